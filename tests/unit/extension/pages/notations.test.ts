/** Sums and days as other pages, and older ones, write them. */
import { describe, expect, it } from "vitest";
import { dateIn } from "../../../../extension/pages/text/dates";
import { moneyIn } from "../../../../extension/pages/text/money";
import { speakOnly } from "../fixtures/speak";

describe("a sum", () => {
  it.each<[string, string, string | null]>([
    ["ko", "11,110원", "11110 KRW"],
    ["en", "CN¥12.34", "12.34 CNY"],
    ["es", "MXN$1,234.50", "1234.50 MXN"],
    ["es", "COP$45.000", "45000 COP"],
    ["es", "ARS$12.345,67", "12345.67 ARS"],
    ["es", "CLP$9.211", "9211 CLP"],
    ["es", "S/12.30", "12.30 PEN"],
    ["en", "S$12.34", "12.34 SGD"],
    ["en", "RM12.34", "12.34 MYR"],
    ["tr", "Toplam:1.234,56TL", "1234.56 TRY"],
    ["uk", "1 234,50 грн.", "1234.50 UAH"],
    ["ar", "الإجمالي: 1,234.50 ر.س", "1234.50 SAR"],
    ["ar", "1,234.50 ر.س.", "1234.50 SAR"],
    // Which of several is not said.
    ["en", "$12.34", null],
    ["ja", "¥1,234", null],
    ["en", "12,34 kr", null],
    ["en", "TTL 12.34", null],
    ["en", "FARM12.34", null],
    ["en", "MXN$12.34 US $1.00", null],
    ["en", "CAD$12.34 or US $9.00", null],
    ["en", "ABC$12.34", null],
  ])("on a page in %s: %s", (language, printed, expected) => {
    speakOnly(language);
    const money = moneyIn(printed, null);
    expect(money && `${money.amount} ${money.currency}`).toBe(expected);
  });
});

describe("a day", () => {
  it.each<[string, string, string | null]>([
    ["en", "Sept 5, 2026", "2026-09-05"],
    ["en", "Sept. 5, 2026", "2026-09-05"],
    ["tr", "12 KASIM 2025", "2025-11-12"],
    ["tr", "12 Kasım 2025", "2025-11-12"],
    ["tr", "12 HAZİRAN 2026", "2026-06-12"],
    ["he", "21 נוב 2025", "2025-11-21"],
    ["he", "21 בנוב׳ 2025", "2025-11-21"],
    ["he", "3 בספט' 2026", "2026-09-03"],
    // Of other calendars.
    ["fa", "۱۴۰۵/۰۲/۳۱", null],
    ["ar", "1447/11/04", null],
    ["ja", "令和8年5月21日", null],
  ])("on a page in %s: %s", (language, printed, expected) => {
    if (language === "fa") speakOnly();
    else speakOnly(language);
    expect(dateIn(printed)).toBe(expected);
  });
});
