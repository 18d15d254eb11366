import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The languages whose dates are read are those whose words are: a file each. */
const words = path.resolve(import.meta.dirname, "../pages/words");
const languages = readdirSync(words)
  .map((file) => path.basename(file, ".ts"))
  .filter((name) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(name))
  .sort();

/** As text/dates.ts reads words: without accents, dots and capitals. */
const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/\./g, "")
    .toLowerCase()
    .trim();

/** Every form Intl has of a name, and its first three letters; a form that means two things is left out. */
function names(option, dates) {
  const found = new Map();
  for (const language of languages) {
    for (const width of ["long", "short"]) {
      for (const extra of [{}, { day: "numeric" }]) {
        const format = new Intl.DateTimeFormat(language, { [option]: width, ...extra, timeZone: "UTC" });
        for (const [index, date] of dates.entries()) {
          const name = fold(format.formatToParts(date).find((part) => part.type === option)?.value ?? "");
          // AliExpress shortens to three letters where Intl may keep four ("sept", "juil" stay as they are).
          for (const spelt of new Set([name, name.slice(0, 3)])) {
            if (spelt) found.set(spelt, !found.has(spelt) || found.get(spelt) === index ? index : null);
          }
        }
      }
    }
  }
  return [...found].filter(([, index]) => index !== null).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** generated/date-names.ts: making them from Intl takes a tenth of a second, too long for a page's start. */
export function writeDateNames(generated) {
  const months = names(
    "month",
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15))),
  );
  const weekdays = names(
    "weekday",
    Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day))),
  );
  const source = [
    "// Generated from Intl by build.mjs: names in every language read, to 0-11 and 0-6 (Sunday is 0).",
    `export const monthNames: Record<string, number> = ${JSON.stringify(Object.fromEntries(months))};`,
    `export const weekdayNames: Record<string, number> = ${JSON.stringify(Object.fromEntries(weekdays))};`,
  ];
  writeFileSync(path.join(generated, "date-names.ts"), `${source.join("\n")}\n`);
}
