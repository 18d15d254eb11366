/** The files of pages' words: whole, a source behind each word that was seen, and held against what was seen of real pages. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { refundStateOf } from "../../../../extension/pages/refund-state";
import { orderStatus } from "../../../../extension/pages/status";
import { dateIn, recentDateIn } from "../../../../extension/pages/text/dates";
import { moneyIn } from "../../../../extension/pages/text/money";
import { labelMeaning, statusMeaning } from "../../../../extension/pages/words/spoken";
import type { PageWords } from "../../../../extension/pages/words/types";
import { pageWords, speakOnly } from "../fixtures/speak";

afterAll(() => speakOnly("es", "pt", "fr", "de"));

const folder = path.resolve(import.meta.dirname, "../../../../extension/pages/words");

/** What a file lacks, in words. */
function holesIn(words: PageWords): string[] {
  const states = (list: { is: string }[]) => new Set(list.map(({ is }) => is));
  const lacking = (name: string, has: Set<string>, wanted: string[]) =>
    wanted.filter((one) => !has.has(one)).map((one) => `${words.language}: no word for ${name} ${one}`);
  return [
    ...lacking("the state", states(words.statuses), [
      "unpaid",
      "processing",
      "shipped",
      "completed",
      "cancelled",
      "expired",
    ]),
    ...lacking("the request", states(words.disputes), [
      "waiting-buyer",
      "waiting-seller",
      "platform-review",
      "return-pending",
      "resolved",
      "cancelled",
    ]),
    ...lacking("the row", states(words.labels), [
      "day",
      "placedOn",
      "paidOn",
      "shippedOn",
      "completedOn",
      "paymentMethod",
      "total",
    ]),
    ...(words.disputeButtons.length === 0 ? [`${words.language}: no word for the refund button`] : []),
    ...(words.confirmButtons.length === 0 ? [`${words.language}: no word for the button that confirms`] : []),
  ];
}

describe.each([...pageWords])("%s", (language, words) => {
  const source = readFileSync(path.join(folder, `${language}.ts`), "utf8");

  it("has a word for every fact", () => expect(holesIn(words)).toEqual([]));

  it("names a source behind every word that was seen", () => {
    const seen = source.split("\n").filter((line) => line.includes("seen: true"));
    for (const line of seen) expect(line).toMatch(/seen: true.*\/\/ \S.{5,}/);
    expect(words.language).toBe(language);
  });

  it("reads the state each of its words says, where the site says nothing else, by what was seen alone", () => {
    speakOnly(language);
    for (const { is, text, seen } of words.statuses) {
      expect(statusMeaning(text), text).toMatchObject({ value: is });
      const alone = orderStatus({ text, code: null, buttons: null, tab: null });
      expect(alone, text).toBe(seen || statusMeaning(text)?.guessed === false ? is : "unknown");
    }
  });

  it("reads every day as Intl writes it, or as unknown", () => {
    speakOnly(language);
    for (const dateStyle of ["medium", "long"] as const)
      for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 5 * 86_400_000) {
        const date = new Date(time);
        const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" }).format(date);
        const isDigits = !/\p{L}/u.test(text);
        const read = dateIn(text);
        if (!isDigits || read !== null) expect(read, text).toBe(date.toISOString().slice(0, 10));
      }
  });
});

it("would miss a fact", () => {
  const polish = pageWords.get("pl") as PageWords;
  const without = { ...polish, statuses: polish.statuses.filter(({ is }) => is !== "expired"), confirmButtons: [] };
  expect(holesIn(without)).toEqual(["pl: no word for the state expired", "pl: no word for the button that confirms"]);
});

