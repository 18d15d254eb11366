import fc from "fast-check";
import { expect, it } from "vitest";
import { largestRequest, observeInParts, split } from "../../../../extension/background/observe";
import type { Observation, ObservedOrder } from "../../../../extension/generated/protocol";
import { checkPageObserveParams } from "../../../../extension/generated/validators";

const page: Observation["page"] = {
  kind: "order-list",
  url: "https://www.aliexpress.com/p/order/index.html",
  seenAt: "2026-09-07T12:00:00Z",
  complete: true,
};
const order = (n: number, title: string): ObservedOrder => ({
  orderId: String(8_200_000_000_000_000 + n),
  status: "completed",
  lines: [{ lineId: "1", title }],
});

it("sends every order once, in requests the host takes, and only the last says the page is whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 450 }), fc.integer({ min: 1, max: 2000 }), (count, length) => {
      const orders = Array.from({ length: count }, (_, n) => order(n, "é".repeat(length)));
      const parts = split({ page, orders });
      expect(parts.flatMap((part) => part.orders ?? [])).toEqual(orders);
      expect(parts.map((part) => part.page.complete)).toEqual(parts.map((_, n) => n === parts.length - 1));
      for (const part of parts) {
        expect(part.orders?.length).toBeLessThanOrEqual(100);
        expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(largestRequest);
        expect(checkPageObserveParams(part)).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
});

it("does not call a page whole when something of it had to be left out", () => {
  const parts = split({ page, orders: [order(1, "x"), order(2, "x".repeat(300_000))] });
  expect(parts.flatMap((part) => part.orders ?? [])).toHaveLength(1);
  expect(parts.at(-1)?.page.complete).toBe(false);
  const many = split({ page, orders: Array.from({ length: 5001 }, (_, n) => order(n, "x")) });
  expect(many.flatMap((part) => part.orders ?? [])).toHaveLength(5000);
  expect(many.at(-1)?.page.complete).toBe(false);
});

it("lets no later part say that the page was whole once something was refused", async () => {
  const orders = Array.from({ length: 250 }, (_, n) => order(n, "x"));
  const complete: boolean[] = [];
  const refused = [{ path: "/orders/3/status", why: "is required" }];
  const reply = await observeInParts({ page: { ...page, complete: true }, orders }, async (part) => {
    complete.push(part.page.complete);
    const first = complete.length === 1;
    const recorded = { orders: 100, disputes: 0, messages: 0 };
    return { ok: true, result: { recorded, refused: first ? refused : [], verdicts: [] } };
  });
  expect(reply).toMatchObject({ ok: true, result: { refused } });
  expect(complete).toEqual([false, false, false]);
});

it("stops at the first failure", async () => {
  let sent = 0;
  const orders = Array.from({ length: 250 }, (_, n) => order(n, "x"));
  const reply = await observeInParts({ page, orders }, async () => {
    sent += 1;
    return sent === 2
      ? { ok: false, error: { code: -32003, message: "disk full", cause: "answered" } }
      : { ok: true, result: { recorded: { orders: 100, disputes: 0, messages: 0 }, refused: [], verdicts: [] } };
  });
  expect(reply).toMatchObject({ ok: false, error: { code: -32003 } });
  expect(sent).toBe(2);
});
