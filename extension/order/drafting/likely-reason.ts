/** The reason a draft begins with: what the buyer noted, else what the order's state makes likely. Chosen anew at will. */

import type { ObservedOrder, ProblemRecordParams, Reason } from "../../generated/protocol";

/** Whether an order is with the buyer, by its state; null where nothing tells. */
export function hasArrived(order: Partial<ObservedOrder> | null | undefined): boolean | null {
  if (!order) return null;
  if (order.status === "completed" || order.tracking === "delivered" || order.deliveredOn) return true;
  return order.status === "shipped" || order.status === "processing" ? false : null;
}

type Noted = { lineId?: string | null } & Pick<ProblemRecordParams, "state"> & { reason?: Reason | null };

/** What the buyer noted as wrong; null where nothing was. */
export function notedReason(problems: Noted[], lineId: string | null): Reason | null {
  const about = problems.filter((one) => !one.lineId || lineId === null || one.lineId === lineId);
  return about.findLast(({ state, reason }) => state === "problem" && reason)?.reason ?? null;
}

/** What came cannot be missing; what did not come cannot be broken. */
export function reasonFor(problems: Noted[], lineId: string | null, arrived: boolean | null): Reason {
  return notedReason(problems, lineId) ?? (arrived ? "damaged" : "not-received");
}
