import { describe, expect, it } from "vitest";
import type { LedgerOrdersResult } from "../../../../extension/generated/protocol";
import { binned, currenciesOf, monthsOf, told } from "../../../../extension/orders/picture/layout";
import { type askOrders, type Gathered, gatherOrders } from "../../../../extension/shared/gathered-orders";
import { row } from "./rows";

const none = { "needs-you": 0, "worth-opening": 0, waiting: 0, over: 0 };

function page(over: Partial<LedgerOrdersResult>): LedgerOrdersResult {
  return {
    orders: [],
    marks: [],
    months: [],
    standings: none,
    today: "2026-09-07",
    total: null,
    withoutAmount: 0,
    cursor: null,
    ...over,
  };
}

/** Answers one page after another, and says what was asked. */
function host(pages: LedgerOrdersResult[]) {
  const asked: unknown[] = [];
  const ask = (async (question: unknown) => {
    asked.push(question);
    const result = pages.shift();
    return result ? { ok: true, result } : { ok: false, error: { code: 0, message: "gone", cause: "crashed" } };
  }) as unknown as typeof askOrders;
  return { ask, asked };
}

describe("gathering all orders", () => {
  it("adds up pages, an order that moved meanwhile once, and no currency to another", async () => {
    const [one, two, three] = [row({ standing: "needs-you" }), row(), row({ standing: "over" })];
    const month = { month: "2026-09", currency: "EUR", atStake: "1.50", asked: "0", gotBack: "0" };
    const { ask, asked } = host([
      page({ orders: [one, two], months: [month], total: 3, withoutAmount: 1, cursor: "newest/5" }),
      page({
        orders: [two, three],
        months: [
          { ...month, atStake: "2.25" },
          { ...month, currency: "USD" },
        ],
        withoutAmount: 2,
      }),
    ]);
    const shown: Gathered[] = [];
    expect(
      await gatherOrders(
        (more) => shown.push(more),
        () => {},
        () => false,
        ask,
      ),
    ).toBeNull();
    const last = shown.at(-1) as Gathered;
    expect(last.rows.map(({ orderId }) => orderId)).toEqual([one, two, three].map(({ orderId }) => orderId));
    expect(last.standings).toEqual({ ...none, "needs-you": 1, waiting: 1, over: 1 });
    expect(last.months).toEqual([
      { ...month, atStake: "3.75" },
      { ...month, currency: "USD" },
    ]);
    expect(last).toMatchObject({ total: 3, withoutAmount: 3, whole: true, today: "2026-09-07" });
    expect(asked).toEqual([
      { limit: 16, cursor: null, first: "urgent" },
      { limit: 250, cursor: "newest/5", first: "urgent" },
    ]);
  });

  it("counts an order that is met twice once, with its marks and its money, as it stands now", async () => {
    const september = { month: "2026-09", currency: "EUR" };
    const october = { month: "2026-10", currency: "EUR" };
    const sums = { atStake: "0", asked: "0", gotBack: "0" };
    const mark = (orderId: string, on: string) => ({ orderId, kind: "ask" as const, on, daysLeft: 9 });
    const still = row();
    const before = row({ standing: "waiting", money: [{ ...september, atStake: "0.50" }], withoutAmount: 1 });
    const now = { ...before, standing: "needs-you" as const, money: [{ ...october, atStake: "0.50" }] };
    now.withoutAmount = 0;
    const { ask } = host([
      page({
        orders: [still, before],
        marks: [mark(still.orderId, "2026-09-20"), mark(before.orderId, "2026-09-10")],
        months: [{ ...september, ...sums, atStake: "0.75", asked: "3" }],
        withoutAmount: 1,
        total: 2,
        cursor: "newest/1",
      }),
      page({
        orders: [now],
        marks: [mark(now.orderId, "2026-10-10")],
        months: [{ ...october, ...sums, atStake: "0.50" }],
      }),
    ]);
    const shown: Gathered[] = [];
    await gatherOrders(
      (more) => shown.push(more),
      () => {},
      () => false,
      ask,
    );
    const last = shown.at(-1) as Gathered;
    expect(last.rows).toEqual([still, now]);
    expect(last.standings).toEqual({ ...none, waiting: 1, "needs-you": 1 });
    expect(last.marks).toEqual([mark(still.orderId, "2026-09-20"), mark(now.orderId, "2026-10-10")]);
    expect(last.months).toEqual([
      { ...september, ...sums, atStake: "0.25", asked: "3" },
      { ...october, ...sums, atStake: "0.50" },
    ]);
    expect(last.withoutAmount).toBe(0);
    // What was shown before is not changed under the reader's eyes.
    expect(shown[0]?.rows).toEqual([still, before]);
    expect(shown[0]?.marks).toHaveLength(2);
  });

  it("has no month of which nothing is left", async () => {
    const month = { month: "2026-09", currency: "EUR", atStake: "9.90", asked: "0", gotBack: "0" };
    const before = row({ money: [month] });
    const { ask } = host([
      page({ orders: [before], months: [month], total: 1, cursor: "newest/1" }),
      page({ orders: [{ ...before, money: [] }] }),
    ]);
    let last: Gathered | undefined;
    await gatherOrders(
      (more) => {
        last = more;
      },
      () => {},
      () => false,
      ask,
    );
    expect(last?.months).toEqual([]);
  });

  it("finds an order that moved to where was read already", async () => {
    const [one, two, moved] = [row(), row(), row({ standing: "needs-you" })];
    const { ask, asked } = host([
      page({ orders: [one], total: 3, cursor: "newest/1" }),
      page({ orders: [two] }),
      page({ orders: [moved, two, one], total: 3 }),
    ]);
    const shown: Gathered[] = [];
    expect(
      await gatherOrders(
        (more) => shown.push(more),
        () => {},
        () => false,
        ask,
      ),
    ).toBeNull();
    const last = shown.at(-1) as Gathered;
    expect(last.rows).toEqual([one, two, moved]);
    expect(last.standings).toEqual({ ...none, waiting: 2, "needs-you": 1 });
    expect(last).toMatchObject({ whole: true, total: 3 });
    expect(asked.at(-1)).toEqual({ limit: 250, cursor: null, first: "newest" });
    expect(shown.slice(0, -1).every(({ whole }) => !whole)).toBe(true);
  });

  it("shows the first page at once and then ever less often", async () => {
    const pages = Array.from({ length: 16 }, (_, at) =>
      page({ orders: [row()], cursor: at < 15 ? `newest/${at}` : null }),
    );
    const lengths: number[] = [];
    const { ask } = host(pages);
    await gatherOrders(
      ({ rows }) => lengths.push(rows.length),
      () => {},
      () => false,
      ask,
    );
    expect(lengths).toEqual([1, 2, 4, 8, 16]);
  });

  it("stops where the page is gone, and tells why it failed", async () => {
    const left = host([page({ orders: [row()], cursor: "newest/1" })]);
    const shown: unknown[] = [];
    expect(
      await gatherOrders(
        (more) => shown.push(more),
        () => {},
        () => true,
        left.ask,
      ),
    ).toBeNull();
    expect(shown).toEqual([]);
    const failed = host([page({ orders: [row()], cursor: "newest/1" })]);
    expect(
      await gatherOrders(
        () => {},
        () => {},
        () => false,
        failed.ask,
      ),
    ).toMatchObject({ cause: "crashed" });
  });
});

