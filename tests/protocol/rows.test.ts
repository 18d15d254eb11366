/**
 * What the table of all orders says of an order before its verdict was asked for, and on paper, is what the verdict says
 * there and everywhere else: the same chip of each, whatever is known of the order.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerOrdersResult, OrderRow, OrderVerdict } from "../../extension/generated/protocol";
import { wordsOf } from "../../extension/generated/words-of";
import { chipOf } from "../../extension/order/chip";
import { stepSentence } from "../../extension/order/next-sentences";
import { stepOf } from "../../extension/order/sentences";
import { briefVerdict } from "../../extension/orders/brief-verdict";
import { speech } from "../../extension/shared/speech";
import { Host, throwAwayHome } from "./host";

const now = "2026-09-07T12:00:00Z";
const english = speech("en", wordsOf("en"));

const until = (date: string) => [{ kind: "until-date", date, reasonClass: "any" }];
const shapes: object[] = [
  { status: "completed", placedOn: "2026-07-15" },
  { status: "completed", placedOn: "2019-07-15" },
  { status: "completed", placedOn: "2026-07-15", completedOn: "2026-08-20", windows: until("2026-09-10") },
  { status: "completed", placedOn: "2026-07-15", completedOn: "2026-08-20", windows: until("2026-10-20") },
  { status: "completed", placedOn: "2026-03-15", completedOn: "2026-04-20", windows: until("2026-08-20") },
  { status: "completed", placedOn: "2026-07-15", refundState: "open" },
  { status: "shipped", placedOn: "2026-08-25", shippedOn: "2026-08-27", etaOn: "2026-09-20" },
  { status: "shipped", placedOn: "2026-07-15", shippedOn: "2026-07-17", windows: until("2026-09-10") },
  { status: "shipped", placedOn: "2026-07-15" },
  { status: "processing", placedOn: "2026-09-01", paidOn: "2026-09-01" },
  { status: "cancelled", placedOn: "2026-08-01", paidOn: "2026-08-01" },
  { status: "unpaid", placedOn: "2026-09-01" },
];
const pages = ["order-list", "order-detail"];
const disputes: (object | null)[] = [
  null,
  { state: "waiting-buyer", respondBy: "2026-09-09" },
  { state: "open" },
  { state: "return-pending", returnBy: "2026-09-20" },
  { state: "resolved", outcome: "refused", closedOn: "2026-09-01" },
  { state: "resolved", outcome: "refunded", closedOn: "2026-09-01" },
];
const notes: (string | null)[] = [null, "problem", "fine"];

let host: Host;
let home: ReturnType<typeof throwAwayHome>;
let days = 0;

async function call<Result>(method: string, params: object): Promise<Result> {
  const answer = await host.call(method, params);
  expect(answer.error).toBeUndefined();
  return answer.result as unknown as Result;
}

/** Every shape as seen on each page, with each dispute and each note; half of them looked at some days ago. */
async function record(): Promise<void> {
  let number = 0;
  for (const shape of shapes)
    for (const kind of pages)
      for (const dispute of disputes)
        for (const note of notes) {
          number += 1;
          days = number % 2 === 0 ? 0 : 3;
          const orderId = String(8_200_000_000_000_000 + number);
          const seenAt = new Date(Date.parse(now) - days * 86_400_000).toISOString();
          const lines = [{ lineId: kind === "order-list" ? null : orderId, title: `Item ${number}`, quantity: 1 }];
          const store = { storeId: String(1_100_000 + number), name: `Store ${number}` };
          const url = "https://www.aliexpress.com/p/order/index.html";
          const page = { kind, url, source: "json", complete: true, seenAt };
          await call("page.observe", { page, orders: [{ orderId, lines, store, ...shape }] });
          if (dispute) await call("dispute.record", { disputes: [{ disputeId: orderId, orderId, ...dispute }] });
          if (note) await call("problem.record", { orderId, state: note });
        }
}

async function allRows(): Promise<OrderRow[]> {
  const rows: OrderRow[] = [];
  let cursor: string | null = null;
  do {
    const page: LedgerOrdersResult = await call("ledger.orders", { limit: 100, cursor });
    rows.push(...page.orders);
    cursor = page.cursor ?? null;
  } while (cursor);
  return rows;
}

describe("a row of the table of all orders", () => {
  beforeAll(async () => {
    home = throwAwayHome();
    host = new Host({ home: home.folder, now });
    await record();
  });
  afterAll(async () => {
    await host?.end();
    home?.remove();
  });

  it("says what the verdict on its order says", async () => {
    const rows = await allRows();
    expect(rows.length).toBe(shapes.length * pages.length * disputes.length * notes.length);
    const said = new Set<string>();
    for (const row of rows) {
      const verdict: OrderVerdict = await call("order.check", { orderId: row.orderId });
      const of = (one: OrderVerdict) => [chipOf(one, english), stepSentence(stepOf(one), english)];
      expect(of(briefVerdict(row)), JSON.stringify(verdict.refund)).toEqual(of(verdict));
      said.add(chipOf(verdict, english).label);
    }
    expect(said.size).toBeGreaterThan(10);
  });
});
