/** Whatever pages wrote into titles and names, lists are answered under 512 KiB, page by page. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Host, throwAwayHome } from "./host";

let home: ReturnType<typeof throwAwayHome>;
let host: Host;
beforeEach(async () => {
  home = throwAwayHome();
  host = await Host.answering({ home: home.folder });
});
afterEach(async () => {
  await host.end();
  home.remove();
});

const page = {
  kind: "order-detail",
  url: "https://www.aliexpress.com/",
  seenAt: "2026-09-07T08:00:00Z",
  complete: true,
};
const windows = [{ kind: "until-date", date: "2026-09-20", reasonClass: "any" }];
const ordersIn = 600;

describe.each([
  ["control characters", "\u0001"],
  ["quotes", '"'],
  ["emoji", "😀"],
])("titles of %s", (_, character) => {
  beforeEach(async () => {
    const long = `needle ${character.repeat(1900)}`;
    for (let from = 0; from < ordersIn; from += 20) {
      const orders = Array.from({ length: 20 }, (_unused, index) => ({
        orderId: `77700000000${1000 + from + index}`,
        status: "completed",
        completedOn: "2026-09-01",
        placedOn: "2026-08-01",
        store: { storeId: "1105843321", name: long },
        windows,
        lines: [{ lineId: `88800000000${1000 + from + index}`, title: long }],
      }));
      expect((await host.call("page.observe", { page, orders })).error).toBeUndefined();
    }
  }, 60_000);

  const lists: [string, object, (result: never) => number][] = [
    ["ledger.search", { query: "needle", limit: 100 }, ({ hits }: { hits: unknown[] }) => hits.length],
    ["ledger.search", { query: "7770", limit: 100 }, ({ hits }: { hits: unknown[] }) => hits.length],
    ["ledger.orders", { limit: 250 }, ({ orders }: { orders: unknown[] }) => orders.length],
  ];
  it.each(lists)("come whole from %s %o", async (method, params, count) => {
    let found = 0;
    let cursor: string | null = null;
    do {
      const { result, error } = await host.call(method, { ...params, cursor });
      expect(error).toBeUndefined();
      expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(512 * 1024);
      found += count(result as never);
      cursor = result.cursor;
    } while (cursor);
    expect(found).toBe(ordersIn);
  });

  it("come from ledger.deadlines, the next first", async () => {
    const { result, error } = await host.call("ledger.deadlines", { withinDays: 60 });
    expect(error).toBeUndefined();
    expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(512 * 1024);
    expect(result.deadlines.length).toBeGreaterThan(500);
    expect(result.deadlines[0].title).toMatch(/^needle /);
  });
});
