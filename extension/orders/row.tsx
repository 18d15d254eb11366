/** One order in the table: its standing, what to do by when, what it is, and when it was seen. */
import { Component } from "preact";
import type { OrderRow, OrderVerdict } from "../generated/protocol";
import { stepSentence } from "../order/next-sentences";
import { stepOf } from "../order/sentences";
import { VerdictChip } from "../order/verdict-chip";
import { dayOf } from "../shared/day";
import { daysLeftWords } from "../shared/days-left";
import { spokenMoney } from "../shared/money";
import type { Speech } from "../shared/speech";
import { briefVerdict } from "./brief-verdict";
import { dayToKeep, toldDay } from "./view";

export const cellsOfRow = 7;

export function titleOfRow({ title, orderId }: OrderRow, { say }: Speech): string {
  return title || say("popup_order_untitled", { order: orderId });
}

/** The day a page last showed it, or that none did. */
export function seenText({ byTool, seenAt }: OrderRow, speech: Speech): string {
  return byTool ? speech.say("popup_by_tool") : speech.day(dayOf(Date.parse(seenAt)));
}

/** "Act by Sep 12 · 5 days left", and that it is our estimate where it is. */
function LastDay({ row, speech }: { row: OrderRow; speech: Speech }) {
  const day = toldDay(row);
  const deadline = dayToKeep(row);
  if (!day || !deadline) return null;
  const { daysLeft, on, basis } = deadline;
  return (
    <>
      <span class="main">{speech.day(day)}</span>
      <span class="quiet">
        {daysLeft > 0 ? daysLeftWords(day, on, daysLeft, speech) : speech.say("popup_overdue")}
        {basis === "assumed" ? ` · ${speech.say("popup_estimate")}` : ""}
      </span>
    </>
  );
}

export interface RowProps {
  row: OrderRow;
  verdict: OrderVerdict | undefined;
  /** Its place in the table, from 0. */
  at: number;
  top: number;
  selected: boolean;
  /** Where the one stop of the Tab key is: a cell of this row, or -1 for the row itself; null in another row. */
  stop: number | null;
  speech: Speech;
}

/** Drawn anew only when something of it is another: while one scrolls, most rows stay. */
export class OrderTableRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some((name) => next[name] !== this.props[name]);
  }

  override render() {
    return drawn(this.props);
  }
}

function drawn({ row, verdict, at, top, selected, stop, speech }: RowProps) {
  const stopAt = (cell: number) => (stop === cell ? 0 : -1);
  const cell = (index: number, name: string, children: preact.ComponentChildren) => (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys move through is a grid
      role="gridcell"
      class={name}
      data-cell={index}
      aria-colindex={index + 1}
      tabIndex={stopAt(index)}
    >
      {children}
    </td>
  );
  const title = titleOfRow(row, speech);
  return (
    <tr
      aria-rowindex={at + 2}
      aria-selected={selected}
      data-at={at}
      data-order={row.orderId}
      data-standing={row.standing}
      tabIndex={stopAt(-1)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {cell(
        0,
        "select",
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={speech.say("orders_select", { item: title })}
        />,
      )}
      {cell(1, "state", <VerdictChip verdict={verdict ?? briefVerdict(row)} />)}
      {cell(
        2,
        "item",
        <>
          <bdi class="main" title={title}>
            {title}
          </bdi>
          <span class="quiet">{stepSentence(stepOf(verdict ?? briefVerdict(row)), speech)}</span>
        </>,
      )}
      {cell(3, "day", <LastDay row={row} speech={speech} />)}
      {cell(4, "store", <bdi class="main">{row.storeName}</bdi>)}
      {cell(5, "amount", row.total ? spokenMoney(row.total, speech.language) : "")}
      {cell(
        6,
        "seen",
        <>
          <span class="main">{seenText(row, speech)}</span>
          {row.placedOn ? (
            <span class="quiet">{speech.say("orders_placed_on", { date: speech.day(row.placedOn) })}</span>
          ) : null}
        </>,
      )}
    </tr>
  );
}
