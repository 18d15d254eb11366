/**
 * A day's use and more, on one host process: RECOURSE_PAGES pages (default 1000; the figure in docs/reliability.md is of
 * 10,000), a new one every few seconds of the pages' own clock, with what people do beside it. Memory and open files stay level.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Host, hostProgram, order, page, query, sandbox } from "./host.mjs";

const pages = Number(process.env.RECOURSE_PAGES ?? 1000);
const dayStart = Date.parse("2026-09-07T00:00:00Z");
const day = 24 * 3_600_000;
const morning = { RECOURSE_NOW: "2026-09-07T12:00:00Z" };

let here;
beforeEach(() => {
  here = sandbox();
});
afterEach(() => here.remove());

const instant = (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z/, "Z");

function measured({ pid }) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return {
    rssKiB: Number(/VmRSS:\s+(\d+)/.exec(status)[1]),
    threads: Number(/Threads:\s+(\d+)/.exec(status)[1]),
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}

async function answered(host, method, params) {
  const { result, error } = await host.ask(method, params);
  expect(error, method).toBeUndefined();
  return result;
}

/** The nth page of a day: mostly the list's first page again with its ten orders, at times a detail or a new order. */
async function look(host, n) {
  const seenAt = instant(dayStart + Math.floor((n * day) / pages));
  const newest = 1000 + Math.floor(n / 40);
  const ids = n % 5 === 4 ? [newest - (n % 30)] : Array.from({ length: 10 }, (_, i) => newest - i);
  const kind = ids.length === 1 ? "order-detail" : "order-list";
  const statusText = `seen ${n % 7} times`;
  await answered(
    host,
    "page.observe",
    page(
      ids.map((id) => order(id, { statusText })),
      kind,
      seenAt,
    ),
  );
  if (n % 3 === 0) await answered(host, "order.check", { orderId: String(newest) });
  if (n % 10 === 0) await answered(host, "ledger.search", { query: `brass ${newest % 50}` });
  if (n % 25 === 0) await answered(host, "reminder.due", {});
  if (n % 50 === 0) {
    await answered(host, "message.record", {
      messages: [
        { storeId: "1105843321", direction: "sent", author: "buyer", sentAt: seenAt, text: `About order ${newest}` },
      ],
    });
    await answered(host, "ledger.lists", { withinDays: 30 });
  }
  if (n % 100 === 0) await answered(host, "host.diagnose", { language: "en" });
}

test(`${pages} pages in 24 hours on one host: memory, threads and open files stay level`, {
  timeout: 600_000 + 400 * pages,
}, async () => {
  const host = new Host(here.folder, { more: morning });
  const settled = Math.floor(pages / 2);
  let before;
  for (let n = 0; n < pages; n += 1) {
    await look(host, n);
    if (n === settled) before = measured(host);
  }
  const after = measured(host);
  console.log(JSON.stringify({ pages, before, after }));
  expect(after.files).toBeLessThanOrEqual(before.files);
  expect(after.threads).toBeLessThanOrEqual(before.threads);
  expect(after.rssKiB).toBeLessThan(before.rssKiB + 1024);
  expect(after.rssKiB).toBeLessThan(12 * 1024);
  expect(await host.close()).toEqual({ code: 0, signal: null });
  expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
});

test("asked while the machine slept, it answers when it wakes", async () => {
  const host = new Host(here.folder, { more: morning });
  await look(host, 0);
  let asked;
  await host.asleep(async () => {
    asked = answered(host, "order.check", { orderId: "1000" });
    expect(await Promise.race([asked, new Promise((later) => setTimeout(later, 300, "asleep"))])).toBe("asleep");
  });
  expect((await asked).orderId).toBe("1000");
  await host.close();
});

