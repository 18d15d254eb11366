/** Money as AliExpress prints it, exactly. Currencies and separators mix within one account; what is unsure is null. */
import type { Money } from "../../generated/protocol";
import { currencyOfSign } from "./currency-signs";
import { asciiDigits } from "./digits";

const currencies = new Set(Intl.supportedValuesOf("currency"));
const isCurrency = (code: string | null | undefined): code is string => !!code && currencies.has(code);

function currencyIn(text: string): string | null {
  const code = text.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g)?.find(isCurrency);
  return code ?? currencyOfSign(text);
}

function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Digits and separators of the only number in a text. */
function numberIn(text: string): string | null {
  // A share is no amount.
  if (/[%٪％]/.test(text)) return null;
  const numbers = text.match(/\d[\d.,'’\s\u00a0\u202f]*\d|\d/g);
  return numbers?.length === 1 ? (numbers[0] ?? "").replace(/['’\s\u00a0\u202f]/g, "") : null;
}

/**
 * With two kinds of separators the last is the decimal one; with a single one it is decimal only when exactly two
 * digits follow. Three digits after a single separator are thousands, unless the currency has three decimals: unsure.
 */
function decimal(number: string, currency: string): string | null {
  const separators = number.replace(/\d/g, "");
  if (separators === "") return number;
  const last = separators.at(-1) ?? "";
  const [whole = "", fraction = ""] = [
    number.slice(0, number.lastIndexOf(last)),
    number.slice(number.lastIndexOf(last) + 1),
  ];
  const kinds = new Set(separators).size;
  const digits = whole.replace(/\D/g, "");
  if (kinds === 1 && separators.length > 1) return number.replace(/\D/g, "");
  if (fraction.length === 2) return `${digits}.${fraction}`;
  if (kinds === 1 && fraction.length === 3) return decimalsOf(currency) === 3 ? null : `${digits}${fraction}`;
  return null;
}

/** Arabic has separators of its own, which cannot be taken for each other: "١٬٢٣٤٫٥٠". */
const plainNumbers = (text: string) => asciiDigits(text).replace(/٬/g, "").replace(/٫/g, ".");

/** "R$132,74" with its currency named beside it or clear from its sign. */
export function moneyIn(printed: string | null, currencyCode: string | null): Money | null {
  if (!printed) return null;
  const text = plainNumbers(printed);
  const currency = isCurrency(currencyCode) ? currencyCode : currencyIn(text);
  const sign = currencyIn(text);
  if (!currency || (sign && sign !== currency)) return null;
  const number = numberIn(text);
  const amount = number === null ? null : decimal(number, currency);
  return amount === null ? null : moneyOf(signed(text, amount), currency);
}

/** What the protocol can hold; anything longer is no amount. */
function moneyOf(amount: string, currency: string): Money | null {
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(amount) ? { amount, currency } : null;
}

/**
 * A sign stands before the number, or before the currency before it: "-US $3.00". Between two things it is a dash. Some
 * write it after the number, or brackets around the whole.
 */
function signed(text: string, amount: string): string {
  const before = text.slice(0, text.search(/\d/));
  const isNegative =
    /(?:^|[\s(:：])[-−–‐－﹣]\s?[^\d\s]{0,4}\s?[^\d\s]{0,3}\s*$|[-−－﹣]\s*$/.test(before) ||
    /\d\s?[-−－﹣]\s*$/.test(text) ||
    /^\s*\([^()]*\d[^()]*\)\s*$/.test(text);
  const digits = withoutLeadingZeros(amount);
  return isNegative && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** "R$132,74|132|74": as printed, whole part, fraction. The three must agree. */
export function moneyInParts(parts: string | null, currencyCode: string | null): Money | null {
  const [printed = "", whole = "", fraction = "", ...more] = plainNumbers(parts ?? "").split("|");
  if (!parts || more.length > 0 || !/\d/.test(whole) || !/^\d*$/.test(fraction.trim())) return null;
  const currency = isCurrency(currencyCode) ? currencyCode : currencyIn(printed);
  const sign = currencyIn(printed);
  if (!currency || (sign && sign !== currency)) return null;
  const digits = whole.replace(/\D/g, "");
  if (printed.replace(/\D/g, "") !== digits + fraction.trim()) return null;
  return moneyOf(signed(printed, fraction.trim() ? `${digits}.${fraction.trim()}` : digits), currency);
}

function withoutLeadingZeros(amount: string): string {
  return amount.replace(/^0+(?=\d)/, "");
}
