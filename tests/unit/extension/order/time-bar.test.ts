import { describe, expect, it } from "vitest";
import type { LedgerOrderResult, OrderVerdict } from "../../../../extension/generated/protocol";
import { barOf, placeOf } from "../../../../extension/order/time-bar/bar";
import { verdict } from "../fixtures/verdict";
import { deadline } from "../orders/rows";

const today = "2026-09-07";

function known(
  order: Partial<LedgerOrderResult["order"]>,
  disputes: LedgerOrderResult["disputes"] = [],
): LedgerOrderResult {
  return {
    order: { orderId: "8299000000010042", status: "completed", ...order } as LedgerOrderResult["order"],
    seenAt: "2026-09-07T11:00:00Z",
    disputes,
    agreements: [],
    problems: [],
  };
}

function judged(refund: Partial<OrderVerdict["refund"]>, message: Partial<OrderVerdict["message"]> = {}): OrderVerdict {
  const base = verdict();
  const deadlines = refund.deadlines ?? (refund.deadline ? [refund.deadline] : []);
  return {
    ...base,
    refund: { ...base.refund, deadline: null, reasons: [], ...refund, deadlines },
    message: { ...base.message, ...message },
  };
}

const spans = (bar: ReturnType<typeof barOf>) =>
  bar?.spans.map(({ kind, from, to, estimated }) => `${kind} ${from} ${to}${estimated ? " estimated" : ""}`);

describe("the bar of an order's time", () => {
  const dates = {
    placedOn: "2026-07-15",
    shippedOn: "2026-07-17",
    deliveredOn: "2026-08-18",
    completedOn: "2026-08-20",
  };

  it("has its days in their order, and a promised arrival only until it came", () => {
    const arrived = barOf(known({ ...dates, etaOn: "2026-08-10" }), judged({}), today);
    expect(arrived?.points.map(({ kind }) => kind)).toEqual(["placed", "sent", "arrived", "completed"]);
    const travelling = barOf(known({ placedOn: "2026-07-15", etaOn: "2026-09-20" }), judged({}), today);
    expect(travelling?.points.map(({ kind }) => kind)).toEqual(["placed", "promised"]);
  });

  it("has a time to ask from the day it counts from, to the day before the printed one", () => {
    const next = deadline("2026-11-18", 72, { reasonClass: "defective" });
    const order = { ...dates, windows: [{ kind: "after-completion", days: 90, reasonClass: "defective" } as never] };
    expect(spans(barOf(known(order), judged({ deadline: next }), today))).toEqual(["ask 2026-08-20 2026-11-17"]);
    const printed = {
      ...dates,
      windows: [{ kind: "from-date", date: "2026-09-01", reasonClass: "defective" } as never],
    };
    expect(spans(barOf(known(printed), judged({ deadline: next }), today))).toEqual(["ask 2026-09-01 2026-11-17"]);
  });

  it("marks what no page printed as our estimate", () => {
    const next = deadline("2026-09-04", -3, { basis: "assumed" });
    expect(spans(barOf(known(dates), judged({ deadlines: [next] }), today))).toEqual([
      "ask 2026-08-18 2026-09-03 estimated",
    ]);
  });

  it("says who has to answer: the seller until the reply time ends, the buyer until the printed day", () => {
    const finding = { rule: "await-reply", effect: "waits", basis: "guide", args: { sentAt: "2026-09-05T10:00:00Z" } };
    const waiting = judged(
      { code: "wait-for-reply", reasons: [finding as never] },
      { code: "awaiting-reply", retryAt: "2026-09-08T10:00:00Z" },
    );
    expect(spans(barOf(known(dates), waiting, today))).toEqual(["seller 2026-09-05 2026-09-08 estimated"]);
    const yours = judged({ code: "your-turn", deadline: deadline("2026-09-12", 5) });
    const dispute = { disputeId: "9", orderId: "8299000000010042", state: "waiting-buyer", openedOn: "2026-09-01" };
    expect(spans(barOf(known(dates, [dispute as never]), yours, today))).toEqual([
      "you 2026-09-07 2026-09-11",
      "request 2026-09-01 2026-09-07",
    ]);
  });

  it("reaches from its first day to its last, today among them, but not to a today of years later", () => {
    const bar = barOf(known(dates), judged({}), today);
    expect(bar).toMatchObject({ from: "2026-07-15", to: today });
    expect([bar?.from, "2026-08-11", today].map((day) => placeOf(day ?? "", bar as never))).toEqual([0, 50, 100]);
    const old = barOf(known({ placedOn: "2022-05-01", completedOn: "2022-06-01" }), judged({}), today);
    expect(old).toMatchObject({ from: "2022-05-01", to: "2022-06-01" });
    expect(placeOf(today, old as never)).toBeNull();
  });

  it("takes the host's today where it named the days to a day", () => {
    const bar = barOf(known(dates), judged({ deadline: deadline("2026-10-13", 36) }), "2027-01-01");
    expect(bar?.today).toBe(today);
  });

  it("is none where one day alone is known", () => {
    expect(barOf(known({ placedOn: "2026-07-15" }), judged({}), today)).toBeNull();
    expect(barOf(known({}), judged({}), today)).toBeNull();
  });
});
