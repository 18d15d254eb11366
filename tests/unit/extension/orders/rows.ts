import type { Deadline, OrderRow } from "../../../../extension/generated/protocol";

export function deadline(on: string, daysLeft: number, over: Partial<Deadline> = {}): Deadline {
  const actBy = new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return { on, actBy, daysLeft, basis: "platform", reasonClass: "any", uncertaintyDays: 1, ...over };
}

let next = 8_100_000_000_000_000;

export function row(over: Partial<OrderRow> = {}): OrderRow {
  next += 1;
  return {
    orderId: String(next),
    title: "Desk lamp",
    items: 1,
    storeId: "77",
    storeName: "Vega Store",
    placedOn: "2026-08-20",
    status: "completed",
    total: { amount: "12.50", currency: "EUR" },
    seenAt: "2026-09-07T11:00:00Z",
    problem: false,
    standing: "waiting",
    code: "request-now",
    deadline: null,
    nextStep: { action: "none" },
    ...over,
  };
}
