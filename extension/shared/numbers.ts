/** Whole numbers in the buyer's way: "100,000". */

/** Intl's formats take long to make: each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

export function spokenNumber(value: number, language: string): string {
  // Nothing to group; making a format for it would cost the page around a chip a millisecond or more.
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(value);
}
