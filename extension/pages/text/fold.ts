/** Texts as they are compared: without accents, dots and capitals. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[.\u200e\u200f\u061c]/g, "")
    .toLowerCase()
    .trim();
}
