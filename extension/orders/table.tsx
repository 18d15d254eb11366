/** The table of orders: as many rows as there are, of which those in view are drawn. A grid for keyboard and ear. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { OrderRow, OrderVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { useSpeech } from "../shared/use-speech";
import { type GridPlace, moved } from "./grid-keys";
import { cellsOfRow, OrderTableRow } from "./row";
import { useRowHeight } from "./row-height";
import { type Slot, slotsFor } from "./slots";
import { useVerdicts } from "./use-verdicts";
import { useWindow } from "./use-window";
import type { Column, Sorting } from "./view";

export const heads: [name: string, column: Column, word: WordKey][] = [
  ["state", "standing", "orders_head_state"],
  ["item", "placed", "orders_head_item"],
  ["day", "day", "orders_head_day"],
  ["store", "store", "orders_head_store"],
  ["amount", "amount", "orders_head_amount"],
  ["seen", "seen", "orders_head_seen"],
];

interface Props {
  rows: OrderRow[];
  sorting: Sorting;
  sort(sorting: Sorting): void;
  selected: ReadonlySet<string>;
  select(orderIds: string[], on: boolean): void;
  open(orderId: string): void;
  version: number;
  /** The version that the rows were gathered for. */
  asOf: number;
  /** False while more orders come in. */
  whole: boolean;
}

