/** What the bar of an order's time shows: its days, the spans in which something can or must be done, and today. Pure. */
import type { Deadline, LedgerOrderResult, OrderVerdict } from "../../generated/protocol";

export type PointKind = "placed" | "sent" | "promised" | "arrived" | "completed";

export interface Point {
  kind: PointKind;
  on: string;
}

/** A time to ask for a refund, by what it covers; or a time in which somebody has to answer. */
export type SpanKind = "ask" | "seller" | "you" | "send-back" | "request";

export interface Span {
  kind: SpanKind;
  /** Of a time to ask. */
  deadline: Deadline | null;
  from: string;
  to: string;
  /** No page printed it: our estimate. */
  estimated: boolean;
}

export interface Bar {
  points: Point[];
  spans: Span[];
  today: string;
  /** The days at its two ends. */
  from: string;
  to: string;
}

type Order = LedgerOrderResult["order"];

const day = 86_400_000;
const at = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
const dateOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** The host's today, where it named a day and the days to it. */
export function todayOf({ refund }: OrderVerdict, otherwise: string): string {
  const [known] = refund.deadline ? [refund.deadline] : refund.deadlines;
  return known ? dateOf(at(known.on) - known.daysLeft * day) : otherwise;
}

function pointsOf(order: Order): Point[] {
  const { placedOn, shippedOn, etaOn, deliveredOn, completedOn } = order;
  const all: [PointKind, string | null | undefined][] = [
    ["placed", placedOn],
    ["sent", shippedOn],
    // Once it has come, what was promised no longer matters.
    ["promised", deliveredOn || completedOn ? null : etaOn],
    ["arrived", deliveredOn],
    ["completed", order.status === "cancelled" ? null : completedOn],
  ];
  return all.flatMap(([kind, on]) => (on ? [{ kind, on }] : []));
}

/** The day from which a last day counts, or a first day that a page names for the same reasons. */
function beginningOf({ reasonClass, basis }: Deadline, order: Order): string | null {
  const ofReason = (order.windows ?? []).filter((window) => (window.reasonClass ?? "any") === reasonClass);
  const first = ofReason.find(({ kind, date }) => kind === "from-date" && date);
  if (first?.date) return first.date;
  const starts = {
    "after-completion": order.completedOn,
    "after-placed": order.placedOn,
    "after-delivery": order.deliveredOn,
    "until-date": null,
    "from-date": null,
  };
  const counted = ofReason.map(({ kind }) => starts[kind]).find((start) => start);
  if (counted) return counted;
  const received = order.deliveredOn ?? order.completedOn;
  if (basis === "assumed" || reasonClass !== "not-received")
    return received ?? order.shippedOn ?? order.placedOn ?? null;
  return order.shippedOn ?? order.placedOn ?? null;
}

/** What a buyer is told to act by is the day before the printed one. */
const told = (deadline: Deadline) => deadline.actBy ?? deadline.on;

function spansOf(order: Order, verdict: OrderVerdict, disputes: LedgerOrderResult["disputes"], today: string): Span[] {
  const { refund, message } = verdict;
  const spans: Span[] = [];
  const add = (
    kind: SpanKind,
    from: string | null,
    to: string,
    estimated: boolean,
    deadline: Deadline | null = null,
  ) => {
    const begins = from && from < to ? from : today < to ? today : to;
    spans.push({ kind, deadline, from: begins, to, estimated });
  };
  const next = refund.deadline;
  if (next && refund.code === "your-turn") add("you", today, told(next), next.basis === "assumed");
  if (next && refund.code === "ship-return") add("send-back", today, told(next), next.basis === "assumed");
  if (refund.code === "wait-for-reply" && message.retryAt) {
    const finding = refund.reasons.find(({ rule }) => rule === "await-reply");
    const sentAt = (finding?.args as { sentAt?: unknown } | undefined)?.sentAt;
    add("seller", typeof sentAt === "string" ? sentAt.slice(0, 10) : today, message.retryAt.slice(0, 10), true);
  }
  for (const { openedOn, closedOn, state } of disputes) {
    if (!openedOn || state === "cancelled" || (state === "resolved" && !closedOn)) continue;
    add("request", openedOn, closedOn ?? (openedOn < today ? today : openedOn), false);
  }
  for (const deadline of refund.deadlines) {
    if (deadline === next && (refund.code === "your-turn" || refund.code === "ship-return")) continue;
    if (next?.on === deadline.on && (refund.code === "your-turn" || refund.code === "ship-return")) continue;
    add("ask", beginningOf(deadline, order), told(deadline), deadline.basis === "assumed", deadline);
  }
  return spans;
}

/** Null where so little is known that a bar would show nothing. */
export function barOf({ order, disputes }: LedgerOrderResult, verdict: OrderVerdict, otherwise: string): Bar | null {
  const today = todayOf(verdict, otherwise);
  const points = pointsOf(order);
  const spans = spansOf(order, verdict, disputes, today);
  const days = [...points.map(({ on }) => on), ...spans.flatMap(({ from, to }) => [from, to])].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || points.length + spans.length < 2) return null;
  // Of an order of years ago the bar would be a dot beside a long way to today.
  const length = Math.max(at(last) - at(first), day);
  const isLongAgo = at(today) > at(last) + 2 * length;
  const ends = isLongAgo ? [first, last] : [first < today ? first : today, last > today ? last : today];
  return { points, spans, today, from: ends[0] ?? first, to: ends[1] ?? last };
}

/** Where a day stands on the bar, from 0 to 100; null beyond its ends. */
export function placeOf(date: string, { from, to }: Bar): number | null {
  const length = Math.max(at(to) - at(from), day);
  const place = ((at(date) - at(from)) / length) * 100;
  return place < 0 || place > 100 ? null : Math.round(place * 100) / 100;
}
