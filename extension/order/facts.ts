/** What an order's view works out of what the ledger knows: which of the buyer's words on an item is the newest. */
import type { AgreementRecordParams, LedgerOrderResult, ProblemRecordParams } from "../generated/protocol";

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

export function agreementOf(known: LedgerOrderResult): AgreementRecordParams | null {
  return known.agreements.at(-1) ?? null;
}
