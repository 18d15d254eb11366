/** Hours, zones and week days in the reader's way. Days are ISO: 1 Monday to 7 Sunday. */

/** Any Monday. */
const monday = Date.UTC(2024, 0, 1);
const day = 86_400_000;

export function weekDay(number: number, language: string, weekday: "long" | "short" = "long"): string {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
  return format.format(monday + (number - 1) * day);
}

export function weekDays(numbers: number[], language: string): string {
  const names = [...numbers].sort((a, b) => a - b).map((number) => weekDay(number, language, "short"));
  return new Intl.ListFormat(language, { type: "conjunction", style: "narrow" }).format(names);
}

/** Minutes after midnight as a clock shows them. */
export function clockTime(minutes: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  return format.format(minutes * 60_000);
}

/** Minutes after midnight as `<input type="time">` takes them; midnight at the end of a day is 23:59 there. */
export function inputTime(minutes: number): string {
  const shown = Math.min(minutes, 24 * 60 - 1);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
}

/** Null for what is no time. */
export function minutesOf(input: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(input);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** UTC+8, UTC−3:30 */
export function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return size === 0 ? "UTC" : `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

/** Every offset in use: half hours, and the three zones at a quarter. */
export const offsets = [...Array.from({ length: 53 }, (_, step) => -720 + step * 30), 345, 525, 765].sort(
  (a, b) => a - b,
);
