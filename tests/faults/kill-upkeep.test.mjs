/**
 * SIGKILL at random moments within restore, migration, erasing, backup and recovery. Afterwards the folder holds only
 * names that docs/ledger.md tells of, the next start finds a whole ledger, and nothing erased is left once it was asked
 * for again. RECOURSE_UPKEEP_KILLS says how many of each (default 15).
 */
import { spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, hostProgram, order, page, query, run, sandbox } from "./host.mjs";

const kills = Number(process.env.RECOURSE_UPKEEP_KILLS ?? 15);
const timeout = 60_000 + kills * 6_000;
const secret = "qwkzjvxhfbtmpl";

/** The table of docs/ledger.md, as expressions. */
const time = "\\d{8}T\\d{6}Z";
const documented = new RegExp(
  `^(ledger\\.db(-wal|-shm|-journal)?|backups|backups/ledger-${time}(-schema\\d+)?\\.db(-wal|-shm|-journal)?|` +
    `ledger\\.(damaged|before-restore|before-import|replaced)-${time}(-\\d+)?\\.db(-wal|-shm|-journal)?|` +
    "\\.ledger\\.lock|\\.ledger\\.wal-of|\\.ledger\\.erased|\\.ledger\\.reserve-[12]|(backups/)?\\.[^/]*\\.unfinished(-journal|-wal|-shm)?|rulebook\\.json)$",
);

let here;
let folder;
beforeEach(() => {
  here = sandbox();
  folder = path.dirname(here.ledger);
});
afterEach(() => here.remove());

const listing = () => readdirSync(folder, { recursive: true });

function killed(argv, milliseconds, input) {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: "C", XDG_DATA_HOME: here.folder };
    const child = spawn(hostProgram, argv, { env, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** How long it takes when nobody kills it. */
async function lasting(argv, input) {
  const begin = performance.now();
  await killed(argv, 60_000, input);
  return performance.now() - begin;
}

function expectDocumented() {
  expect(listing().filter((name) => !documented.test(name))).toEqual([]);
}

function expectWhole(orders) {
  expect(call(here.folder, "ledger.stats", {}).orders).toBe(orders);
  expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
  expectDocumented();
}

function fill(count) {
  for (let at = 0; at < count; at += 100)
    call(here.folder, "page.observe", page(Array.from({ length: 100 }, (_, i) => order(10_000 + at + i))));
}

test(`killed ${kills} times in a restore`, { timeout }, async () => {
  fill(300);
  const small = path.join(here.folder, "small.db");
  run(here.folder, ["backup", small]);
  fill(600);
  const large = path.join(here.folder, "large.db");
  run(here.folder, ["backup", large]);
  const whole = await lasting(["restore", large]);
  let held = 600;
  for (let round = 0; round < kills; ++round) {
    const [file, orders] = round % 2 === 0 ? [small, 300] : [large, 600];
    await killed(["restore", file], Math.random() * whole * 1.1);
    expectDocumented();
    const found = call(here.folder, "ledger.stats", {}).orders;
    expect([held, orders]).toContain(found);
    held = found;
    expectWhole(held);
  }
  run(here.folder, ["erase", "--all", "--yes"]);
  expect(listing().filter((name) => name.includes("unfinished") || name.includes("before-restore"))).toEqual([]);
});

test(`killed ${kills} times in a backup`, { timeout }, async () => {
  fill(600);
  const file = path.join(here.folder, "out.db");
  const whole = await lasting(["backup", file, "--force"]);
  for (let round = 0; round < kills; ++round) {
    await killed(["backup", file, "--force"], Math.random() * whole * 1.1);
    await killed(["call", "ledger.backup", "--params", "-"], Math.random() * whole * 1.1, "{}");
    expect(query(file, "PRAGMA integrity_check")).toEqual(["ok"]); // the one before, or a new one
    for (const name of listing().filter((one) => /^backups\/ledger-.*\.db$/.test(one)))
      expect(query(path.join(folder, name), "PRAGMA integrity_check")).toEqual(["ok"]);
    expectDocumented();
  }
  expectWhole(600);
});

test(`killed ${kills} times while erasing`, { timeout }, async () => {
  for (let round = 0; round < kills; ++round) {
    call(here.folder, "page.observe", page([order(7_700), order(7_701, { lines: [{ lineId: "1", title: secret }] })]));
    if (round % 3 === 0) run(here.folder, ["call", "ledger.backup"]);
    const argv = round % 4 === 3 ? ["erase", "--all", "--yes"] : ["erase", "--order", "7701", "--yes"];
    await killed(argv, Math.random() * 40);
    expectDocumented();
    const left = call(here.folder, "ledger.search", { query: secret.slice(0, 8) }).hits.length;
    expect([0, 1]).toContain(left);
    await killed(argv, 60_000); // asked for again: perhaps there is nothing left to do
    for (const name of listing()) {
      if (name === "backups") continue;
      expect(readFileSync(path.join(folder, name), "latin1").includes(secret.slice(3)), name).toBe(false);
    }
  }
});

test(`killed ${kills} times in a recovery`, { timeout }, async () => {
  fill(300);
  run(here.folder, ["call", "ledger.backup"]);
  const good = path.join(here.folder, "good");
  cpSync(folder, good, { recursive: true });
  const ask = JSON.stringify({ orderId: "10000" });
  const asking = ["call", "order.check", "--params", "-"];
  const damage = () => {
    rmSync(folder, { recursive: true });
    cpSync(good, folder, { recursive: true });
    const file = openSync(here.ledger, "r+");
    for (let at = 2; at < 40; ++at) writeSync(file, Buffer.alloc(512, at), 0, 512, at * 4_096);
  };
  damage();
  const whole = await lasting(asking, ask);
  for (let round = 0; round < kills; ++round) {
    damage();
    await killed(asking, Math.random() * whole * 1.2, ask);
    expectDocumented();
    await killed(asking, 60_000, ask); // finds it out again where the first was killed
    expectWhole(300);
  }
});

test(`killed ${kills} times in a migration`, { timeout }, async () => {
  // What version 1 had of today's is left: all that is derived is made anew.
  fill(300);
  const old = path.join(here.folder, "old.db");
  run(here.folder, ["backup", old]);
  query(old, "DROP INDEX events_of_neither; DROP TABLE recoveries; DELETE FROM reads; PRAGMA user_version=1");
  const begin = () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    copyFileSync(old, here.ledger);
  };
  begin();
  const whole = await lasting(["call", "ledger.stats"]);
  for (let round = 0; round < kills; ++round) {
    begin();
    await killed(["call", "ledger.stats"], Math.random() * whole * 1.2);
    expectDocumented();
    expectWhole(300);
  }
});
