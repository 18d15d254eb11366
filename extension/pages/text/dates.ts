/**
 * Dates as AliExpress prints them, to YYYY-MM-DD, in the languages the page is read by. Month and weekday names come from
 * Intl, in every form it has; they are read without dots, accents and capitals. What is not surely one date is null.
 */
import { dateNames } from "./date-names";
import { asciiDigits } from "./digits";
import { fold } from "./fold";

/** YYYY-MM-DD, or null for a day the calendar does not have. */
export function pageDate(printedYear: number, month: number, day: number): string | null {
  // Thai pages count the years from the Buddha's death: no other calendar of the site's is as far.
  const year = printedYear > 2500 ? printedYear - 543 : printedYear;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2010 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** A name, with the marks and dots it may have inside: "ส.ค.", "באוג׳". */
const word = "\\p{L}[\\p{L}\\p{M}.׳’']{1,13}";
/** "15 jul, 2026", "15 de julho de 2026", "3. Aug 2025", "14 janv. 2025", "1er août 2025", "15 במאי 2026", "15 ส.ค. 2569" */
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er|º|\\.)?\\s+(?:de\\s+|ב)?(${word}),?،?\\s+(?:de\\s+|พ\\.?\\s?ศ\\.?\\s*)?(\\d{4})(?!\\d)`,
  "giu",
);
/** "Jul 15, 2026" */
const monthFirst = new RegExp(`(?<!\\p{L})(${word})\\s+(\\d{1,2}),?\\s+(\\d{4})(?!\\d)`, "giu");
/** "15 thg 8, 2026", "15 tháng 8 năm 2026": Vietnamese months are numbers. */
const numberedMonth = /(?<!\d)(\d{1,2})\s+(?:tháng|thg\.?)\s*(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/giu;
/** "2022-03-23 21:19:58", "2026. 5. 21.", "2026年5月21日", "2026년 5월 21일": the year first cannot be misread */
const numeric = /(?<!\d)(\d{4})(?:([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)|[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일])/g;
/** "21/05/2026", "05/21/2026", "21. 5. 2026": which is the day is told by a number that is no month, or by both alike. */
const yearLast = /(?<![\d./-])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})(?![\d/-])/g;

/** Day and month of two numbers, in whichever order they can stand; null where either could be the day. */
function dayAndMonth(first: number, second: number): [number, number] | null {
  if (first === second) return [first, second];
  if (first > 12 && second <= 12) return [first, second];
  return second > 12 && first <= 12 ? [second, first] : null;
}

export interface FoundDate {
  date: string;
  index: number;
  length: number;
}

/** Every date in a text, from left to right. */
export function datesIn(printed: string): FoundDate[] {
  const text = asciiDigits(printed);
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: string, month: number | undefined, day: string | number) => {
    const date = month === undefined ? null : pageDate(Number(year), month, Number(day));
    if (date) found.push({ date, index: match.index ?? 0, length: match[0].length });
  };
  for (const m of text.matchAll(dayFirst)) add(m, m[3] ?? "", monthOf(m[2]), m[1] ?? "");
  for (const m of text.matchAll(monthFirst)) add(m, m[3] ?? "", monthOf(m[1]), m[2] ?? "");
  for (const m of text.matchAll(numberedMonth)) add(m, m[3] ?? "", Number(m[2]), m[1] ?? "");
  for (const m of text.matchAll(numeric)) add(m, m[1] ?? "", Number(m[3] ?? m[5]), m[4] ?? m[6] ?? "");
  for (const m of text.matchAll(yearLast)) {
    const [day, month] = dayAndMonth(Number(m[1]), Number(m[3])) ?? [];
    if (day !== undefined) add(m, m[4] ?? "", month, day);
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The one date of a text; none or several different ones are null. */
export function dateIn(text: string | null | undefined): string | null {
  if (!text) return null;
  const dates = new Set(datesIn(text).map((found) => found.date));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}

function monthOf(name: string | undefined): number | undefined {
  const month = dateNames().months.get(fold(name ?? ""));
  return month === undefined ? undefined : month + 1;
}

/** Behind a digit stand the words for day and month of some languages, which are weekdays elsewhere: "4일", "7月". */
const namesIn = (text: string) => text.match(/(?<!\d)\p{L}[\p{L}\p{M}.׳]*/gu) ?? [];

/** Whether a text has the name of a month or a weekday in a language the page is read by. */
export function namesADay(text: string): boolean {
  const { months, weekdays } = dateNames();
  return namesIn(text).some((name) => name.length > 1 && (months.has(fold(name)) || weekdays.has(fold(name))));
}

const dayThenMonth = new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s+(?:de\\s+|ב)?(${word})`, "u");
const monthThenDay = new RegExp(`(?<!\\p{L})(${word})\\s+(\\d{1,2})(?!\\d)`, "u");

const dayMilliseconds = 86_400_000;
/** Further apart, a printed day and the instant beside it are not about the same event. */
const farApart = 45 * dayMilliseconds;

/**
 * A date without a year, "Tue | Jul. 28 18:39". `near` is the instant the page gives beside it, in milliseconds, whose
 * days are not exact: the year is the one that is nearest. Without it, the year of the newest such day not after
 * `today`, the day the page was seen (a day's grace for time zones). Either way the day falls on the printed weekday,
 * and is not to come; otherwise null.
 */
export function recentDateIn(
  text: string | null | undefined,
  today: string,
  near: number | null = null,
): string | null {
  if (!text) return null;
  const { weekdays } = dateNames();
  const weekday = namesIn(text)
    .map((name) => weekdays.get(fold(name)))
    .find((index) => index !== undefined);
  const printed = asciiDigits(text)
    .replace(/^[^|]*\|/, "")
    .replace(/\d{1,2}:\d{2}/g, "");
  const numbered = /(?<!\d)(\d{1,2})[月월]\s?(\d{1,2})(?!\d)/.exec(printed);
  const parts = numbered ?? dayThenMonth.exec(printed) ?? monthThenDay.exec(printed);
  if (!parts || weekday === undefined) return null;
  const [first = "", second = ""] = parts.slice(1);
  const isMonthFirst = numbered !== null || !/\d/.test(first);
  const name = isMonthFirst ? first : second;
  const month = numbered ? Number(name) : monthOf(name);
  const day = Number(isMonthFirst ? second : first);
  const newest = Date.parse(`${today}T00:00:00Z`) + dayMilliseconds;
  const middle = near === null ? Number(today.slice(0, 4)) : new Date(near).getUTCFullYear();
  for (const year of [middle + 1, middle, middle - 1]) {
    const date = month === undefined ? null : pageDate(year, month, day);
    const time = date ? Date.parse(`${date}T00:00:00Z`) : Number.POSITIVE_INFINITY;
    if (time > newest || (near !== null && Math.abs(time - near) > farApart)) continue;
    return new Date(time).getUTCDay() === weekday ? date : null;
  }
  return null;
}
