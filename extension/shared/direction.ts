/** Which way a language runs, and keeping what runs the other way apart from the words around it. */

/** Scripts written from the right, as ISO 15924 names them. */
const fromTheRight = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"]);

export type Direction = "ltr" | "rtl";

export function directionOf(language: string): Direction {
  return fromTheRight.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}

const fromTheRightIn =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\u061c\u200f]/u;
const turningMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A value as it stands within a sentence: in one from the right, and in any where it runs so itself, between the marks that
 * keep its signs and digits in their order (U+2068, U+2069). Such marks of the value's own are left out: they would turn what
 * comes after it.
 */
export function isolated(value: string, around: Direction): string {
  const plain = value.replace(turningMarks, "");
  return around === "rtl" || fromTheRightIn.test(plain) ? `\u2068${plain}\u2069` : plain;
}
