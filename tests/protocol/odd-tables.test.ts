/** Tables of other tools as they are saved anywhere: columns in any order, any separator, writing and encoding of a country. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examples, type Params } from "./examples";
import { typedAtHome } from "./typed";

const orderId = "3065000000000071";
const homes: { remove(): void }[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

function machine() {
  const { home, run } = typedAtHome();
  homes.push(home);
  const at = { RECOURSE_NOW: "2026-09-07T12:00:00Z" };
  const call = (method: string, params: object) => {
    const { stdout, stderr } = run(["call", method, "--params", JSON.stringify(params)], at);
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };
  const take = (content: string | Uint8Array) => {
    const file = path.join(home.folder, "table");
    writeFileSync(file, content);
    const { status, stdout, stderr } = run(["import", file, "--json"], at);
    expect([status, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout);
  };
  return { run, call, take, order: () => call("ledger.order", { orderId }).order };
}

const latin1 = (text: string) => Uint8Array.from(text, (c) => (c === "€" ? 0x80 : c === "’" ? 0x92 : c.charCodeAt(0)));

const lamp = { title: "Lampe d’été" };
const tables: [string, string | Uint8Array, object][] = [
  [
    "columns the other way round, parted by |",
    `Status|Title|Order Date|Order ID\nCompleted|Lampe d’été|2026/08/21|${orderId}\n`,
    { status: "completed", placedOn: "2026-08-21", lines: [lamp] },
  ],
  [
    "a line for the spreadsheet before the heading",
    `sep=;\r\nOrder ID;Title;Order total;Currency\r\n${orderId};Lampe d’été;1 382,11;eur\r\n`,
    { total: { amount: "1382.11", currency: "EUR" }, lines: [lamp] },
  ],
  [
    "Windows’ own signs",
    latin1(`Order ID;Title;Order total\n${orderId};Lampe d’été;12,50 €\n`),
    { total: { amount: "12.50", currency: "EUR" }, lines: [lamp] },
  ],
  [
    "line ends of an old Macintosh, cells in quotes",
    `"Title"\t"Order ID"\r"Lampe d’été"\t"${orderId}"\r`,
    { lines: [lamp] },
  ],
  ["a day that could be two", `Order ID,Order date,Title\n${orderId},3/4/2026,x\n`, { placedOn: null }],
  [
    "a day that could be two, in a file whose other days are not in doubt",
    `Order ID,Order date,Title\n${orderId},3/4/2026,x\n3065000000000072,25/12/2025,y\n3065000000000073,31/01/2026,z\n`,
    { placedOn: null },
  ],
  [
    "an object a line",
    `\ufeff{"orderId":"${orderId}","title":"Lampe d’été","orderDate":"2026-08-21"}\n\n{"orderId":"3065000000000072","title":"x"}\n`,
    { placedOn: "2026-08-21", lines: [lamp] },
  ],
  ["one object alone", JSON.stringify({ orderId, title: "Lampe d’été" }), { lines: [lamp] }],
  [
    "its heading in capitals, behind an empty line",
    `\r\nORDER_ID,TITLE\r\n${orderId},Lampe d’été\r\n`,
    { lines: [lamp] },
  ],
  ["a line break in a cell", `Order ID;Title\n${orderId};"Lampe\nd’été"\n`, { lines: [{ title: "Lampe\nd’été" }] }],
  [
    "a sum with three digits behind its comma",
    `Order ID,Order total,Currency\n${orderId},"1,382",EUR\n`,
    { total: null },
  ],
  ["a day still to come", `Order ID,Order date,Title\n${orderId},2026-12-01,x\n`, { placedOn: null }],
  ["a day that is none", `Order ID,Order date,Title\n${orderId},1970-01-01,x\n`, { placedOn: null }],
  ["a sum without its currency", `Order ID,Order total,Title\n${orderId},$12.50,x\n`, { total: null }],
  ["a sum paid back", `Order ID,Order total,Currency\n${orderId},-12.50,USD\n`, { total: null }],
  [
    "rows of one order that disagree",
    `Order ID,Order date,Order total,Currency,Title\n${orderId},2026-08-01,5.00,EUR,a\n${orderId},2026-08-02,6.00,EUR,b\n${orderId},2026-08-01,5.00,EUR,c\n`,
    { placedOn: null, total: null, lines: [{ title: "a" }, { title: "b" }, { title: "c" }] },
  ],
  [
    "the same row twice",
    `Order ID,Order date,Title\n${orderId},2026-08-01,Lampe d’été\n${orderId},2026-08-01,Lampe d’été\n`,
    { placedOn: "2026-08-01", lines: [lamp] },
  ],
  [
    "sums a program counted",
    JSON.stringify([{ orderId, total: 0.1 + 0.2, currency: "USD", title: "x" }]),
    { total: { amount: "0.30", currency: "USD" } },
  ],
];

describe("a table of another tool", () => {
  it("keeps the rows behind a quote that is never closed", () => {
    const { take, order } = machine();
    expect(take(`Order ID,Title\n3065000000000072,"12 inch\n${orderId},Lamp\n`)).toMatchObject({
      orders: 2,
      oddRows: 0,
    });
    expect(order()).toMatchObject({ lines: [{ title: "Lamp" }] });
  });

  it("that was cut off keeps its whole rows, and takes no number or day from the half of one", () => {
    const { take, run } = machine();
    const heading = "Order ID,Order date,Title\n";
    expect(take(`${heading}${orderId},2026-08-21,Lamp\n3065000000000072,2026-08-2`)).toMatchObject({
      orders: 1,
      oddRows: 1,
    });
    expect(take(`${heading}30650000000`)).toMatchObject({ orders: 0, oddRows: 1 });
    expect(take(`${heading}3065000000000073,2026-08-21,Lamp`)).toMatchObject({ orders: 1, oddRows: 0 });
    expect(JSON.parse(run(["search", "3065", "--json"]).stdout).hits).toHaveLength(2);
  });

  it("whose numbers a spreadsheet shortened is told so, and none of them taken for an order", () => {
    const { run } = machine();
    for (const number of ["8.21231E+15", "8,21231E+15", "8.2e15"]) {
      const { status, stderr } = run(["import", "-"], {}, `Order ID;Title\n${number};Lamp\n`);
      expect([status, stderr]).toEqual([0, expect.stringMatching(/Rows left out.*1\n.*8\.21E\+15.*text/)]);
    }
    expect(run(["import", "-"], {}, "Order ID;Title\nE;Lamp\n").stderr).not.toContain("E+15");
  });

  it("may begin with a row that names no order", () => {
    const { take, order } = machine();
    expect(take(JSON.stringify([{ orderId: null }, { orderId, title: "x" }]))).toMatchObject({ orders: 1, oddRows: 1 });
    expect(order()).toMatchObject({ lines: [{ title: "x" }] });
  });

  it.each([
    ["in UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from(`Order ID,Title\n${orderId},x\n`, "utf16le")]), /UTF-8/],
    [
      "with a heading nobody knows",
      "Bestellnummer;Artikel\n3065000000000071;Lampe\n",
      /Order ID.*Nothing was imported/,
    ],
    ["that is a list of lists", JSON.stringify([["Order ID"], [orderId]]), /neither/],
    ["cut off within its lines", `{"orderId":"${orderId}"}\n{"orderId":\n`, /not whole/],
  ])("%s is refused, and nothing taken from it", (_, content, why) => {
    const { home, run } = typedAtHome();
    homes.push(home);
    const file = path.join(home.folder, "table");
    writeFileSync(file, content);
    const { status, stdout, stderr } = run(["import", file, "--json"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(why);
  });

  it.each(tables)("is taken with %s", (_, content, known) => {
    const { take, order } = machine();
    const taken = take(content);
    expect(taken.orders).toBeGreaterThan(0);
    expect(taken).toMatchObject({ newOrders: taken.orders, oddRows: 0 });
    expect(order()).toMatchObject(known);
    expect(order().lines.length).toBe((known as { lines?: unknown[] }).lines?.length ?? order().lines.length);
    expect(take(content)).toMatchObject({ newOrders: 0 });
  });

  it.each([0, 1])("changes nothing a page said of an order, before it or after: %s", (isAfter) => {
    const { page, orders } = examples["page.observe"] as { page: Params; orders: Params[] };
    const seen = { ...orders[0], orderId, status: "shipped", placedOn: "2026-08-20", lines: [], total: null };
    const { take, call, order } = machine();
    const look = () => call("page.observe", { page, orders: [seen] });
    const import_ = () =>
      take(`Order ID,Order date,Status,Order total,Title\n${orderId},2026-01-02,Completed,US $5.00,Lamp\n`);
    for (const step of isAfter ? [look, import_] : [import_, look]) step();
    expect(order()).toMatchObject({ status: "shipped", placedOn: "2026-08-20" });
  });
});
