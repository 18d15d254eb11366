/** The signs of currencies, as Intl writes them in the languages a page is read by, and those that mean one wherever they are. */
import { ofWords } from "../words/spoken";
import { merged } from "./merged";

/** Signs that mean one currency only. A bare "$", "¥" or "kr" does not. */
const everywhere: [RegExp, string][] = [
  // Not the end of another one's letters: "AR$" is Argentina's.
  [/(?<![A-Z])R\$/, "BRL"],
  [/(?<![A-Z])US\s?\$/, "USD"],
  [/(?<![A-Z])(?:AU|A)\s?\$/, "AUD"],
  [/(?<![A-Z])(?:CA|C)\s?\$/, "CAD"],
  [/(?<![A-Z])MX\s?\$/, "MXN"],
  [/(?<![A-Z])NZ\s?\$/, "NZD"],
  [/(?<![A-Z])HK\s?\$/, "HKD"],
  [/(?<![A-Z])NT\s?\$/, "TWD"],
  [/(?<![A-Z])S\s?\$/, "SGD"],
  [/€/, "EUR"],
  [/£/, "GBP"],
  [/₽/, "RUB"],
  [/[₩￦]/, "KRW"],
  [/₺/, "TRY"],
  [/₴/, "UAH"],
  [/₪|\bNIS\b/, "ILS"],
  [/zł/, "PLN"],
  [/JP\s?[¥￥]|円/, "JPY"],
  [/CN\s?[¥￥]/, "CNY"],
  [/원/, "KRW"],
  [/грн/, "UAH"],
  [/(?<!\p{L})TL(?!\p{L})/u, "TRY"],
  [/(?<!\p{L})RM(?=\s?\d)/u, "MYR"],
  [/(?<!\p{L})S\/\.?(?=\s?\d)/u, "PEN"],
];

const marks = /[\u200e\u200f\u061c]/g;

/** By the page's languages, the longer sign first: one may be the end of another. A dot at the end is often left out. */
const byLanguage = ofWords((all) =>
  [...merged(all.map(({ cldr }) => cldr.signs))]
    .map(([sign, currency]) => [sign.replace(/(?<=..)\.$/, ""), currency] as const)
    .sort(([a], [b]) => b.length - a.length),
);

/** A sign that begins with a letter is none where other letters run into it. */
function standsIn(sign: string, text: string): boolean {
  const at = text.indexOf(sign);
  const runsOn = /^\p{Lu}/u.test(sign) && /\p{Lu}$/u.test(text.slice(0, Math.max(0, at)));
  return at >= 0 && !runsOn;
}

export function currencyOfSign(text: string): string | null {
  const known = everywhere.find(([pattern]) => pattern.test(text))?.[1];
  if (known) return known;
  const bare = text.replace(marks, "");
  return byLanguage().find(([sign]) => standsIn(sign, bare))?.[1] ?? null;
}
