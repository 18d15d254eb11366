/** Intl's dates, but for the first of a month, which some languages write as an ordinal and Intl does not: "1er août". */

const firsts: Record<string, string> = { fr: "1er", it: "1º", pt: "1º" };

interface Dates {
  format(at: Date): string;
  formatRange(from: Date, to: Date): string;
}

const isMonthInWords = ({ type, value }: { type: string; value: string }) => type === "month" && /\p{L}/u.test(value);

function written(parts: { type: string; value: string }[], first: string): string {
  const inWords = parts.some(isMonthInWords);
  return parts.map(({ type, value }) => (inWords && type === "day" && value === "1" ? first : value)).join("");
}

/** Intl's formats take long to make: each is made once. */
const made = new Map<string, Dates>();

export function datesIn(language: string, options: Intl.DateTimeFormatOptions): Dates {
  const key = `${language} ${JSON.stringify(options)}`;
  const dates = made.get(key) ?? makeDates(language, options);
  made.set(key, dates);
  return dates;
}

function makeDates(language: string, options: Intl.DateTimeFormatOptions): Dates {
  const intl = new Intl.DateTimeFormat(language, options);
  const first = firsts[language.slice(0, 2)];
  if (first === undefined) return intl;
  return {
    format: (at) => written(intl.formatToParts(at), first),
    formatRange: (from, to) => written(intl.formatRangeToParts(from, to), first),
  };
}
