import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyOf, percentOf, shareOf, sum, times } from "../../../../../extension/order/drafting/decimal";

const brl = (amount: string) => ({ amount, currency: "BRL" });

describe("a percentage of an amount", () => {
  it.each([
    ["126.59", "20", "25.32"],
    ["126.59", "12.5", "15.82"],
    ["126.59", "12,5", "15.82"],
    ["0.01", "50", "0.01"],
    ["0.01", "49", "0.00"],
    ["100", "100", "100.00"],
    ["1.005", "100", "1.01"],
    ["999999999999999.99", "33", "330000000000000.00"],
  ])("%s, %s %% is %s", (amount, percent, expected) => {
    expect(percentOf(brl(amount), percent)).toEqual(brl(expected));
  });

  it("knows currencies without parts, and with three", () => {
    expect(percentOf({ amount: "13941", currency: "CLP" }, "20")).toEqual({ amount: "2788", currency: "CLP" });
    expect(percentOf({ amount: "1.234", currency: "KWD" }, "50")).toEqual({ amount: "0.617", currency: "KWD" });
  });

  it.each(["", "-5", "101", "100.1", "1e2", "20%", "NaN", "1.2.3"])("refuses %j", (percent) => {
    expect(percentOf(brl("10.00"), percent)).toBeNull();
  });

  it("never is more than the whole, and grows with the percentage", () => {
    const cents = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (whole, a, b) => {
        const text = `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
        const parts = [Math.min(a, b), Math.max(a, b), 100].map((share) =>
          BigInt((percentOf(brl(text), String(share))?.amount ?? "").replace(".", "")),
        );
        expect(parts[0]).toBeLessThanOrEqual(parts[1] ?? 0n);
        expect(parts[1]).toBeLessThanOrEqual(parts[2] ?? 0n);
        expect(parts[2]).toBe(BigInt(whole));
      }),
    );
  });
});

describe("amounts", () => {
  it("are what the buyer typed, in the currency's own parts", () => {
    expect(moneyOf("12,5", "EUR")).toEqual({ amount: "12.50", currency: "EUR" });
    expect(moneyOf("12.555", "EUR")).toBeNull();
    expect(moneyOf("12", "euro")).toBeNull();
    expect(moneyOf("-12", "EUR")).toBeNull();
  });

  it("are added and multiplied without loss", () => {
    expect(sum([brl("0.10"), brl("0.20"), brl("1")])).toEqual(brl("1.30"));
    expect(sum([brl("1"), { amount: "1", currency: "EUR" }])).toBeNull();
    expect(sum([])).toBeNull();
    expect(times(brl("0.07"), 3)).toEqual(brl("0.21"));
    expect(times(brl("0.07"), 0)).toBeNull();
  });

  it("tell what share of the whole they are", () => {
    expect(shareOf(brl("5"), brl("15.00"))).toBe("33.3");
    expect(shareOf(brl("5"), brl("0.00"))).toBeNull();
    expect(shareOf(brl("5"), { amount: "10", currency: "EUR" })).toBeNull();
  });
});
