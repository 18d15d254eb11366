/** Hosts that run for weeks while the buyer travels: the zone is the one a page told last, to whichever browser. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, Host, order, page, sandbox } from "./host.mjs";

const now = "2026-09-07T12:00:00Z";
const more = { RECOURSE_NOW: now };
let here;
let hosts;
beforeEach(() => {
  here = sandbox();
  hosts = [new Host(here.folder, { more }), new Host(here.folder, { more })];
});
afterEach(async () => {
  for (const host of hosts) await host.close();
  here.remove();
});

const seenIn = (utcOffsetMinutes) => {
  const { page: of, orders } = page([order("7")], "order-detail");
  return { page: { ...of, utcOffsetMinutes }, orders };
};
const berlin = 2 * 60;
const apia = 13 * 60; // there it is the next day already

test("a host that was asked before follows the zone, whoever learned of it", async () => {
  const [one, other] = hosts;
  const daysLeft = async () => {
    const { result } = await one.ask("ledger.deadlines", { withinDays: 400 });
    const checked = (await one.ask("order.check", { orderId: "7" })).result.refund.deadline.daysLeft;
    expect(result.deadlines.find(({ kind }) => kind === "ask").daysLeft).toBe(checked);
    return checked;
  };
  await one.ask("page.observe", seenIn(berlin));
  const before = await daysLeft();
  await other.ask("page.observe", seenIn(apia));
  expect(await daysLeft()).toBe(before - 1);
  await one.ask("page.observe", seenIn(berlin));
  expect(await daysLeft()).toBe(before);
  await one.ask("settings.set", { values: { buyerUtcOffsetMinutes: apia } });
  expect(await daysLeft()).toBe(before - 1);
  await one.ask("page.observe", seenIn(berlin));
  const exported = await other.ask("ledger.export", { format: "json" });
  const changedAt = "2026-09-07T12:00:01Z";
  const settings = [{ name: "buyerUtcOffsetMinutes", value: apia, changedAt }];
  const chunk = JSON.stringify({ ...JSON.parse(exported.result.chunk), settings });
  call(here.folder, "ledger.import", { chunk, last: true });
  expect(await daysLeft()).toBe(before - 1);
  await other.ask("ledger.erase", { all: true });
  await other.ask("page.observe", page([order("7")], "order-detail"));
  expect(await daysLeft()).toBe(before);
});
