/** What the page told of an order, for names and amounts in a draft. */

import type { PageSession } from "../../content/page-session";
import type { Money, ObservedLine } from "../../generated/protocol";
import { sum, times } from "./decimal";

export function linesOf({ reading }: PageSession, orderId: string): ObservedLine[] {
  return reading?.orders.find((order) => order.orderId === orderId)?.lines ?? [];
}

/** The orders a page names, the newest first. */
export function ordersNamed({ reading, orderId }: PageSession): string[] {
  const messages = [...(reading?.messages ?? [])].reverse();
  const named = [
    orderId,
    ...messages.map((message) => message.orderId),
    ...(reading?.orders ?? []).map((o) => o.orderId),
  ];
  return [...new Set(named.filter((id) => typeof id === "string"))].slice(0, 12);
}

/** What the line, or all of them, cost: the price of one times how many. */
export function itemsPrice(lines: ObservedLine[], lineId: string | null): Money | null {
  const counted = lineId ? lines.filter((line) => line.lineId === lineId) : lines;
  const prices = counted.map(({ price, quantity }) => (price ? times(price, quantity ?? 1) : null));
  return prices.some((price) => price === null) ? null : sum(prices as Money[]);
}

/** The currency the order is in, where the page shows one only. */
export function currencyOf({ reading }: PageSession, orderId: string): string | null {
  const order = reading?.orders.find((one) => one.orderId === orderId);
  const currencies = new Set(
    [order?.total, ...(order?.lines ?? []).map((line) => line.price)].flatMap((m) => m?.currency ?? []),
  );
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}