export function OrderTable({ rows, sorting, sort, selected, select, open, version, asOf, whole }: Props) {
  const speech = useSpeech();
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRowHeight();
  const span = useWindow(body, height, rows.length);
  const [place, setPlace] = useState<OrderPlace>({ orderId: null, row: 0, cell: null });
  const wantsFocus = useRef(false);
  const focused = useMemo(() => rowOf(place, rows), [place, rows]);
  const drawn = placesDrawn(span.first, span.end, focused, rows.length);
  const slots = useSlots(drawn, rows, focused);
  const inView = rows.slice(span.first, span.end).map(({ orderId }) => orderId);
  const verdicts: ReadonlyMap<string, OrderVerdict> = useVerdicts(inView, version, asOf);

  const goTo = (next: GridPlace) => {
    wantsFocus.current = true;
    show(body.current, next.row, height);
    setPlace({ ...next, orderId: rows[next.row]?.orderId ?? null });
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const row = body.current?.querySelector<HTMLElement>(`[data-at="${focused}"]`);
    const stop = place.cell === null ? row : row?.querySelector<HTMLElement>(`[data-cell="${place.cell}"]`);
    stop?.focus({ preventScroll: true });
  }, [place]);

  const toggle = (at: number) => {
    const row = rows[at];
    if (row) select([row.orderId], !selected.has(row.orderId));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || rows.length === 0) return;
    const current = rows[focused];
    if (event.key === "Enter" && current) open(current.orderId);
    else if (event.key === " ") toggle(focused);
    else if (event.key.toLowerCase() === "a" && event.ctrlKey)
      select(
        rows.map(({ orderId }) => orderId),
        true,
      );
    else {
      const size = {
        rows: rows.length,
        cells: cellsOfRow,
        page: Math.max(1, Math.floor(window.innerHeight / height) - 2),
        mirrored: getComputedStyle(event.currentTarget as HTMLElement).direction === "rtl",
      };
      const next = moved({ ...place, row: focused }, event, size);
      if (!next) return;
      if (event.shiftKey && next.row !== focused) selectBetween(rows, focused, next.row, select);
      goTo(next);
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const at = Number(target.closest<HTMLElement>("[data-at]")?.dataset.at);
    const row = rows[at];
    if (!row) return;
    setPlace({ orderId: row.orderId, row: at, cell: null });
    // A press on the box itself has turned it already, to what it becomes here.
    if (target.closest("[data-cell='0']")) toggle(at);
    else open(row.orderId);
  };
  const all = useMemo(() => rows.length > 0 && rows.every(({ orderId }) => selected.has(orderId)), [rows, selected]);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys move through is a grid
      role="grid"
      class="orders-table"
      aria-label={speech.say("orders_title")}
      aria-rowcount={rows.length + 1}
      aria-colcount={cellsOfRow}
      aria-multiselectable="true"
      aria-busy={!whole}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th class="select" scope="col" aria-colindex={1}>
            <input
              type="checkbox"
              checked={all}
              aria-label={speech.say("orders_select_all")}
              onChange={() =>
                select(
                  rows.map(({ orderId }) => orderId),
                  !all,
                )
              }
            />
          </th>
          {heads.map(([name, column, word], index) => (
            <Head
              key={name}
              name={name}
              index={index + 2}
              column={column}
              text={speech.say(word)}
              sorting={sorting}
              sort={sort}
            />
          ))}
        </tr>
      </thead>
      <tbody
        ref={body}
        style={{ height: `${rows.length * height}px`, "--row-height": `${height}px` }}
        onKeyDown={onKey}
        onClick={onClick}
        onFocusIn={(event) => {
          const row = (event.target as HTMLElement).closest<HTMLElement>("[data-at]");
          const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
          const next = { row: Number(row?.dataset.at), cell: cell === undefined ? null : Number(cell) };
          if (!row || (next.row === focused && next.cell === place.cell && place.orderId)) return;
          setPlace({ ...next, orderId: rows[next.row]?.orderId ?? null });
        }}
      >
        {drawn.map((at, nth) => {
          const row = rows[at] as OrderRow;
          return (
            <OrderTableRow
              key={slots[nth]?.slot}
              row={row}
              verdict={verdicts.get(row.orderId)}
              at={at}
              top={at * height}
              selected={selected.has(row.orderId)}
              stop={at === focused ? (place.cell ?? -1) : null}
              speech={speech}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Where the one stop of the Tab key is. It keeps to its order: rows come in, and are sorted and narrowed, around it. */
interface OrderPlace extends GridPlace {
  /** Null until somebody was there. */
  orderId: string | null;
}

function rowOf({ orderId, row }: OrderPlace, rows: OrderRow[]): number {
  if (orderId === null) return 0;
  const last = Math.min(row, Math.max(0, rows.length - 1));
  if (rows[last]?.orderId === orderId) return last;
  const found = rows.findIndex((one) => one.orderId === orderId);
  return found >= 0 ? found : last;
}

/** The rows in view, and the one with the focus wherever it is: it must not be lost while the buyer scrolls. */
function placesDrawn(first: number, end: number, focused: number, count: number): number[] {
  const places = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (focused < count && focused < first) places.unshift(focused);
  if (focused < count && focused >= end) places.push(focused);
  return places;
}

/** The element of each of the rows drawn. */
function useSlots(drawn: number[], rows: OrderRow[], focused: number): Slot[] {
  const slots = useRef<Slot[]>([]);
  const last = useRef(0);
  const orders = drawn.map((at) => (rows[at] as OrderRow).orderId);
  slots.current = slotsFor(slots.current, orders, rows[focused]?.orderId, () => {
    last.current += 1;
    return last.current;
  });
  return slots.current;
}

/** Scrolls no further than is needed for the row to be in view, under the heads that stay. */
function show(body: HTMLElement | null, row: number, height: number): void {
  if (!body) return;
  const head = body.parentElement?.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  const top = body.getBoundingClientRect().top + row * height;
  if (top < head) window.scrollBy({ top: top - head, behavior: "instant" });
  const below = top + height - window.innerHeight;
  if (below > 0) window.scrollBy({ top: below, behavior: "instant" });
}

function selectBetween(rows: OrderRow[], from: number, to: number, select: Props["select"]): void {
  const [first, last] = from < to ? [from, to] : [to, from];
  select(
    rows.slice(first, last + 1).map(({ orderId }) => orderId),
    true,
  );
}

interface HeadProps {
  name: string;
  index: number;
  column: Column;
  text: string;
  sorting: Sorting;
  sort(sorting: Sorting): void;
}

/** What begins with the newest, or the largest; days to act by, stores and standings begin with the first. */
const fromTheTop: Column[] = ["placed", "seen", "amount"];

/** A press sorts by it, another turns the order round. Orders themselves are sorted by the day they were placed. */
function Head({ name, index, column, text, sorting, sort }: HeadProps) {
  const isSorted = sorting.column === column;
  const direction = sorting.descending ? "descending" : "ascending";
  const press = () => sort({ column, descending: isSorted ? !sorting.descending : fromTheTop.includes(column) });
  return (
    <th class={name} scope="col" aria-colindex={index} aria-sort={isSorted ? direction : undefined}>
      <button type="button" data-sort={column} onClick={press}>
        {text}{" "}
        <span class="arrow" aria-hidden="true">
          {isSorted ? (sorting.descending ? "▼" : "▲") : ""}
        </span>
      </button>
    </th>
  );
}
