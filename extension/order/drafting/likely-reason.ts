/** The reason a draft begins with: what the buyer noted, else what the order's state makes likely. Chosen anew at will. */

import type { NotedProblem, NoteReadResult, ObservedOrder, Reason } from "../../generated/protocol";
import { check } from "../../host-client/ask";

/** Whether an order is with the buyer, by its state; null where nothing tells. */
export function hasArrived(order: Partial<ObservedOrder> | null | undefined): boolean | null {
  if (!order) return null;
  if (order.status === "completed" || order.tracking === "delivered" || order.deliveredOn) return true;
  return order.status === "shipped" || order.status === "processing" ? false : null;
}

/** What came cannot be missing; what did not come cannot be broken. */
export function reasonFor(problems: NotedProblem[], lineId: string | null, arrived: boolean | null): Reason {
  const about = problems.filter((one) => !one.lineId || lineId === null || one.lineId === lineId);
  const noted = about.findLast(({ state, reason }) => state === "problem" && reason)?.reason;
  return noted ?? (arrived ? "damaged" : "not-received");
}

/** `shown` is the order as the page shows it; the ledger knows more of it, or not. */
export async function likelyReason(
  orderId: string,
  lineId: string | null,
  shown: Partial<ObservedOrder> | undefined,
): Promise<Reason> {
  const reply = await check("note.read", { orderId });
  const { problems = [], arrived = null } = reply.ok ? (reply.result as NoteReadResult) : {};
  return reasonFor(problems, lineId, hasArrived(shown) ?? arrived ?? null);
}
