/** What of a page was not read and is said aloud. */
import type { PageKind } from "../generated/protocol";
import type { Fact, Reading } from "../pages/reading";

/** Facts whose absence is told aloud; null is all of them. The list's other facts wait for the order's own page. */
const toldAloud: Record<PageKind, Set<Fact> | null> = {
  "order-list": new Set(["orderId", "status", "placedOn", "lines"]),
  "order-detail": null,
  "refund-list": new Set(["disputes", "disputeState"]),
  tracking: new Set(["orderId", "tracking"]),
  conversation: null,
  // The form for a new request has no facts to miss.
  dispute: new Set(["disputeState", "disputeDay"]),
};

export function missed({ kind, missing }: Reading): Fact[] {
  return missing.filter((fact) => toldAloud[kind]?.has(fact) ?? true);
}
