import { describe, expect, it } from "vitest";
import type { ListEntry } from "../../../../extension/generated/protocol";
import { nextAfter, noGlance } from "../../../../extension/order/glance";
import { dayToTell } from "../../../../extension/popup/entry-row";
import { added, byDay, emptyLists, nextToDo } from "../../../../extension/popup/start-lists";

const entry = (list: ListEntry["list"], orderId: string, on: string | null, daysLeft?: number): ListEntry => ({
  list,
  kind: list === "money" ? "promised" : list === "not-arrived" ? "not-arrived" : "ask",
  orderId,
  on,
  daysLeft: daysLeft ?? null,
});
const page = (entries: ListEntry[], over: object = {}) => ({
  entries,
  recovered: { sums: [], withoutAmount: 0 },
  cursor: null,
  ...over,
});

describe("the buyer's lists", () => {
  it("are in order of their days over all pages, the undated last", () => {
    const first = added(emptyLists, page([entry("not-arrived", "1", "2026-09-20"), entry("not-arrived", "2", null)]));
    const lists = added(first, page([entry("not-arrived", "3", "2026-09-10")]));
    expect(lists.entries["not-arrived"].map(({ orderId }) => orderId)).toEqual(["3", "1", "2"]);
    expect([entry("money", "2", null), entry("money", "1", null)].sort(byDay).map((one) => one.orderId)).toEqual([
      "1",
      "2",
    ]);
  });

  it("add what came back by currency, exactly", () => {
    const eur = (amount: string) => ({ recovered: { sums: [{ amount, currency: "EUR" }], withoutAmount: 1 } });
    const lists = added(added(emptyLists, page([], eur("0.10"))), page([], eur("0.20")));
    expect(lists.recovered).toEqual({ sums: [{ amount: "0.30", currency: "EUR" }], withoutAmount: 2 });
  });

  it("are whole when the host has no more", () => {
    expect(added(emptyLists, page([], { cursor: "dated:~" })).whole).toBe(false);
    expect(added(emptyLists, page([])).whole).toBe(true);
  });

  it("group what to do next by its time, each order once and none left out, with what is at stake", () => {
    const worth = (one: ListEntry, amount: string): ListEntry => ({ ...one, stake: { amount, currency: "EUR" } });
    const many = Array.from({ length: 30 }, (_, n) => entry("last-days", `9${n}`, "2026-10-30", 53));
    const lists = added(
      emptyLists,
      page([
        worth(entry("last-days", "1", "2026-09-10", 3), "99.00"),
        worth(entry("last-days", "2", "2026-09-30", 23), "7.00"),
        worth(entry("last-days", "3", "2026-09-08", 1), "0.10"),
        worth(entry("your-turn", "1", "2026-09-12", 5), "12.50"),
        worth(entry("your-turn", "4", null), "0.20"),
        ...many,
      ]),
    );
    const groups = nextToDo(lists).map(({ when, entries, stake }) => [when, entries.length, stake[0]?.amount]);
    expect(groups).toEqual([
      ["today", 2, "0.30"],
      ["week", 1, "12.50"],
      ["later", 31, "7.00"],
    ]);
    expect(nextToDo(emptyLists)).toEqual([]);
  });

  it("press for no last day of what only waits for something to be wrong, and for every answer that is due", () => {
    const standing = (standing: ListEntry["standing"], one: ListEntry): ListEntry => ({ ...one, standing });
    const tomorrow = (list: ListEntry["list"], orderId: string) => entry(list, orderId, "2026-09-08", 1);
    const lists = added(
      emptyLists,
      page([
        standing("waiting", tomorrow("last-days", "1")),
        standing("over", tomorrow("last-days", "2")),
        standing("needs-you", tomorrow("last-days", "3")),
        standing("worth-opening", tomorrow("last-days", "4")),
        standing("waiting", tomorrow("your-turn", "5")),
      ]),
    );
    const groups = nextToDo(lists).map(({ when, entries }) => [when, entries.map(({ orderId }) => orderId).sort()]);
    expect(groups).toEqual([
      ["today", ["3", "4", "5"]],
      ["later", ["1", "2"]],
    ]);
  });

  it("count how the orders stand over all pages, and keep the looks most worth it in their order", () => {
    const look = (orderId: string, rank: number) => ({ orderId, rank, page: "order-detail" as const });
    const standings = { "needs-you": 1, "worth-opening": 2, waiting: 3, over: 4 };
    const first = added(emptyLists, page([], { looks: [look("5", 5), look("9", 9)], standings, cursor: "dated//" }));
    const lists = added(first, page([], { looks: [look("7", 7)], standings }));
    expect(lists.glance.standings).toEqual({ "needs-you": 2, "worth-opening": 4, waiting: 6, over: 8 });
    expect(lists.glance.looks.map(({ orderId }) => orderId)).toEqual(["5", "7", "9"]);
    expect(nextAfter(lists.glance, "5")).toMatchObject({ look: { orderId: "7" }, left: 3 });
    expect(nextAfter(lists.glance, "1")).toMatchObject({ look: { orderId: "5" }, left: 4 });
    expect(nextAfter(noGlance, null)).toBeNull();
  });
});

it("people are told the day before a printed last day, and other days as they are", () => {
  expect(dayToTell(entry("last-days", "1", "2026-10-01"))).toBe("2026-09-30");
  expect(dayToTell(entry("money", "1", "2026-10-01"))).toBe("2026-10-01");
  expect(dayToTell(entry("not-arrived", "1", null))).toBeNull();
});
