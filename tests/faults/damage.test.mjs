/** What the host does when its ledger is damaged, deleted or taken away under it. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Host, order, page, query, sandbox } from "./host.mjs";

let here;
beforeEach(() => {
  here = sandbox();
});
afterEach(() => here.remove());

const place = () => path.dirname(here.ledger);

async function fillAndBackUp() {
  const host = new Host(here.folder);
  await host.ask("page.observe", page(Array.from({ length: 60 }, (_, i) => order(i + 1))));
  const made = await host.ask("ledger.backup", {});
  expect(made.result.kept).toBe(1);
  await host.ask("page.observe", page([order(1001)]));
  await host.close();
}

function scribble(from, size) {
  const file = openSync(here.ledger, "r+");
  writeSync(file, Buffer.alloc(size, 0xa5), 0, size, from);
  closeSync(file);
}

test("a damaged ledger is set aside, the backup put in its place, and the buyer told", async () => {
  await fillAndBackUp();
  scribble(4096, 20 * 4096);
  const host = new Host(here.folder);
  const told = await host.ask("order.check", { orderId: "1" });
  expect(told.error.code).toBe(-32002);
  expect(told.error.data.recovered.backupAt).toMatch(/^20/);
  const again = await host.ask("order.check", { orderId: "1" });
  expect(again.result.orderId).toBe("1");
  expect(again.result.refund.code).not.toBe("unknown-order");
  expect((await host.ask("host.hello", { protocol: 1 })).result.recovered.setAside).toBe(
    told.error.data.recovered.setAside,
  );
  expect((await host.ask("ledger.stats", {})).result.orders).toBeGreaterThanOrEqual(60);
  await host.close();
  expect(readdirSync(place()).filter((name) => name.includes("damaged"))).not.toEqual([]);
  expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
});

test("a ledger whose beginning is gone is known by its backups", async () => {
  await fillAndBackUp();
  scribble(0, 100);
  const host = new Host(here.folder);
  expect((await host.ask("ledger.stats", {})).error.code).toBe(-32002);
  expect((await host.ask("ledger.stats", {})).result.orders).toBeGreaterThanOrEqual(60);
  await host.close();
});

test("a file that never was a ledger is left as it is", async () => {
  const host = new Host(here.folder);
  await host.ask("ledger.stats", {});
  await host.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(here.ledger + end, { force: true });
  writeFileSync(here.ledger, "somebody's letter, much longer than the header of a database would be, and not to lose");
  const other = new Host(here.folder);
  const refused = await other.ask("ledger.stats", {});
  expect([refused.error.code, refused.error.data.cause]).toEqual([-32001, "not-a-ledger"]);
  await other.close();
  expect(readFileSync(here.ledger, "utf8")).toContain("letter");
});

test("a ledger deleted under a running host is begun anew", async () => {
  const host = new Host(here.folder);
  await host.ask("page.observe", page([order(1)]));
  for (const end of ["", "-wal", "-shm"]) rmSync(here.ledger + end, { force: true });
  expect((await host.ask("page.observe", page([order(2)]))).error).toBeUndefined();
  await host.close();
  expect(query(here.ledger, "SELECT order_id FROM orders")).toEqual(["2"]);
});

test("the daily backup is made while nobody asks anything", async () => {
  const host = new Host(here.folder);
  await host.ask("page.observe", page(Array.from({ length: 100 }, (_, i) => order(i + 1))));
  const folder = path.join(place(), "backups");
  const backups = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".db")) : []);
  for (let waited = 0; waited < 600 && backups().length === 0; ++waited)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const [made] = backups();
  expect(made).toMatch(/^ledger-\d{8}T\d{6}Z\.db$/);
  expect(query(path.join(folder, made), "SELECT count(*) FROM orders")).toEqual(["100"]);
  expect(statSync(path.join(folder, made)).mode & 0o777).toBe(0o600);
  await host.close();
});
