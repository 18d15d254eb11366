/** What holds for one item of an order. */
import type { OrderVerdict } from "../generated/protocol";

/** The verdict as it is for one item; for the whole order where that is not known. */
export function verdictOfLine(verdict: OrderVerdict, lineId: string | null): OrderVerdict {
  const { lines } = verdict;
  const line = lines.find((one) => one.lineId === lineId) ?? (lines.length === 1 ? lines[0] : undefined);
  if (!line) return verdict;
  const { refund, standing = verdict.standing, nextStep } = line;
  // One about an item that no page has named may be about this one.
  const isOfAnother = (id: string | null) => id !== line.lineId && lines.some((one) => one.lineId === id);
  const turns = verdict.turns?.filter((turn) => !isOfAnother(turn.lineId ?? null)) ?? null;
  return { ...verdict, refund, standing, turns, nextStep: nextStep ?? verdict.nextStep, lines: [] };
}
