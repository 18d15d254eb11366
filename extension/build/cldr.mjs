/**
 * generated/cldr/<language>.ts for every file of pages' words: the names of months and weekdays and the signs of
 * currencies, as Intl has them. Made by the build: in a page it takes Intl some 20 ms a language.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pageLanguages } from "./page-languages.mjs";

/** As pages/text/fold.ts compares texts. */
const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[.'’׳\u200e\u200f\u061c]/g, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .trim();

/**
 * The first letters of a name are a name where letters are an alphabet: AliExpress writes "sep" where Intl has "sept", and
 * "Sept" is written where it has "Sep".
 */
const alphabets = /^[\p{Script=Latin}\p{Script=Cyrillic}]{4,}$/u;

/** Every form Intl has of a name, alone and within a date ("maj", "maja"); a form that means two things is left out. */
function namesOf(language, option, dates) {
  const found = new Map();
  for (const width of ["long", "short"]) {
    for (const within of [{}, { day: "numeric" }]) {
      const options = { [option]: width, ...within, calendar: "gregory", timeZone: "UTC" };
      const format = new Intl.DateTimeFormat(language, options);
      for (const [index, date] of dates.entries()) {
        const name = fold(format.formatToParts(date).find(({ type }) => type === option)?.value ?? "");
        for (const spelt of alphabets.test(name) ? [name, name.slice(0, 3), name.slice(0, 4)] : [name])
          if (/\p{L}/u.test(spelt)) found.set(spelt, (found.get(spelt) ?? index) === index ? index : null);
      }
    }
  }
  return Object.fromEntries([...found].filter(([, index]) => index !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What AliExpress sells in; others are known by their code. */
const sold =
  "AED AUD BRL CAD CHF CLP COP CZK EUR GBP HUF IDR ILS INR JPY KES KRW KWD MAD MXN MYR NGN NZD OMR PEN PHP PLN QAR RON RUB SAR SGD THB TRY UAH USD VND ZAR";
const ambiguous = /^(?:[$¥￥]|kr\.?|[a-z]\.?)$/i;

/** "Kč" on Czech pages, "ر.س." on Arabic ones. A sign two currencies have is none. */
function signsOf(language) {
  const signs = new Map();
  for (const currency of sold.split(" ")) {
    const parts = new Intl.NumberFormat(language, { style: "currency", currency }).formatToParts(1);
    const written = parts.find(({ type }) => type === "currency")?.value ?? "";
    const sign = written.replace(/[\u200e\u200f\u061c]/g, "").trim();
    if (sign === "" || sign === currency || ambiguous.test(sign)) continue;
    signs.set(sign, (signs.get(sign) ?? currency) === currency ? currency : null);
  }
  return Object.fromEntries([...signs].filter(([, currency]) => currency !== null));
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day)));

export function writeCldr(generated) {
  const folder = path.join(generated, "cldr");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const language of ["en", ...pageLanguages]) {
    const source = [
      "// Generated from Intl by build.mjs: months are 0 to 11, weekdays 0 to 6, Sunday first.",
      `export const months: Record<string, number> = ${JSON.stringify(namesOf(language, "month", months))};`,
      `export const weekdays: Record<string, number> = ${JSON.stringify(namesOf(language, "weekday", weekdays))};`,
      `export const signs: Record<string, string> = ${JSON.stringify(signsOf(language))};`,
    ];
    writeFileSync(path.join(folder, `${language}.ts`), `${source.join("\n")}\n`);
  }
}
