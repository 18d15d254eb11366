/** What an order's view works out of what the ledger knows: which of the buyer's words on an item is the newest. */
import type { AgreementRecordParams, LedgerOrderResult, Money, ProblemRecordParams } from "../generated/protocol";
import { sum, times } from "./drafting/decimal";

interface Note {
  lineId?: string | null;
}

/** The newest note about a line, or about the whole order; `notes` are the oldest first. */
export function newestFor<N extends Note>(notes: N[], lineId: string | null): N | null {
  return notes.findLast((note) => !note.lineId || lineId === null || note.lineId === lineId) ?? null;
}

export type Item = NonNullable<LedgerOrderResult["order"]["lines"]>[number];

export function itemsOf({ order }: LedgerOrderResult): Item[] {
  return order.lines ?? [];
}

export function titleOf(known: LedgerOrderResult): string | null {
  const [first] = itemsOf(known);
  return first?.title || null;
}

export function problemOf(known: LedgerOrderResult, lineId: string | null): ProblemRecordParams | null {
  return newestFor(known.problems, lineId);
}

/**
 * What to note, one after another, so that all is as it was before `word`: nothing of the item, then what was said of it
 * before, if anything was.
 */
export function takingBack({ problems }: LedgerOrderResult, { orderId, lineId }: ProblemRecordParams) {
  const of = { orderId, lineId: lineId ?? null };
  const before = problems.filter((one) => (one.lineId ?? null) === of.lineId).at(-2);
  const words: ProblemRecordParams[] = [{ ...of, state: "none" }];
  if (before) words.push({ ...of, state: before.state, reason: before.reason ?? null, on: before.on ?? null });
  return words;
}

export function agreementOf(known: LedgerOrderResult): AgreementRecordParams | null {
  return known.agreements.at(-1) ?? null;
}

/** What the item, or all of them, cost: the price of one times how many. */
export function itemsPrice(items: Item[], lineId: string | null): Money | null {
  const counted = lineId ? items.filter((item) => item.lineId === lineId) : items;
  const prices = counted.map(({ price, quantity }) => (price ? times(price, quantity ?? 1) : null));
  return prices.some((price) => price === null) ? null : sum(prices as Money[]);
}

/** The currency the order is in, where it is in one only. */
export function currencyOf({ order }: LedgerOrderResult): string | null {
  const amounts = [order.total, ...(order.lines ?? []).map(({ price }) => price)];
  const currencies = new Set(amounts.flatMap((money) => money?.currency ?? []));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}
