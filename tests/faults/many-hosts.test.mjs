/** Eight hosts write to one ledger at once. RECOURSE_WRITES says how much each writes (default 100). */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Host, order, page, query, sandbox } from "./host.mjs";

const writes = Number(process.env.RECOURSE_WRITES ?? 100);

let here;
beforeEach(() => {
  here = sandbox();
});
afterEach(() => here.remove());

test(`8 hosts, ${writes} writes each`, async () => {
  const hosts = Array.from({ length: 8 }, () => new Host(here.folder));
  const errors = [];
  await Promise.all(
    hosts.map(async (host, index) => {
      for (let i = 0; i < writes; ++i) {
        const answer = await host.ask("page.observe", page([order(1_000_000 * (index + 1) + i)]));
        if (answer.error) errors.push(answer.error);
      }
    }),
  );
  expect(errors).toEqual([]);
  for (const host of hosts) expect(await host.close()).toEqual({ code: 0, signal: null });
  expect(query(here.ledger, "SELECT count(*) FROM orders")).toEqual([String(8 * writes)]);
  expect(query(here.ledger, "PRAGMA integrity_check")).toEqual(["ok"]);
});

test("each sees the others' writes", async () => {
  const [one, other] = [new Host(here.folder), new Host(here.folder)];
  await one.ask("page.observe", page([order(1)]));
  expect((await other.ask("ledger.search", { query: "brass" })).result.hits).toHaveLength(1);
  await other.ask("page.observe", page([order(2)]));
  expect((await one.ask("ledger.search", { query: "brass" })).result.hits).toHaveLength(2);
  await Promise.all([one.close(), other.close()]);
});
