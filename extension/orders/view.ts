/** Which orders the table shows, and in which order. Pure. */
import type { OrderRow, Standing } from "../generated/protocol";
import { lastDay } from "../order/chip";

export const standings: Standing[] = ["needs-you", "worth-opening", "waiting", "over"];

export interface Filter {
  /** Null: all. */
  standing: Standing | null;
  problem: boolean;
  storeId: string | null;
  year: string | null;
  /** What a search found; null while nothing is searched for. */
  found: ReadonlySet<string> | null;
}

export const noFilter: Filter = { standing: null, problem: false, storeId: null, year: null, found: null };

export const columns = ["standing", "day", "store", "amount", "seen", "placed"] as const;
export type Column = (typeof columns)[number];

export interface Sorting {
  column: Column;
  descending: boolean;
}

/** As the host gives them. */
export const newestFirst: Sorting = { column: "placed", descending: true };

export function isShown(row: OrderRow, filter: Filter): boolean {
  if (filter.standing && row.standing !== filter.standing) return false;
  if (filter.problem && !row.problem) return false;
  if (filter.storeId && row.storeId !== filter.storeId) return false;
  if (filter.year && row.placedOn?.slice(0, 4) !== filter.year) return false;
  return !filter.found || filter.found.has(row.orderId);
}

/**
 * The day told of a row's last day, which is the day before the printed one. A seller is to be told sooner, but only
 * where there is something to tell: as the chip has it.
 */
export function toldDay({ deadline, code, standing }: OrderRow): string | null {
  if (deadline && standing === "waiting" && deadline.daysLeft > 0) return deadline.actBy ?? deadline.on;
  return lastDay(deadline, code);
}

type Key = string | number | null;

/** Places of names in the alphabet of the language: names repeat, and comparing them is slow. */
function places(names: Iterable<string>, language: string): Map<string, number> {
  const { compare } = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  return new Map([...new Set(names)].sort(compare).map((name, place) => [name, place]));
}

function keysOf(rows: OrderRow[], column: Column, language: string): Key[] {
  switch (column) {
    case "standing":
      return rows.map((row) => `${standings.indexOf(row.standing)} ${toldDay(row) ?? "~"}`);
    case "day":
      return rows.map(toldDay);
    case "store": {
      const place = places(
        rows.flatMap(({ storeName }) => storeName || []),
        language,
      );
      return rows.map(({ storeName }) => (storeName ? (place.get(storeName) ?? null) : null));
    }
    case "amount": {
      // One currency beside another is no order of amounts: each keeps to itself.
      const place = places(
        rows.flatMap(({ total }) => total?.currency ?? []),
        "en",
      );
      return rows.map(({ total }) => (total ? (place.get(total.currency) ?? 0) * 1e15 + Number(total.amount) : null));
    }
    case "seen":
      return rows.map(({ seenAt }) => seenAt);
    case "placed":
      return rows.map(({ placedOn }) => placedOn ?? null);
  }
}

/** What is not known comes last, whichever way round; equals stay as they were. */
export function sorted(rows: OrderRow[], { column, descending }: Sorting, language: string): OrderRow[] {
  if (column === "placed" && descending) return rows;
  const keys = keysOf(rows, column, language);
  const way = descending ? -1 : 1;
  const order = Array.from(rows.keys()).sort((a, b) => {
    const [one, other] = [keys[a] ?? null, keys[b] ?? null];
    if (one === other) return a - b;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -way : way;
  });
  return order.flatMap((at) => rows[at] ?? []);
}

export function shownRows(rows: OrderRow[], filter: Filter, sorting: Sorting, language: string): OrderRow[] {
  const { standing, problem, storeId, year, found } = filter;
  const all = !standing && !problem && !storeId && !year && !found;
  return sorted(all ? rows : rows.filter((row) => isShown(row, filter)), sorting, language);
}

export interface StoreChoice {
  storeId: string;
  name: string;
}

/** The stores and years there are to choose from. */
export function choicesOf(rows: OrderRow[], language: string): { stores: StoreChoice[]; years: string[] } {
  const names = new Map<string, string>();
  const years = new Set<string>();
  for (const { storeId, storeName, placedOn } of rows) {
    if (storeId && !names.has(storeId)) names.set(storeId, storeName || storeId);
    if (placedOn) years.add(placedOn.slice(0, 4));
  }
  const { compare } = new Intl.Collator(language);
  const stores = [...names].map(([storeId, name]) => ({ storeId, name }));
  return {
    stores: stores.sort((a, b) => compare(a.name, b.name)),
    years: [...years].sort().reverse(),
  };
}
