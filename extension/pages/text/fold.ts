/** Texts as they are compared: without accents, dots, apostrophes and capitals, which Turkish has one more of. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[.'’׳\u200e\u200f\u061c]/g, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .trim();
}
