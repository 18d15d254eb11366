/** What is missing from an order as a page showed it: the page then counts as not understood whole. */
import type { ObservedOrder, PageKind } from "../generated/protocol";
import { mostLinesOfAnOrder } from "./limits";
import type { Fact } from "./reading";

/** What a page of this kind should have told about an order in this state, and did not. */
export function missingFacts(kind: PageKind, order: ObservedOrder): Fact[] {
  if (kind !== "order-list" && kind !== "order-detail") return [];
  const missing: Fact[] = [];
  const ask = (fact: Fact, value: unknown) => {
    if (value === null || value === undefined) missing.push(fact);
  };
  const { status } = order;
  const neverPaid = status === "unpaid" || status === "expired";
  if (status === "unknown") missing.push("status");
  ask("placedOn", order.placedOn);
  // Orders that were never paid come without totals and stores on the list.
  if (!neverPaid) {
    ask("total", order.total);
    ask("storeId", order.store?.storeId);
    ask("storeName", order.store?.name);
    ask("canMessage", order.store?.canMessage);
  }
  if (!order.lines?.length || order.lines.length >= mostLinesOfAnOrder) missing.push("lines");
  for (const line of order.lines ?? []) {
    ask("title", line.title);
    ask("quantity", line.quantity);
    ask("productId", line.productId);
    if (!neverPaid) ask("price", line.price);
    // The list's elements print no ids.
    if (kind === "order-detail") {
      ask("lines", line.lineId);
      ask("disputeOffered", line.disputeOffered);
    }
  }
  if (kind === "order-detail") {
    if (!neverPaid && status !== "cancelled") ask("paidOn", order.paidOn);
    if (status === "shipped" || status === "completed") ask("shippedOn", order.shippedOn);
    if (status === "completed") {
      ask("completedOn", order.completedOn);
      if (!order.windows?.length) missing.push("windows");
    }
  }
  return missing;
}