test("a clock set back makes nothing fresh again, loses nothing and repeats no reminder", async () => {
  const windows = [{ kind: "until-date", date: "2026-09-10", reasonClass: "any" }];
  const late = new Host(here.folder, { more: { RECOURSE_NOW: "2026-09-08T12:00:00Z" } });
  await answered(late, "page.observe", page([order(1, { windows })], "order-detail", "2026-09-08T11:00:00Z"));
  await answered(late, "problem.record", { orderId: "1", state: "problem", reason: "defective", on: "2026-09-08" });
  const { reminders } = await answered(late, "reminder.due", {});
  expect(reminders.length).toBeGreaterThan(0);
  for (const { reminderId } of reminders) await answered(late, "reminder.shown", { reminderId });
  await late.close();
  // Two days earlier: what was seen lies ahead of the clock.
  const early = new Host(here.folder, { more: { RECOURSE_NOW: "2026-09-06T12:00:00Z" } });
  const verdict = await answered(early, "order.check", { orderId: "1" });
  expect(verdict.refund.deadline).toMatchObject({ on: "2026-09-10", daysLeft: 4 });
  expect(verdict.refund.answer).not.toBe("yes");
  expect((await answered(early, "reminder.due", {})).reminders.map((one) => one.reminderId)).not.toEqual(
    expect.arrayContaining(reminders.map((one) => one.reminderId)),
  );
  await answered(early, "page.observe", page([order(2)], "order-detail", "2026-09-06T12:00:00Z"));
  expect((await answered(early, "ledger.stats", {})).orders).toBe(2);
  await early.close();
});

test("another time zone changes what today is, and nothing in the ledger", async () => {
  const windows = [{ kind: "until-date", date: "2026-09-10", reasonClass: "any" }];
  const seen = (utcOffsetMinutes) => {
    const observed = page([order(1, { windows })], "order-detail", "2026-09-07T11:59:00Z");
    return { ...observed, page: { ...observed.page, utcOffsetMinutes } };
  };
  const days = [];
  for (const [zone, offset] of [
    ["America/Sao_Paulo", -180],
    ["Pacific/Kiritimati", 840],
  ]) {
    const host = new Host(here.folder, { more: { ...morning, TZ: zone } });
    await answered(host, "page.observe", seen(offset));
    const { refund } = await answered(host, "order.check", { orderId: "1" });
    days.push([refund.deadline.on, refund.deadline.daysLeft]);
    await host.close();
  }
  // At noon UTC it is already the next day in Kiritimati: the later of both days counts.
  expect(days).toEqual([
    ["2026-09-10", 3],
    ["2026-09-10", 2],
  ]);
  expect(query(here.ledger, "SELECT count(*) FROM orders")).toEqual(["1"]);
});

test("upgraded while it runs: the old process serves on, the new one beside it, on one ledger", async () => {
  const folder = path.join(here.folder, "bin");
  mkdirSync(folder);
  const program = path.join(folder, "recourse");
  copyFileSync(hostProgram, program);
  const old = new Host(here.folder, { program, more: morning });
  await look(old, 0);
  copyFileSync(hostProgram, `${program}.new`);
  renameSync(`${program}.new`, program);
  expect(readlinkSync(`/proc/${old.pid}/exe`)).toContain("(deleted)");
  const renewed = new Host(here.folder, { program, more: morning });
  await answered(renewed, "page.observe", page([order(7001)]));
  await answered(old, "page.observe", page([order(7002)]));
  await answered(old, "host.diagnose", { language: "en" });
  for (const host of [old, renewed]) {
    expect((await answered(host, "ledger.stats", {})).orders).toBe(12);
    expect(await host.close()).toEqual({ code: 0, signal: null });
  }
});

test("the ledger deleted in the middle of a day: begun anew, and the day goes on with level memory", async () => {
  const host = new Host(here.folder, { more: morning });
  for (let n = 0; n < 60; n += 1) await look(host, n);
  const before = measured(host);
  for (let round = 0; round < 5; round += 1) {
    for (const end of ["", "-wal", "-shm"]) rmSync(here.ledger + end, { force: true });
    for (let n = 60; n < 80; n += 1) await look(host, n);
    expect((await answered(host, "ledger.stats", {})).orders).toBeGreaterThan(5);
  }
  const after = measured(host);
  expect(after.files).toBeLessThanOrEqual(before.files);
  expect(after.rssKiB).toBeLessThan(before.rssKiB + 1024);
  await host.close();
  expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
});

test("the ledger's folder deleted under it: said once, and the next host begins anew", async () => {
  const host = new Host(here.folder, { more: morning });
  await look(host, 0);
  rmSync(path.dirname(here.ledger), { recursive: true });
  const { error } = await host.ask("order.check", { orderId: "1000" });
  expect(error.code).toBe(-32001);
  expect((await host.ended).code).toBe(1);
  expect(host.errors).toContain("deleted or moved");
  const next = new Host(here.folder, { more: morning });
  await look(next, 0);
  expect((await answered(next, "ledger.stats", {})).orders).toBe(10);
  await next.close();
});
