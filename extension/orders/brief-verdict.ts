/** An order's verdict as far as its row in the table knows it. Pure. */
import type { Deadline, OrderRow, OrderVerdict } from "../generated/protocol";

/** The latest last day, past, as a verdict has it. */
const ended = (on: string): Deadline => ({
  on,
  actBy: on,
  daysLeft: -1,
  basis: "platform",
  reasonClass: "any",
  uncertaintyDays: 1,
});

/** The verdict as far as a row knows it: all that a chip says, in the table and on paper alike. */
export function briefVerdict(row: OrderRow): OrderVerdict {
  const { orderId, code, nextStep, standing, urgent, noted, turns } = row;
  const deadline = row.deadline ?? null;
  const deadlines = row.endedOn ? [ended(row.endedOn)] : [];
  return {
    orderId,
    refund: { answer: "unknown", code, deadline, deadlines, reasons: row.reasons ?? [], urgent, noted },
    message: { answer: "unknown", code: "unknown", wouldBeSpam: false, reasons: [] },
    lines: [],
    nextStep,
    standing,
    turns: turns ?? null,
  };
}
