/**
 * A dispute that waits for the buyer, of an order that no page showed or whose status none told: its day is missed nowhere
 * that days are listed, and silence can count as a yes. What is said of the order itself stays that its page is to be opened.
 */
import { spawnSync } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { Host, startOf, throwAwayHome } from "./host";

const now = "2026-09-07T12:00:00Z";
const seenAt = "2026-09-07T11:00:00Z";
const never = "8212313961599999";
const unknown = "8212313961591322";
const unnamed = "8212313961595555";

let home = throwAwayHome();
afterEach(() => {
  home.remove();
  home = throwAwayHome();
});

async function told(host: Host, method: string, params: unknown) {
  const { result, error } = await host.call(method, params);
  expect(error, method).toBeUndefined();
  return result;
}

const page = (kind: string) => ({
  kind,
  url: "https://www.aliexpress.com/p/order/index.html",
  complete: true,
  seenAt,
});

/** Read in the list of refunds: one order never seen, one whose status no page told, one whose items a list did not name. */
async function fill(host: Host): Promise<void> {
  await told(host, "page.observe", {
    page: page("order-list"),
    orders: [
      { orderId: unknown, status: "unknown", lines: [{ lineId: null, title: "Lamp" }] },
      { orderId: unnamed, status: "shipped", lines: [{ title: "Cup" }, { title: "Bowl" }] },
    ],
  });
  await told(host, "page.observe", {
    page: page("refund-list"),
    disputes: [
      { disputeId: "1", orderId: never, lineId: "56", state: "waiting-buyer", respondBy: "2026-09-11" },
      { disputeId: "2", orderId: unknown, lineId: "57", state: "return-pending", returnBy: "2026-09-13" },
      { disputeId: "3", orderId: unnamed, lineId: "58", state: "waiting-buyer", respondBy: "2026-09-14" },
    ],
  });
}

const days = [
  { orderId: never, kind: "respond", on: "2026-09-11", daysLeft: 4 },
  { orderId: unknown, kind: "send-back", on: "2026-09-13", daysLeft: 6 },
  { orderId: unnamed, kind: "respond", on: "2026-09-14", daysLeft: 7 },
];

it("lists the day everywhere, and rings", async () => {
  const host = new Host({ home: home.folder, now });
  await fill(host);
  const deadlines = (await told(host, "ledger.deadlines", { withinDays: 30 })).deadlines;
  expect(deadlines).toMatchObject(days);
  expect(deadlines[0].lineId).toBe("56");

  const due = await told(host, "reminder.due", {});
  expect(due.needsBuyer).toBe(3);
  expect(due.reminders.map(({ orderId, kind, on }: Record<string, unknown>) => [orderId, kind, on])).toEqual(
    days.map(({ orderId, kind, on }) => [orderId, kind, on]),
  );
  const ids = due.reminders.map(({ reminderId }: { reminderId: string }) => reminderId);
  expect((await told(host, "reminder.shown", { reminderIds: ids })).first).toEqual(ids);
  expect((await told(host, "reminder.due", {})).reminders).toEqual([]);

  const lists = await told(host, "ledger.lists", {});
  for (const list of ["your-turn", "last-days"])
    expect(
      lists.entries.filter((entry: { list: string }) => entry.list === list),
      list,
    ).toEqual(expect.arrayContaining(days.map((day) => expect.objectContaining(day))));
  expect(lists.standings["needs-you"]).toBe(3);

  for (const first of ["urgent", "newest"]) {
    const orders = await told(host, "ledger.orders", { first });
    expect(orders.total).toBe(3);
    expect(orders.standings["needs-you"]).toBe(3);
    const row = orders.orders.find(({ orderId }: { orderId: string }) => orderId === never);
    expect(row).toMatchObject({ status: "unknown", standing: "needs-you", urgent: true, code: "unknown" });
    expect(row.deadline.on).toBe("2026-09-11");
    expect(row.turns).toMatchObject([{ action: "answer-dispute", lineId: "56", disputeId: "1" }]);
    expect(orders.marks).toContainEqual(expect.objectContaining({ orderId: never, kind: "respond", on: "2026-09-11" }));
    expect(orders.orders.length).toBe(3);
  }
  const calendar = (await told(host, "ledger.export", { format: "ics" })).chunk;
  expect(calendar.match(/DTSTART;VALUE=DATE:\d+/g)).toHaveLength(3);
  await host.end();
});

it("has each day of several requests about one item, in the calendar too", async () => {
  const host = new Host({ home: home.folder, now });
  const request = { orderId: never, lineId: "56", state: "waiting-buyer" };
  await told(host, "dispute.record", {
    disputes: [
      { ...request, disputeId: "1", respondBy: "2026-09-20" },
      { ...request, disputeId: "2", respondBy: "2026-09-11" },
    ],
  });
  const { deadlines } = await told(host, "ledger.deadlines", { withinDays: 30 });
  expect(deadlines.map(({ on }: { on: string }) => on)).toEqual(["2026-09-11", "2026-09-20"]);
  const calendar: string = (await told(host, "ledger.export", { format: "ics" })).chunk;
  expect(calendar.match(/DTSTART;VALUE=DATE:\d+/g)).toHaveLength(2);
  expect(new Set(calendar.match(/^UID:.*$/gm)).size).toBe(2);
  await host.end();
});

