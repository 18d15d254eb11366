import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addAmounts, spokenMoney, typedAmount } from "../../../../extension/shared/money";

describe("money", () => {
  it("is written in the buyer's way, exact to the cent", () => {
    expect(spokenMoney({ amount: "126.59", currency: "BRL" }, "pt-BR")).toMatch(/^R\$\s126,59$/);
    expect(spokenMoney({ amount: "9007199254740993.01", currency: "EUR" }, "en")).toBe("€9,007,199,254,740,993.01");
    expect(spokenMoney({ amount: "5", currency: "??" }, "en")).toBe("5 ??");
  });

  it("keeps the signs of a currency in their order among words from the right", () => {
    expect(spokenMoney({ amount: "42.7", currency: "BRL" }, "ar")).toContain("\u2068R$\u2069");
    expect(spokenMoney({ amount: "42.7", currency: "ILS" }, "he")).toContain("42.70");
  });

  it.each([
    ["126,59", "126.59"],
    [" 12.5 ", "12.5"],
    ["7", "7"],
    ["1.234,56", null],
    ["-5", null],
    ["twelve", null],
    ["", null],
  ])("typed as %j is %j", (typed, amount) => {
    expect(typedAmount(typed)).toBe(amount);
  });

  it("adds without a rounding error", () => {
    expect(addAmounts("0.1", "0.2")).toBe("0.3");
    expect(addAmounts("99.99", "0.01")).toBe("100.00");
    expect(addAmounts("5", "0.5")).toBe("5.5");
    const cents = fc.integer({ min: 0, max: 10 ** 12 });
    const amount = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(addAmounts(amount(a), amount(b))).toBe(amount(a + b));
      }),
    );
  });
});
