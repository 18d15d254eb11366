/** How long there is until a day that is told, in words. */
import type { Speech } from "./speech";

const dayLength = 86_400_000;

/** Intl's formats take long to make: each is made once. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

function today(language: string): string {
  const format = formats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  formats.set(language, format);
  return format.format(0, "day");
}

/**
 * "5 days left", "today". The host counts the days to the printed day, and people are often told the day before it: what
 * stands beside a day counts to that day.
 */
export function daysLeftWords(told: string, printed: string, daysLeft: number, speech: Speech): string {
  const earlier = Math.round((Date.parse(printed) - Date.parse(told)) / dayLength);
  const days = daysLeft - earlier;
  return days > 0 ? speech.count("days_left", days) : today(speech.language);
}