it("answers for the order as before: unknown, open its page", async () => {
  const host = new Host({ home: home.folder, now });
  await fill(host);
  for (const orderId of [never, unknown]) {
    const verdict = await told(host, "order.check", { orderId });
    expect(verdict.refund).toMatchObject({ answer: "unknown", code: "unknown", deadline: null, deadlines: [] });
    expect(verdict.nextStep).toMatchObject({ action: "open-page", page: "order-detail" });
    expect(verdict.turns).toMatchObject([{ deadline: { on: orderId === never ? "2026-09-11" : "2026-09-13" } }]);
    expect(verdict.refund.reasons.map(({ rule }: { rule: string }) => rule)).toContain("your-turn");
  }
  expect((await host.call("ledger.order", { orderId: never })).error.code).toBe(-32004);
  expect((await host.call("casefile.build", { orderId: never, language: "en" })).error.code).toBe(-32004);
  expect((await told(host, "ledger.stats", {})).orders).toBe(2);
  await host.end();
});

it("names no order that was never seen as one worth opening, where nothing is asked of the buyer", async () => {
  const host = new Host({ home: home.folder, now });
  await told(host, "dispute.record", {
    disputes: [
      { disputeId: "1", orderId: never, state: "open" },
      { disputeId: "2", orderId: unknown, state: "resolved", outcome: "refunded", closedOn: "2026-01-01" },
    ],
  });
  const lists = await told(host, "ledger.lists", {});
  expect(lists.entries).toEqual([]);
  expect(Object.values(lists.standings)).toEqual([0, 0, 0, 0]);
  expect(lists.looks).toEqual([]);
  expect((await told(host, "ledger.orders", {})).total).toBe(0);
  expect((await told(host, "reminder.due", {})).needsBuyer).toBe(0);
  await host.end();
});

it("looks for an appeal, and keeps a reminder asked for, of an order never seen", async () => {
  const host = new Host({ home: home.folder, now });
  await told(host, "dispute.record", {
    disputes: [{ disputeId: "1", orderId: never, state: "resolved", outcome: "refused", closedOn: "2026-09-04" }],
  });
  expect((await told(host, "ledger.lists", {})).entries).toMatchObject([{ list: "your-turn", kind: "appeal" }]);
  await told(host, "reminder.record", { orderId: unknown, at: "2026-09-07T11:59:00Z" });
  expect((await told(host, "reminder.due", {})).reminders).toMatchObject([{ orderId: unknown, kind: "reply-time" }]);
  expect((await told(host, "note.read", { orderId: unknown })).remindAt).toBe("2026-09-07T11:59:00Z");
  await host.end();
});

it("keeps nothing of it once it is erased", async () => {
  const host = new Host({ home: home.folder, now });
  await fill(host);
  for (const orderId of [never, unknown, unnamed])
    expect((await told(host, "ledger.erase", { orderId })).erased, orderId).toBe(1);
  expect((await told(host, "ledger.deadlines", { withinDays: 30 })).deadlines).toEqual([]);
  expect((await told(host, "reminder.due", {})).reminders).toEqual([]);
  expect((await told(host, "ledger.lists", {})).entries).toEqual([]);
  expect((await told(host, "ledger.orders", {})).total).toBe(0);
  expect((await told(host, "order.check", { orderId: never })).turns).toBeUndefined();
  await host.end();
});

it("is listed once, with its item, when the order's page was read", async () => {
  const host = new Host({ home: home.folder, now });
  await fill(host);
  await told(host, "page.observe", {
    page: page("order-detail"),
    orders: [
      {
        orderId: never,
        status: "completed",
        lines: [
          { lineId: "55", title: "Jug" },
          { lineId: "56", title: "Mug" },
        ],
      },
    ],
  });
  const { deadlines } = await told(host, "ledger.deadlines", { withinDays: 30 });
  const own = deadlines.filter(({ orderId, kind }: Record<string, string>) => orderId === never && kind === "respond");
  expect(own).toMatchObject([{ lineId: "56", title: "Mug", on: "2026-09-11" }]);
  await host.end();
});

it("stands on the command line: the days, what needs the buyer, and the check of the order", async () => {
  const host = new Host({ home: home.folder, now });
  await fill(host);
  await host.end();
  const say = (...words: string[]) => {
    const start = startOf(words, home.folder, { RECOURSE_NOW: now, LC_ALL: "C" });
    return spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" }).stdout;
  };
  expect(say("deadlines")).toMatch(new RegExp(`answer by +Sep 11, 2026 +4 +${never}`));
  expect(say("status")).toMatch(new RegExp(`Answer the request, by Sep 10, 2026 +${never}`));
  expect(say("status")).toMatch(new RegExp(`Send the item back, by Sep 12, 2026 +${unknown}`));
  expect(say("check", never)).toMatch(/Your answer is awaited, by Sep 10, 2026\..*\n.*has not been seen yet\. Open it/);
  expect(say("check", unknown)).toMatch(/Send it back .* by Sep 12, 2026/);
  expect(say("check", unknown)).toMatch(/Next: Open the order/);
  expect(say("check", unknown)).toMatch(/Until Sep 13, 2026: Sending it back/);
});
