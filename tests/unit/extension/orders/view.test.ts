import { describe, expect, it } from "vitest";
import type { OrderRow } from "../../../../extension/generated/protocol";
import { wordsOf } from "../../../../extension/generated/words-of";
import { seenText } from "../../../../extension/orders/row";
import {
  type Column,
  choicesOf,
  narrowed,
  noFilter,
  sorted,
  toldDay,
  urgentFirst,
} from "../../../../extension/orders/view";
import { speech } from "../../../../extension/shared/speech";
import { deadline, row } from "./rows";

const ids = (rows: OrderRow[]) => rows.map(({ orderId }) => orderId);

function sortedBy(rows: OrderRow[], column: Column, descending = false) {
  return ids(sorted(rows, { column, descending }, "en"));
}

describe("when an order was seen", () => {
  it.each([
    [false, "Sep 7, 2026"],
    [true, "noted by another tool"],
  ])("by another tool alone: %s, is told as “%s”", (byTool, told) => {
    expect(seenText(row({ byTool }), speech("en", wordsOf("en")))).toBe(told);
  });
});

describe("what the table shows", () => {
  const needs = row({ standing: "needs-you", problem: true, storeId: "1", storeName: "Ärmel", placedOn: "2025-01-02" });
  const over = row({ standing: "over", storeId: "2", storeName: "Zeta", placedOn: "2024-12-31" });
  const unknown = row({ storeId: null, storeName: null, placedOn: null });
  const all = [needs, over, unknown];

  it("is everything, without a filter", () => {
    expect(narrowed(all, noFilter)).toBe(all);
  });

  it.each([
    [{ standing: "needs-you" as const }, [needs]],
    [{ standing: "worth-opening" as const }, []],
    [{ problem: true }, [needs]],
    [{ storeId: "2" }, [over]],
    [{ year: "2024" }, [over]],
    [{ found: new Set([over.orderId, unknown.orderId]) }, [over, unknown]],
    [{ found: new Set<string>() }, []],
    [{ year: "2025", standing: "over" as const }, []],
  ])("%j narrows it", (part, expected) => {
    expect(narrowed(all, { ...noFilter, ...part })).toEqual(expected);
  });

  it("has the stores by name and the years from the newest to choose from", () => {
    expect(choicesOf(all, "de")).toEqual({
      stores: [
        { storeId: "1", name: "Ärmel" },
        { storeId: "2", name: "Zeta" },
      ],
      years: ["2025", "2024"],
    });
  });
});

describe("the day to act by", () => {
  const early = deadline("2026-09-30", 23, { contactBy: "2026-09-20" });

  it("is the day to write by where the seller is to be told, and else the day before the last", () => {
    const code = "contact-seller-first";
    expect(toldDay(row({ standing: "needs-you", code, deadline: early }))).toBe("2026-09-20");
    expect(toldDay(row({ standing: "waiting", code, deadline: early }))).toBe("2026-09-29");
    expect(toldDay(row({ standing: "needs-you", code: "request-now", deadline: early }))).toBe("2026-09-29");
    expect(toldDay(row())).toBeNull();
  });

  it("tells the day a dispute set the buyer where it comes first, whatever the order's own answer is", () => {
    const asked = { action: "answer-dispute" as const, deadline: deadline("2026-09-12", 5) };
    const undated = { action: "ship-return" as const, deadline: null };
    const ask = deadline("2026-09-30", 23, { contactBy: "2026-09-20" });
    const code = "contact-seller-first";
    expect(toldDay(row({ standing: "needs-you", code, deadline: ask, turns: [asked] }))).toBe("2026-09-11");
    expect(toldDay(row({ standing: "needs-you", code, deadline: ask, turns: [undated] }))).toBe("2026-09-20");
    expect(toldDay(row({ standing: "needs-you", code: "nothing-to-refund", turns: [asked] }))).toBe("2026-09-11");
    const sooner = { ...asked, deadline: deadline("2026-09-09", 2) };
    expect(toldDay(row({ standing: "needs-you", code: "request-now", deadline: ask, turns: [sooner, asked] }))).toBe(
      "2026-09-08",
    );
  });
});

describe("the order of the table", () => {
  it("begins with what is most urgent to the host, whatever came first", () => {
    const sooner = row({ standing: "needs-you", urgency: 41_000 });
    const later = row({ standing: "needs-you", urgency: 41_020 });
    const over = row({ standing: "over", urgency: 309_979_000 });
    const worth = row({ standing: "worth-opening", urgency: 100_041_000 });
    expect(sortedBy([over, worth, later, sooner], urgentFirst.column)).toEqual(ids([sooner, later, worth, over]));
    expect(sortedBy([sooner, over], "standing", true)).toEqual(ids([over, sooner]));
  });

  it("goes by how orders stand with a host that tells no urgency", () => {
    const [over, needs, waiting] = [row({ standing: "over" }), row({ standing: "needs-you" }), row()];
    expect(sortedBy([over, waiting, needs], "standing")).toEqual(ids([needs, waiting, over]));
  });

  it("has the newest of equals first, in whatever order they came", () => {
    const [old, older, new1, new2] = ["2026-08-01", "2026-07-01", "2026-08-20", "2026-08-20"].map((placedOn) =>
      row({ placedOn }),
    ) as [OrderRow, OrderRow, OrderRow, OrderRow];
    const undated = row({ placedOn: null });
    const short = row({ orderId: "999", placedOn: "2026-08-20" });
    const expected = ids([new2, new1, short, old, older, undated]);
    expect(sortedBy([undated, older, new1, short, old, new2], "placed", true)).toEqual(expected);
    expect(sortedBy([old, new2, undated, older, short, new1], "standing")).toEqual(expected);
  });

  it("leaves what is not known at the end, whichever way round", () => {
    const dated = row({ deadline: deadline("2026-09-20", 13) });
    const later = row({ deadline: deadline("2026-09-25", 18) });
    const undated = row();
    expect(sortedBy([undated, later, dated], "day")).toEqual(ids([dated, later, undated]));
    expect(sortedBy([undated, dated, later], "day", true)).toEqual(ids([later, dated, undated]));
  });

  it("sorts amounts as numbers, and never one currency among another", () => {
    const amounts = [
      ["9.90", "USD"],
      ["100.00", "EUR"],
      ["20.00", "EUR"],
      ["10.00", "USD"],
    ].map(([amount = "", currency = ""]) => row({ total: { amount, currency } }));
    const [cheapUsd, hundred, twenty, tenUsd] = amounts as [OrderRow, OrderRow, OrderRow, OrderRow];
    expect(sortedBy(amounts, "amount")).toEqual(ids([twenty, hundred, cheapUsd, tenUsd]));
  });

  it("sorts by the time of sighting and by store", () => {
    const [one, two, three] = [row(), row({ seenAt: "2026-09-06T11:00:00Z" }), row()];
    expect(sortedBy([one, two, three], "seen", true)).toEqual(ids([three, one, two]));
    const [b, a] = [row({ storeName: "beta" }), row({ storeName: "Alpha" })];
    expect(sortedBy([b, a], "store")).toEqual(ids([a, b]));
  });

  it("puts a hundred thousand orders in another order in a blink", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => row({ storeName: `Store ${(at * 7919) % 500}` }));
    const began = performance.now();
    const stores = sorted(many, { column: "store", descending: false }, "en");
    expect(stores[0]?.storeName).toBe("Store 0");
    expect(stores.at(-1)?.storeName).toBe("Store 499");
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
