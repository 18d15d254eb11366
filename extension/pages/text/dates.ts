/**
 * Dates as AliExpress prints them, to YYYY-MM-DD. Month and weekday names come from Intl (by the
 * build), in every form it has; they are read without dots, accents and capitals. What is not surely one date is null.
 */
import { monthNames, weekdayNames } from "../../generated/date-names";

export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/\./g, "")
    .toLowerCase()
    .trim();
}

/** YYYY-MM-DD, or null for a day the calendar does not have. */
export function pageDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2010 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

const word = "\\p{L}{3,12}";
/** "15 jul, 2026", "15 de julho de 2026", "3. Aug 2025", "14 janv. 2025", "1er août 2025" */
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er|º|\\.)?\\s+(?:de\\s+)?(${word})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?!\\d)`,
  "giu",
);
/** "Jul 15, 2026" */
const monthFirst = new RegExp(`(?<!\\p{L})(${word})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(?!\\d)`, "giu");
/** "2022-03-23 21:19:58", "2026. 5. 21.", "2026年5月21日", "2026년 5월 21일": the year first cannot be misread */
const numeric = /(?<!\d)(\d{4})(?:([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)|[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일])/g;

export interface FoundDate {
  date: string;
  index: number;
  length: number;
}

/** Every date in a text, from left to right. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: string, month: number | undefined, day: string) => {
    const date = month === undefined ? null : pageDate(Number(year), month, Number(day));
    if (date) found.push({ date, index: match.index ?? 0, length: match[0].length });
  };
  for (const m of text.matchAll(dayFirst)) add(m, m[3] ?? "", monthOf(m[2]), m[1] ?? "");
  for (const m of text.matchAll(monthFirst)) add(m, m[3] ?? "", monthOf(m[1]), m[2] ?? "");
  for (const m of text.matchAll(numeric)) add(m, m[1] ?? "", Number(m[3] ?? m[5]), m[4] ?? m[6] ?? "");
  return found.sort((a, b) => a.index - b.index);
}

/** The one date of a text; none or several different ones are null. */
export function dateIn(text: string | null | undefined): string | null {
  if (!text) return null;
  const dates = new Set(datesIn(text).map((found) => found.date));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}

function monthOf(name: string | undefined): number | undefined {
  const folded = fold(name ?? "");
  return Object.hasOwn(monthNames, folded) ? (monthNames[folded] ?? 0) + 1 : undefined;
}

/** Whether a text has the name of a month or a weekday in a language that is read. */
export function namesADay(text: string): boolean {
  const names = [...text.matchAll(/\p{L}{2,}/gu)].map((match) => fold(match[0]));
  return names.some((name) => Object.hasOwn(monthNames, name) || Object.hasOwn(weekdayNames, name));
}

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
  const words = [...text.matchAll(/\p{L}+/gu)].map((match) => fold(match[0]));
  const weekday = words
    .map((name) => (Object.hasOwn(weekdayNames, name) ? weekdayNames[name] : undefined))
    .find((index) => index !== undefined);
  const printed = text.replace(/^[^|]*\|/, "").replace(/\d{1,2}:\d{2}/g, "");
  const parts =
    /(?<!\d)(\d{1,2})\.?\s+(?:de\s+)?(\p{L}{3,12})/u.exec(printed) ??
    /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)/u.exec(printed);
  if (!parts || weekday === undefined) return null;
  const [first = "", second = ""] = parts.slice(1);
  const month = monthOf(/\d/.test(first) ? second : first);
  const day = Number(/\d/.test(first) ? first : second);
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
