import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../../../extension/pages/json/parse";
import { dateIn, recentDateIn } from "../../../../extension/pages/text/dates";
import { moneyIn, moneyInParts } from "../../../../extension/pages/text/money";
import { readWindows } from "../../../../extension/pages/text/windows";

describe("dates", () => {
  it.each([
    ["Jul 15, 2026", "2026-07-15"],
    ["26 dic, 2025", "2025-12-26"],
    ["14 ene, 2025", "2025-01-14"],
    ["24 nov, 2023", "2023-11-24"],
    ["9 de março de 2024", "2024-03-09"],
    ["14 janv. 2025", "2025-01-14"],
    ["3 juil. 2025", "2025-07-03"],
    ["3 juin 2025", "2025-06-03"],
    ["1er août 2025", "2025-08-01"],
    ["3. Aug 2025", "2025-08-03"],
    ["7. März 2026", "2026-03-07"],
    ["2022-03-23 21:19:58", "2022-03-23"],
    ["Estimated delivery date: Jan 12, 2024", "2024-01-12"],
    ["주문일자:: 2026년 5월 21일", "2026-05-21"],
    ["2026年5月21日", "2026-05-21"],
    ["2026/05/21 08:00", "2026-05-21"],
    ["2026. 5. 21.", "2026-05-21"],
    ["Feb 30, 2026", null],
    ["03/04/2026", null],
    ["Sep 21 - 26", null],
    ["Apr 24, 2026 - May 14, 2026", null],
    ["Foo 12, 2026", null],
  ])("reads %s", (text, date) => expect(dateIn(text)).toBe(date));

  it("reads every day as Intl prints it, in all five languages", () => {
    const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
    const languages = fc.constantFrom("en", "es", "pt-BR", "fr", "de");
    fc.assert(
      fc.property(day, languages, fc.constantFrom("medium" as const, "long" as const), (date, language, dateStyle) => {
        const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" }).format(date);
        const read = dateIn(text);
        // German's medium form is all digits, which can be read two ways up to the twelfth.
        const isEither = date.getUTCDate() <= 12 && date.getUTCDate() !== date.getUTCMonth() + 1;
        if (/^[\d./]+$/.test(text) && isEither) expect(read).toBeNull();
        else expect(read, text).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("finds the year of a date without one by its weekday", () => {
    expect(recentDateIn("Tue | Jul. 28 18:39", "2026-09-07")).toBe("2026-07-28");
    expect(recentDateIn("Wed | Jul. 28 18:39", "2026-09-07")).toBeNull();
    expect(recentDateIn("Wed | Dec. 31 08:00", "2026-01-05")).toBe("2025-12-31");
    expect(recentDateIn("mar | 28 jul. 18:39", "2026-09-07")).toBe("2026-07-28");
    expect(recentDateIn("Jul. 28", "2026-09-07")).toBeNull();
  });

  it("gives last year's days around New Year, and none of another year", () => {
    expect(recentDateIn("Wed | Dec. 30 21:10", "2027-01-02")).toBe("2026-12-30");
    expect(recentDateIn("Fri | Jan. 1 00:20", "2026-12-31")).toBe("2027-01-01");
    expect(recentDateIn("Sat | Jan. 2 00:20", "2026-12-31")).toBeNull();
    // A Tuesday: of 2025, when this is a year ago.
    expect(recentDateIn("Tue | Dec. 30 21:10", "2027-01-02")).toBeNull();
    expect(recentDateIn("Thu | Feb. 29 10:00", "2024-03-05")).toBe("2024-02-29");
    expect(recentDateIn("Thu | Feb. 29 10:00", "2025-02-05")).toBe("2024-02-29");
  });

  it("has its year from the instant beside it, whatever day the page is looked at", () => {
    const near = Date.parse("2026-01-02T08:00:00Z");
    for (const today of ["2026-01-02", "2026-08-01", "2027-06-01", "2029-01-02"])
      expect(recentDateIn("Tue | Dec. 30 21:10", today, near), today).toBe("2025-12-30");
    expect(recentDateIn("Wed | Dec. 30 21:10", "2027-06-01", near)).toBeNull();
    expect(recentDateIn("Tue | Jul. 28 18:39", "2027-06-01", near)).toBeNull();
    expect(recentDateIn("Tue | Dec. 30 21:10", "2025-12-01", near)).toBeNull();
  });
});

describe("money", () => {
  it.each([
    ["R$132,74", "BRL", "132.74"],
    ["R$1.132,74", "BRL", "1132.74"],
    ["US $1,132.74", null, "1132.74"],
    ["R$61.25", "BRL", "61.25"],
    ["CLP 13,941", null, "13941"],
    ["€ 1 234,56", null, "1234.56"],
    ["US $5", null, "5"],
    ["12,345,678 ₩", null, "12345678"],
    ["₩11,110", null, "11110"],
    ["￦11,110", "KRW", "11110"],
    ["NIS 12.30", "ILS", "12.30"],
    ["NIS 12.30", null, "12.30"],
    ["₪12.30", null, "12.30"],
    ["8,10zł", null, "8.10"],
    ["CLP$9.211", null, "9211"],
    ["-US $3.00", null, "-3.00"],
    ["Bonus: -US $3.00", null, "-3.00"],
    ["R$-5,66", "BRL", "-5.66"],
    ["−€ 5,66", null, "-5.66"],
    ["VAT INCL 5,66 EUR", null, "5.66"],
    ["US $3.00-", null, "-3.00"],
    ["－€5,66", null, "-5.66"],
    ["(US $3.00)", null, "-3.00"],
    ["(tax included) US $3.00", null, "3.00"],
    ["NZ$12.30", null, "12.30"],
    ["TotalR$12,30", null, "12.30"],
  ])("reads %s exactly", (text, currency, amount) => expect(moneyIn(text, currency)?.amount).toBe(amount));

  it.each([
    ["$5.00", null],
    ["KWD 1.234", null],
    ["R$5,00", "USD"],
    ["Free shipping", "BRL"],
    ["2 x R$5,00", "BRL"],
    ["R$5,0", "BRL"],
    ["QTY 5.00", null],
    ["ABC 5.00", "ABC"],
    ["AR$ 5,00", null],
    ["NIC$ 5.00", null],
    ["-20%", "EUR"],
    [`€${"9".repeat(20)}`, null],
  ])("does not guess at %s", (text, currency) => expect(moneyIn(text, currency)).toBeNull());

  it("believes the parts only when they agree with what is printed", () => {
    expect(moneyInParts("R$132,74|132|74", "BRL")).toEqual({ amount: "132.74", currency: "BRL" });
    expect(moneyInParts("-R$5,66|5|66", "BRL")).toEqual({ amount: "-5.66", currency: "BRL" });
    expect(moneyInParts("CLP 13,941|13,941|", "CLP")).toEqual({ amount: "13941", currency: "CLP" });
    for (const parts of ["R$132,74|132|75", "R$132,74|132", "R$132,74||74", "|132|74", "R$132,74|132|74|1"]) {
      expect(moneyInParts(parts, "BRL"), parts).toBeNull();
    }
  });

  it("gives back any amount it is shown", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom("en", "de", "fr", "pt-BR"),
        (cents, locale) => {
          const text = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(cents / 100);
          expect(moneyIn(text, "EUR")?.amount, text).toBe((cents / 100).toFixed(2));
        },
      ),
    );
  });
});

describe("windows", () => {
  it("hands back what is about refunds and not understood", () => {
    expect(readWindows("You may return it within 30 days of the full moon.")).toMatchObject({
      windows: [],
      unread: [expect.any(String)],
    });
    expect(readWindows("Refund between Sep 4, 2026 and Sep 9, 2026.").unread).toHaveLength(1);
  });

  it("leaves coupons and other dates alone", () => {
    expect(readWindows("Apply for R$5,00 coupon code if delayed by Aug 3, 2026")).toEqual({ windows: [], unread: [] });
    expect(readWindows("Order complete. Thank you for 10 years!")).toEqual({ windows: [], unread: [] });
  });

  it("reads a last day", () => {
    const [window] = readWindows("You can open a dispute until Sep 20, 2026.").windows;
    expect(window).toMatchObject({ kind: "until-date", date: "2026-09-20", reasonClass: "any" });
  });

  it("never fails on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => void readWindows(text)));
  });
});

describe("JSON", () => {
  it("keeps every digit of an id, however it is written", () => {
    expect(parseJson('{"id": 12345678901234567890, "n": 8212313961591322, "t": "1234567890123456789"}')).toEqual({
      id: "12345678901234567890",
      n: "8212313961591322",
      t: "1234567890123456789",
    });
    expect(parseJson('mtopjsonp1({"a":1})')).toEqual({ a: 1 });
    expect(parseJson('{"text": "see 12345678901234567890 \\" here", "x": 1.5e30}')).toEqual({
      text: 'see 12345678901234567890 " here',
      x: 1.5e30,
    });
    expect(parseJson("not json")).toBeUndefined();
  });
});
