/** Which way a language is written. Firefox does not tell it by Intl. */

const fromRight = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

export function directionOf(language: string): "ltr" | "rtl" {
  return fromRight.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}
