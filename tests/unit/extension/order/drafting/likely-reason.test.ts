import { describe, expect, it } from "vitest";
import type { NotedProblem } from "../../../../../extension/generated/protocol";
import { hasArrived, reasonFor } from "../../../../../extension/order/drafting/likely-reason";

const problem = (reason: NotedProblem["reason"], lineId: string | null = null): NotedProblem => ({
  lineId,
  state: "problem",
  reason,
});

describe("whether an order has arrived", () => {
  it.each([
    [{ status: "completed" }, true],
    [{ status: "shipped", deliveredOn: "2026-08-18" }, true],
    [{ status: "shipped", tracking: "delivered" }, true],
    [{ status: "shipped" }, false],
    [{ status: "processing" }, false],
    [{ status: "unknown" }, null],
    [{ status: "cancelled" }, null],
    [undefined, null],
  ] as const)("%j", (order, arrived) => {
    expect(hasArrived(order)).toBe(arrived);
  });
});

describe("the reason a draft begins with", () => {
  it("is none of a missing parcel for what arrived, and none other for what did not", () => {
    expect(reasonFor([], null, true)).toBe("damaged");
    expect(reasonFor([], null, false)).toBe("not-received");
    expect(reasonFor([], null, null)).toBe("not-received");
  });

  it("is the newest the buyer noted, about this item or the whole order", () => {
    const noted = [problem("defective"), problem("wrong-item", "7"), problem("missing-parts", "8")];
    expect(reasonFor(noted, "7", true)).toBe("wrong-item");
    expect(reasonFor(noted, "9", true)).toBe("defective");
    expect(reasonFor(noted, null, true)).toBe("missing-parts");
    expect(reasonFor([problem(null)], null, true)).toBe("damaged");
    expect(reasonFor([{ lineId: null, state: "fine", reason: "defective" }], null, true)).toBe("damaged");
  });
});
