/** Which orders the table shows, and in which order. Pure. */
import type { Deadline, OrderRow, Standing } from "../generated/protocol";
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

/** By the host's own order of urgency. */
export const urgentFirst: Sorting = { column: "standing", descending: false };
export const newestFirst: Sorting = { column: "placed", descending: true };

export const isSortedBy = (sorting: Sorting, { column, descending }: Sorting) =>
  sorting.column === column && sorting.descending === descending;

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
export function toldDay(row: OrderRow): string | null {
  const { code, standing } = row;
  const deadline = dayToKeep(row);
  if (deadline && standing === "waiting" && deadline.daysLeft > 0) return deadline.actBy ?? deadline.on;
  return lastDay(deadline, deadline === row.deadline ? code : "your-turn");
}

/** The soonest of the order's own last day and of those that its disputes set the buyer. */
export function dayToKeep({ deadline, turns }: OrderRow): Deadline | null {
  let soonest = deadline ?? null;
  for (const { deadline: asked } of turns ?? []) if (asked && (!soonest || asked.on < soonest.on)) soonest = asked;
  return soonest;
}

/** What a row is sorted by; null where it is not known. */
type Key = number | null;

/** Days as numbers in their order: comparing texts a million times is slow. */
function dayNumber(day: string | null | undefined): Key {
  if (!day) return null;
  return Number(day.slice(0, 4)) * 400 + Number(day.slice(5, 7)) * 32 + Number(day.slice(8, 10));
}

/** Places of names in the alphabet of the language: names repeat, and comparing them is slow. */
function places(names: Iterable<string>, language: string): Map<string, number> {
  const { compare } = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  return new Map([...new Set(names)].sort(compare).map((name, place) => [name, place]));
}

function keysOf(rows: OrderRow[], column: Column, language: string): Key[] {
  switch (column) {
    case "standing":
      // A host of before knows no urgency.
      return rows.map(({ urgency, standing }) => urgency ?? standings.indexOf(standing) * 1e8);
    case "day":
      return rows.map((row) => dayNumber(toldDay(row)));
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
      // To the second: what is shown is the day.
      return rows.map(({ seenAt }) => Math.floor(Date.parse(seenAt) / 1_000));
    case "placed":
      return rows.map(({ placedOn }) => dayNumber(placedOn));
  }
}

/**
 * The places of the keys in their order, equals as they were. Numbers that hold a key and its place sort by themselves;
 * asking of two which one comes first, a million times, takes several times as long.
 */
function ordered(keys: Float64Array): ArrayLike<number> {
  const count = keys.length;
  const most = keys.reduce((found, key) => Math.max(found, Math.abs(key)), 0);
  if ((most + 1) * count > Number.MAX_SAFE_INTEGER || !keys.every(Number.isInteger)) {
    return Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  }
  const packed = keys.map((key, place) => key * count + place).sort();
  return packed.map((one) => one - Math.floor(one / count) * count);
}

/** The rows by their keys: what has none comes last, whichever way round; equals stay as they were. */
function byKeys(rows: OrderRow[], keys: Key[], descending: boolean): OrderRow[] {
  const way = descending ? -1 : 1;
  const known: number[] = [];
  const unknown: number[] = [];
  for (const [at, key] of keys.entries()) (key === null ? unknown : known).push(at);
  const order = ordered(Float64Array.from(known, (at) => (keys[at] as number) * way));
  const inOrder = Array.from(order, (place) => rows[known[place] as number] as OrderRow);
  for (const at of unknown) inOrder.push(rows[at] as OrderRow);
  return inOrder;
}

/** Of orders of one day the newer has the larger number. */
function byNumber({ orderId: one }: OrderRow, { orderId: other }: OrderRow): number {
  if (one.length !== other.length) return other.length - one.length;
  return one > other ? -1 : 1;
}

function newest(rows: OrderRow[]): OrderRow[] {
  const byDay = byKeys(
    rows,
    rows.map(({ placedOn }) => dayNumber(placedOn)),
    true,
  );
  for (let from = 0; from < byDay.length; ) {
    let end = from + 1;
    while (end < byDay.length && byDay[end]?.placedOn === byDay[from]?.placedOn) end += 1;
    const ofOneDay = byDay.slice(from, end).sort(byNumber);
    for (const row of ofOneDay) byDay[from++] = row;
  }
  return byDay;
}

/** Kept as long as the rows themselves: every order of the table begins with it. */
const newestOf = new WeakMap<OrderRow[], OrderRow[]>();

/** What is not known comes last, whichever way round; of equals the newest comes first. */
export function sorted(rows: OrderRow[], sorting: Sorting, language: string): OrderRow[] {
  const base = newestOf.get(rows) ?? newest(rows);
  newestOf.set(rows, base);
  if (isSortedBy(sorting, newestFirst)) return base;
  return byKeys(base, keysOf(base, sorting.column, language), sorting.descending);
}

export function narrowed(rows: OrderRow[], filter: Filter): OrderRow[] {
  const { standing, problem, storeId, year, found } = filter;
  const all = !standing && !problem && !storeId && !year && !found;
  return all ? rows : rows.filter((row) => isShown(row, filter));
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
