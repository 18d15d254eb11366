/** Countries to choose from, named and sorted in the reader's language by the browser's own data. */
import type { Choice } from "../shared/controls";

/** Codes that stand for no country: groups of countries, and codes for tests. */
const noCountries = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const choices = codes.flatMap((code) => {
    // A code of former days (DD) is another one's by now.
    if (noCountries.has(code) || new Intl.Locale(`und-${code}`).region !== code) return [];
    const label = names.of(code);
    return label ? [{ value: code, label }] : [];
  });
  const order = new Intl.Collator(language);
  return choices.sort((a, b) => order.compare(a.label, b.label));
}
