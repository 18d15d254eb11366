/** The language of a page of the site. */

/** Java's old names for two languages, which the site's own locales still have. */
const renamed: Record<string, string> = { iw: "he", in: "id" };

/** "pt" of "pt-BR"; null of what names no language. */
export function languageOf(tag: string | null): string | null {
  const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? "")?.[0].toLowerCase();
  return language ? (renamed[language] ?? language) : null;
}

/**
 * The languages a page may be in: what it says of itself, what its address says ("es.aliexpress.com"), and what the buyer
 * reads, since pages have been seen that name another language than they speak.
 */
export function languagesOf(page: Document, address: Location, reader: string): string[] {
  const [first = ""] = address.hostname.split(".");
  const named = [page.documentElement.lang, /^[a-z]{2}$/.test(first) ? first : null, reader];
  return [...new Set(named.flatMap((tag) => languageOf(tag) ?? []))];
}
