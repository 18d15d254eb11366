/** What holds for one item of an order. */
import type { OrderVerdict } from "../generated/protocol";

/** The verdict as it is for one item; for the whole order where that is not known. */
export function verdictOfLine(verdict: OrderVerdict, lineId: string | null): OrderVerdict {
  const { lines } = verdict;
  const line = lines.find((one) => one.lineId === lineId) ?? (lines.length === 1 ? lines[0] : undefined);
  if (!line) return verdict;
  const { refund, standing = verdict.standing, nextStep } = line;
  return { ...verdict, refund, standing, nextStep: nextStep ?? verdict.nextStep, lines: [] };
}
