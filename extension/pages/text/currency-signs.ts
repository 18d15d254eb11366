/** The signs of currencies, as Intl writes them in the languages a page is read by, and those that mean one wherever they are. */
import { ofWords } from "../words/spoken";
import { merged } from "./merged";

/** Signs that mean one currency only. A bare "$", "¥" or "kr" does not. */
const everywhere: [RegExp, string][] = [
  [/R\$/, "BRL"],
  [/US\s?\$/, "USD"],
  [/(?:AU|A)\s?\$/, "AUD"],
  [/(?:CA|C)\s?\$/, "CAD"],
  [/MX\s?\$/, "MXN"],
  [/CLP\s?\$/, "CLP"],
  [/€/, "EUR"],
  [/£/, "GBP"],
  [/₽/, "RUB"],
  [/[₩￦]/, "KRW"],
  [/₺/, "TRY"],
  [/₴/, "UAH"],
  [/₪|\bNIS\b/, "ILS"],
  [/zł/, "PLN"],
  [/JP\s?[¥￥]|円/, "JPY"],
];

const marks = /[\u200e\u200f\u061c]/g;

/** By the page's languages, the longer sign first: one may be the end of another. */
const byLanguage = ofWords((all) =>
  [...merged(all.map(({ cldr }) => cldr.signs))].sort(([a], [b]) => b.length - a.length),
);

export function currencyOfSign(text: string): string | null {
  const known = everywhere.find(([pattern]) => pattern.test(text))?.[1];
  if (known) return known;
  const bare = text.replace(marks, "");
  return byLanguage().find(([sign]) => bare.includes(sign))?.[1] ?? null;
}
