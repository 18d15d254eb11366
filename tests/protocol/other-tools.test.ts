/** Orders in the forms other tools export: made-up ones, in shapes seen. They never outrank a page. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examples, type Params } from "./examples";
import { Host, hostPath, isWindows, startOf, throwAwayHome } from "./host";

const folder = path.join(import.meta.dirname, "other-tools");
const homes: { remove(): void }[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

function machine() {
  const home = throwAwayHome();
  homes.push(home);
  const run = (...words: string[]) => {
    const start = startOf(words, home.folder, { LC_ALL: "C", RECOURSE_NOW: "2026-09-07T12:00:00Z" });
    return spawnSync(start.program, start.words, { env: start.env, encoding: "utf8" });
  };
  const call = (method: string, params: object) => {
    const { stdout, stderr } = run("call", method, "--params", JSON.stringify(params));
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };
  return { home: home.folder, run, call };
}
const importOf = (name: string) => ["import", hostPath(path.join(folder, name)), "--json"];

/** File, its tool, an order in it, and what the ledger must know of that order. */
const files: [string, string, string, object][] = [
  [
    "shopper-inventory.json",
    "shopper-inventory",
    "3065000000000011",
    {
      status: "completed",
      placedOn: "2026-02-20",
      store: { storeId: "1105000011", name: "Vega Store", canMessage: null },
      lines: [
        { title: "Braided cable, 2 m", quantity: 2, price: { amount: "3.93", currency: "USD" } },
        { title: "Desk lamp", quantity: 1, price: { amount: "129.46", currency: "PLN" } },
      ],
    },
  ],
  [
    "order-scraper.json",
    "order-scraper",
    "3065000000000021",
    {
      placedOn: "2025-11-12",
      total: { amount: "16.54", currency: "USD" },
      lines: [
        { title: "Soldering tips", quantity: 1 },
        { title: "Helping hands", quantity: 3 },
      ],
    },
  ],
  [
    "parcel-intelligence.json",
    "parcel-intelligence",
    "3065000000000031",
    {
      status: "shipped",
      statusText: "Awaiting delivery",
      placedOn: "2026-01-01",
      trackingNumber: "LP00000000000031",
      total: { amount: "18.5", currency: "EUR" },
      lines: [{ title: "Torque screwdriver", productId: "1005000000000031" }],
    },
  ],
  [
    "shopper-inventory.csv",
    "csv",
    "3065000000000041",
    {
      status: "cancelled",
      placedOn: "2026-02-21",
      lines: [{ title: 'Case, "large"', price: { amount: "1382.11", currency: "USD" } }],
    },
  ],
  [
    "bulk-exporter.tsv",
    "csv",
    "3065000000000051",
    {
      status: "shipped",
      placedOn: "2026-05-21",
      trackingNumber: "LP00000000000051",
      lines: [{ title: "Heat shrink", productId: "1005000000000051" }],
    },
  ],
  [
    "latin-1.csv",
    "csv",
    "3065000000000061",
    {
      status: "expired",
      placedOn: "2026-05-21",
      lines: [{ title: "Schlüsselanhänger", price: { amount: "1.99", currency: "EUR" } }],
    },
  ],
];

describe("import", () => {
  it.each(files)("takes %s", (name, tool, orderId, known) => {
    const { run, call } = machine();
    const imported = JSON.parse(run(...importOf(name)).stdout);
    expect(imported).toMatchObject({ tool, orders: 1, newOrders: 1 });
    expect(call("ledger.order", { orderId }).order).toMatchObject(known);
    // The same again is nothing new.
    expect(JSON.parse(run(...importOf(name)).stdout)).toMatchObject({ orders: 1, newOrders: 0 });
    const verdict = call("order.check", { orderId });
    expect(verdict.refund.answer).not.toBe("yes");
    const { events } = call("ledger.history", { orderId });
    expect(events.map((event: { source: string }) => event.source)).toEqual([`import ${tool}`]);
    expect(run("check", orderId).stdout).toContain("another tool");
  });

  it("counts rows that name no order", () => {
    const { run } = machine();
    const { stderr } = run("import", hostPath(path.join(folder, "shopper-inventory.json")));
    expect(stderr).toContain(": 1");
  });

  it("comes out and goes in again with the ledger's own export", () => {
    const one = machine();
    one.run(...importOf("parcel-intelligence.json"));
    const file = path.join(one.home, "export.json");
    one.run("export", "--out", hostPath(file));
    const other = machine();
    expect(other.run("import", hostPath(file)).status).toBe(0);
    const orderId = "3065000000000031";
    expect(other.call("ledger.order", { orderId })).toEqual(one.call("ledger.order", { orderId }));
  });

  it.skipIf(isWindows)("never outranks a page, whichever came first", async () => {
    const { page, orders } = examples["page.observe"] as { page: Params; orders: Params[] };
    const orderId = "3065000000000011";
    const order = { ...orders[0], orderId, status: "shipped", placedOn: "2026-02-20", lines: [] };
    const seen = { page: { ...page, seenAt: "2026-02-20T00:30:00Z" }, orders: [order], disputes: [], messages: [] };
    for (const importFirst of [true, false]) {
      const { home, run, call } = machine();
      if (importFirst) run(...importOf("shopper-inventory.json"));
      const host = new Host({ home });
      expect((await host.call("page.observe", seen)).error).toBeUndefined();
      await host.end();
      if (!importFirst) run(...importOf("shopper-inventory.json"));
      expect(call("ledger.order", { orderId }).order.status).toBe("shipped");
      expect(run("check", orderId).stdout).not.toContain("another tool");
    }
  });

  it("refuses another shop's orders", () => {
    const { run, home } = machine();
    const file = path.join(home, "amazon.json");
    const shop = {
      metadata: { name: "Amazon", branch_name: "Amazon.de" },
      orders: [{ id: "1", date: "2026-01-01", items: [] }],
    };
    writeFileSync(file, JSON.stringify(shop));
    expect(run("import", hostPath(file)).status).toBe(1);
  });

  it("are never said to have been seen on a page, nor at a time", () => {
    const { call, run, home } = machine();
    const file = path.join(home, "orders.csv");
    writeFileSync(file, "Order ID,Title,Order date\n3065000000000075,Lamp,2026-08-21\n3065000000000076,Lamp,\n");
    expect(run("import", hostPath(file)).status).toBe(0);
    for (const orderId of ["3065000000000075", "3065000000000076"]) {
      const { html } = call("casefile.build", { orderId, language: "en" });
      expect(html).toContain("No page of it was read yet; another tool wrote it down");
      expect(html).not.toMatch(/Aug 20, 2026|2000|order pages, last seen/);
      const lines = run("history", orderId).stdout.trim().split("\n");
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^- .*not known.*another tool$/);
    }
    const { orders } = call("ledger.orders", {});
    expect(orders.map(({ byTool }: { byTool: boolean }) => byTool)).toEqual([true, true]);
    call("page.observe", {
      page: (examples["page.observe"] as { page: Params }).page,
      orders: [{ orderId: "3065000000000075", status: "shipped" }],
    });
    const after = call("ledger.orders", {}).orders as { orderId: string; byTool: boolean }[];
    expect(after.find(({ orderId }) => orderId.endsWith("75"))?.byTool).toBe(false);
    expect(run("history", "3065000000000075").stdout).toMatch(/Sep 7, 2026.*a page[\s\S]*- .*another tool/);
  });
});
