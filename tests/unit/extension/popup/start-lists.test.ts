import { describe, expect, it } from "vitest";
import type { ListEntry } from "../../../../extension/generated/protocol";
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

  it("put the buyer's turn first, then the week's last days, each order once", () => {
    const lists = added(
      emptyLists,
      page([
        entry("last-days", "1", "2026-09-10", 3),
        entry("last-days", "2", "2026-09-30", 23),
        entry("last-days", "3", "2026-09-09", 2),
        entry("your-turn", "1", "2026-09-12", 5),
      ]),
    );
    expect(nextToDo(lists).map(({ list, orderId }) => `${list} ${orderId}`)).toEqual(["your-turn 1", "last-days 3"]);
  });
});

it("people are told the day before a printed last day, and other days as they are", () => {
  expect(dayToTell(entry("last-days", "1", "2026-10-01"))).toBe("2026-09-30");
  expect(dayToTell(entry("money", "1", "2026-10-01"))).toBe("2026-10-01");
  expect(dayToTell(entry("not-arrived", "1", null))).toBeNull();
});
