/**
 * Clocks of other centuries: a machine whose battery is empty begins in 1970, a wrong one is in the year 9999. All is
 * answered, and what was noted then is there once the clock is right.
 */
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, command, order, page, query, sandbox } from "./host.mjs";

let here;
beforeEach(() => {
  here = sandbox();
});
afterEach(() => here.remove());

const now = "2026-09-07T12:00:00Z";
const orderId = "7";
const writing = [
  ["note.record", { orderId, note: "kept" }],
  ["problem.record", { orderId, state: "problem" }],
  ["agreement.record", { orderId, state: "asked" }],
  ["draft.inserted", { orderId, kind: "message", text: "inserted" }],
  ["message.record", { messages: [{ storeId: "5", direction: "sent", sentAt: now, text: "sent" }] }],
  ["dispute.record", { disputes: [{ disputeId: "1", orderId, state: "open" }] }],
  ["reminder.shown", { reminderId: "7 ask" }],
  ["settings.set", { values: { botCounts: true } }],
  ["ledger.backup", {}],
];
const reading = [
  ["order.check", { orderId }],
  ["message.check", { storeId: "5" }],
  ["ledger.lists", {}],
  ["ledger.order", { orderId }],
  ["ledger.history", { orderId }],
  ["ledger.deadlines", { withinDays: 400 }],
  ["ledger.search", { query: "lamp" }],
  ["reminder.due", {}],
  ["casefile.build", { orderId, language: "en" }],
  ["draft.compose", { orderId, kind: "message", reason: "defective", outcome: "full-refund", language: "en" }],
  ...["json", "csv", "ics"].map((format) => ["ledger.export", { format }]),
  ["host.diagnose", {}],
];

const at = (clock, [method, params]) => {
  const { status, stdout, stderr } = command(here.folder, ["call", method, "--params", JSON.stringify(params)], {
    env: { RECOURSE_NOW: clock },
  });
  expect([method, status, stderr]).toEqual([method, 0, ""]);
  return JSON.parse(stdout);
};
const events = () => query(here.ledger, "SELECT count(*) FROM events")[0];

test.each([
  "0000-02-29T00:00:00Z",
  "1970-01-01T00:00:07Z",
  "1999-12-31T23:59:59.999Z",
  "2000-01-01T00:00:00+14:00",
  "2199-12-31T23:59:59Z",
  "2199-12-31T23:59:59-12:00",
  "9999-12-31T23:59:59.999Z",
])("what was noted while the clock said %s is there when it is right", (clock) => {
  call(here.folder, "page.observe", page([order(orderId)]), ["--now", now]);
  for (const each of [...writing, ...reading]) at(clock, each);
  const noted = events();
  for (const each of reading) at(now, each);
  expect(at(now, ["note.read", { orderId }])).toMatchObject({ note: "kept" });
  expect(at(now, ["ledger.stats", {}])).toMatchObject({ orders: 1, recovered: null });
  expect(events()).toBe(noted);
  expect(query(here.ledger, "SELECT at FROM events WHERE at NOT BETWEEN '2000' AND '2200'")).toEqual([]);
});

test.each(["2000-01-01T00:00:00+14:00", "2199-12-31T23:59:59-14:00", "1999-12-31T23:59:59Z"])(
  "a page, message or dispute of %s is refused or counts as now, and harms no ledger",
  (time) => {
    call(here.folder, "page.observe", page([order(orderId)]), ["--now", now]);
    const before = events();
    const { page: of, orders } = page([order("8")], "order-detail", time);
    for (const [method, params] of [
      ["page.observe", { page: of, orders }],
      ["message.record", { messages: [{ storeId: "5", direction: "sent", sentAt: time, text: "x" }] }],
      ["dispute.record", { disputes: [{ disputeId: "1", orderId, state: "open", respondBy: time }] }],
    ]) {
      const argv = ["call", method, "--params", JSON.stringify(params), "--now", now];
      const { status, stderr } = command(here.folder, argv);
      if (status !== 0) expect(JSON.parse(stderr).code).toBe(-32602);
    }
    for (const each of reading) at(now, each);
    expect(at(now, ["ledger.stats", {}]).recovered).toBe(null);
    expect(query(here.ledger, "SELECT at FROM events WHERE at NOT BETWEEN '2000' AND '2200'")).toEqual([]);
    expect(Number(events())).toBeGreaterThanOrEqual(Number(before));
  },
);