describe("what was seen of real pages", () => {
  it.each<[string, string, string | null]>([
    ["ko", "2026년 5월 21일", "2026-05-21"],
    ["ko", "주문일자:: 2026년 5월 21일", "2026-05-21"],
    ["pl", "3 lis 2025", "2025-11-03"],
    ["pl", "14 paź 2025", "2025-10-14"],
    ["de", "3. Aug 2025", "2025-08-03"],
    ["es", "26 dic, 2025", "2025-12-26"],
    ["es", "14 ene, 2025", "2025-01-14"],
    ["pt", "24 nov, 2023", "2023-11-24"],
    ["pt", "9 de março de 2024", "2024-03-09"],
    ["fr", "14 janv. 2025", "2025-01-14"],
    ["ru", "29 января 2024", "2024-01-29"],
    ["ja", "2026年5月21日", "2026-05-21"],
    ["th", "21 พ.ค. 2569", "2026-05-21"],
    ["th", "๒๑ พ.ค. ๒๕๖๙", "2026-05-21"],
    ["ar", "٢١ مايو ٢٠٢٦", "2026-05-21"],
    ["ar", "\u200f21\u200f/05\u200f/2026", null],
    ["he", "21 במאי 2026", "2026-05-21"],
    ["vi", "21 thg 5, 2026", "2026-05-21"],
    ["cs", "21. 5. 2026", "2026-05-21"],
    ["cs", "4. 5. 2026", null],
    ["vi", "21/05/2026", "2026-05-21"],
    ["en", "05/21/2026", "2026-05-21"],
    ["en", "13/13/2026", null],
    ["tr", "15 Ağu 2026", "2026-08-15"],
  ])("reads the day of %s: %s", (language, text, date) => {
    speakOnly(language);
    expect(dateIn(text)).toBe(date);
  });

  it.each<[string, string, string, string | null]>([
    ["ko", "화 | 7월 28 18:39", "2026-09-07", "2026-07-28"],
    ["ko", "수 | 7월 28 18:39", "2026-09-07", null],
    ["ja", "火 | 7月 28 18:39", "2026-09-07", "2026-07-28"],
    ["pl", "wt. | 28 lip 18:39", "2026-09-07", "2026-07-28"],
    ["ru", "вт | 28 июл. 18:39", "2026-09-07", "2026-07-28"],
    ["it", "mar | 28 lug 18:39", "2026-09-07", "2026-07-28"],
    ["th", "อังคาร | 28 ก.ค. 18:39", "2026-09-07", "2026-07-28"],
  ])("finds the year of a day without one in %s: %s", (language, text, today, date) => {
    speakOnly(language);
    expect(recentDateIn(text, today)).toBe(date);
  });

  it.each<[string, string]>([
    ["완료", "completed"],
    ["취소", "cancelled"],
  ])("reads the Korean state %s", (text, status) => {
    speakOnly("ko");
    expect(orderStatus({ text, code: null, buttons: null, tab: null })).toBe(status);
  });

  it.each<[string, string]>([
    ["환불 완료", "resolved"],
    ["AliExpress의 피드백을 기다리는 중입니다.", "open"],
    ["요청 완료", "resolved"],
  ])("reads the Korean request %s", (text, state) => {
    speakOnly("ko");
    expect(refundStateOf([text])).toBe(state);
  });

  it("knows the rows of Korean, Spanish and English pages", () => {
    speakOnly("ko", "es");
    expect(["주문일자::", "Pedido efectuado el:", "Order placed on"].map(labelMeaning)).toEqual(
      Array(3).fill("placedOn"),
    );
  });

  it.each<[string, string | null, string, string, string?]>([
    ["8,10zł", null, "8.10", "PLN"],
    ["₩11,110", null, "11110", "KRW"],
    ["CLP$9.211", null, "9211", "CLP"],
    ["R$132,74", "BRL", "132.74", "BRL"],
    ["1 234,56 ₴", null, "1234.56", "UAH"],
    ["٢٥٫٥٠ ر.س.", "SAR", "25.50", "SAR"],
    ["₪25.00", null, "25.00", "ILS"],
    ["฿1,250.00", null, "1250.00", "THB", "th"],
    ["25.000 ₫", null, "25000", "VND", "vi"],
    ["Rp25.000", null, "25000", "IDR", "id"],
    ["1 250,00 Kč", null, "1250.00", "CZK", "cs"],
    ["JP¥1,250", null, "1250", "JPY"],
    ["1,250円", null, "1250", "JPY"],
  ])("reads the amount %s", (text, code, amount, currency, language = "en") => {
    speakOnly(language);
    expect(moneyIn(text, code)).toEqual({ amount, currency });
  });
});
