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
const opening = /[\u2066-\u2068]/u;
const closing = "\u2069";

/** What would turn the words after a value. Marks that are closed within it, as ours are, keep to themselves. */
function withoutTurns(value: string): string {
  const kept = new Set<number>();
  const open: number[] = [];
  for (const { 0: mark, index } of value.matchAll(turningMarks)) {
    if (opening.test(mark)) open.push(index);
    const opened = mark === closing ? open.pop() : undefined;
    if (opened !== undefined) kept.add(opened).add(index);
  }
  return value.replace(turningMarks, (mark, at: number) => (kept.has(at) ? mark : ""));
}

/**
 * A value as it stands within a sentence: in one from the right, and in any where it runs so itself, between the marks that
 * keep its signs and digits in their order (U+2068, U+2069). It may be a sentence with such marks of its own; those that
 * would turn what comes after it are left out.
 */
export function isolated(value: string, around: Direction): string {
  const plain = withoutTurns(value);
  return around === "rtl" || fromTheRightIn.test(plain) ? `\u2068${plain}\u2069` : plain;
}
