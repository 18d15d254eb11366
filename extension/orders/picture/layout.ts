/** Where the marks of the days to come stand, and how high the bars of the months are. Pure. */
import type { MonthOfMoney, TimeMark } from "../../generated/protocol";

export const daysAhead = 60;

export type MarkKind = TimeMark["kind"];

/** The most pressing first: it stands lowest, nearest the line. */
export const kinds: MarkKind[] = ["respond", "send-back", "ask", "promised", "reply", "arrival"];

/** Of a last day the buyer is told the day before, here as everywhere: pages can be off by a day. */
const toldADayEarly: MarkKind[] = ["ask", "respond", "send-back"];

/** A mark with the day people are told, and the days to it; a last day that is today is told as today. */
export function told(mark: TimeMark): TimeMark {
  if (!toldADayEarly.includes(mark.kind) || mark.daysLeft === 0) return mark;
  const day = new Date(`${mark.on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return { ...mark, on: day.toISOString().slice(0, 10), daysLeft: mark.daysLeft - 1 };
}

/** Some days side by side, with what stands on them. */
export interface Bin {
  /** Days from today to its first and its last day. */
  from: number;
  to: number;
  marks: TimeMark[];
}

/** The marks in bins of `days` days; in each by kind, then by day. Empty bins are there too. */
export function binned(marks: readonly TimeMark[], days: number): Bin[] {
  const bins: Bin[] = [];
  for (let from = 0; from <= daysAhead; from += days) {
    bins.push({ from, to: Math.min(from + days - 1, daysAhead), marks: [] });
  }
  for (const mark of marks) bins[Math.floor(mark.daysLeft / days)]?.marks.push(mark);
  const place = (mark: TimeMark) => kinds.indexOf(mark.kind);
  for (const bin of bins) bin.marks.sort((a, b) => place(a) - place(b) || a.daysLeft - b.daysLeft);
  return bins;
}

/** The months from eleven back to two ahead, every one of them, for one currency. */
export function monthsOf(months: readonly MonthOfMoney[], currency: string, today: string): MonthOfMoney[] {
  const known = new Map(months.filter((one) => one.currency === currency).map((one) => [one.month, one]));
  const year = Number(today.slice(0, 4));
  const index = year * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 14 }, (_, at) => {
    const month = index - 11 + at;
    const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return known.get(name) ?? { month: name, currency, atStake: "0", asked: "0", gotBack: "0" };
  });
}

/** The currencies, the one with most months first. */
export function currenciesOf(months: readonly MonthOfMoney[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency } of months) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([currency]) => currency);
}

/** Only for the height of bars: sums stay texts. */
export function highest(months: readonly MonthOfMoney[]): number {
  return Math.max(0, ...months.flatMap(({ atStake, asked, gotBack }) => [atStake, asked, gotBack].map(Number)));
}