describe("the picture of time", () => {
  const mark = (daysLeft: number, over = {}) => ({
    orderId: "1",
    kind: "ask" as const,
    on: new Date(Date.parse("2026-09-07T00:00:00Z") + daysLeft * 86_400_000).toISOString().slice(0, 10),
    daysLeft,
    ...over,
  });

  it("tells last days a day early, as everywhere, but never before today", () => {
    expect(told(mark(3))).toEqual(mark(2));
    expect(told(mark(0))).toEqual(mark(0));
    expect(told(mark(3, { kind: "arrival" }))).toEqual(mark(3, { kind: "arrival" }));
  });

  it("has every day from today to the sixtieth once, the most pressing mark nearest the line", () => {
    const days = binned([mark(0, { kind: "arrival" }), mark(0, { kind: "respond" }), mark(60)], 1);
    expect(days).toHaveLength(61);
    expect(days[0]?.marks.map(({ kind }) => kind)).toEqual(["respond", "arrival"]);
    expect(days[60]?.marks).toHaveLength(1);
    const weeks = binned([mark(6), mark(7), mark(60)], 7);
    expect(weeks.map(({ marks }) => marks.length)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 1]);
  });

  it("has a bar for every month of one currency, over the turn of the year too", () => {
    const months = [{ month: "2026-12", currency: "EUR", atStake: "1", asked: "0", gotBack: "0" }];
    const shown = monthsOf(
      [...months, { ...months[0], month: "2026-11", currency: "USD" } as never],
      "EUR",
      "2026-11-30",
    );
    expect(shown.map(({ month }) => month).slice(0, 2)).toEqual(["2025-12", "2026-01"]);
    expect(shown.at(-1)?.month).toBe("2027-01");
    expect(shown.filter(({ atStake }) => atStake !== "0")).toEqual(months);
    expect(currenciesOf([...months, ...months, { ...months[0], currency: "USD" } as never])).toEqual(["EUR", "USD"]);
  });
});
