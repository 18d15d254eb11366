/** Money in words, exact: amounts are decimal texts and never pass through floating point. */
import type { Money } from "../generated/protocol";
import { directionOf, isolated } from "./direction";

/** Intl's formats take long to make, and a table has an amount in every row. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { style: "currency", currency });
  formats.set(key, format);
  return format;
}

/** "R$ 126,59" in the buyer's way, or the plain amount where the currency is not one Intl knows. */
export function spokenMoney({ amount, currency }: Money, language: string): string {
  try {
    const format = formatOf(language, currency);
    if (directionOf(language) === "ltr") return format.format(amount as Intl.StringNumericLiteral);
    // "R$" among words that run from right to left would read "$R".
    const parts = format.formatToParts(amount as Intl.StringNumericLiteral);
    return parts.map(({ type, value }) => (type === "currency" ? isolated(value, "rtl") : value)).join("");
  } catch {
    return `${amount} ${currency}`;
  }
}

/** What a buyer typed as an exact amount: "126,59" and "126.59" alike; null when it is none. */
export function typedAmount(text: string): string | null {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** Exact sum of two decimal texts, with as many decimals as the finer one has. */
export function addAmounts(a: string, b: string): string {
  const decimals = Math.max(...[a, b].map((text) => (text.split(".")[1] ?? "").length));
  const units = (text: string) => {
    const [whole = "0", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(decimals, "0"));
  };
  const sum = (units(a) + units(b)).toString();
  if (decimals === 0) return sum;
  const digits = sum.replace("-", "").padStart(decimals + 1, "0");
  return `${sum.startsWith("-") ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
