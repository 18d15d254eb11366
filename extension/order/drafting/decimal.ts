/** Exact decimal arithmetic for offers: whole numbers of the smallest parts, never floating point. */
import type { Money } from "../../generated/protocol";

interface Decimal {
  digits: bigint;
  scale: number;
}

/** "20", "12.5" or "12,5"; null for anything else. At most nine digits on either side. */
function decimalOf(text: string): Decimal | null {
  const match = /^(\d{1,15})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

export function decimalsOf(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

function textOf(digits: bigint, scale: number): string {
  const padded = digits.toString().padStart(scale + 1, "0");
  return scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** Half a smallest part counts as a whole one. */
function divided(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n);
}

const power = (scale: number) => 10n ** BigInt(scale);

function scaled({ digits, scale }: Decimal, to: number): bigint {
  return to >= scale ? digits * power(to - scale) : divided(digits, power(scale - to));
}

/** An amount as the buyer typed it, in the smallest parts its currency has; null where it is not one. */
export function moneyOf(amount: string, currency: string): Money | null {
  const decimal = decimalOf(amount);
  if (!decimal || !/^[A-Z]{3}$/.test(currency)) return null;
  const scale = decimalsOf(currency);
  if (decimal.scale > scale) return null;
  return { amount: textOf(scaled(decimal, scale), scale), currency };
}

/** `percent` of an amount, rounded to the currency's smallest part. More than the whole is no offer. */
export function percentOf({ amount, currency }: Money, percent: string): Money | null {
  const base = decimalOf(amount);
  const share = decimalOf(percent);
  if (!base || !share || share.digits > 100n * power(share.scale)) return null;
  const scale = decimalsOf(currency);
  const product = base.digits * share.digits;
  const productScale = base.scale + share.scale + 2;
  return { amount: textOf(scaled({ digits: product, scale: productScale }, scale), scale), currency };
}

/** What share of `whole` an amount is, in percent with one decimal: "33.3". */
export function shareOf(part: Money, whole: Money): string | null {
  const [a, b] = [decimalOf(part.amount), decimalOf(whole.amount)];
  if (!a || !b || part.currency !== whole.currency || b.digits === 0n) return null;
  const scale = Math.max(a.scale, b.scale);
  return textOf(divided(scaled(a, scale) * 1000n, scaled(b, scale)), 1);
}

export function times({ amount, currency }: Money, quantity: number): Money | null {
  const decimal = decimalOf(amount);
  if (!decimal || !Number.isInteger(quantity) || quantity < 1) return null;
  return { amount: textOf(decimal.digits * BigInt(quantity), decimal.scale), currency };
}

/** The sum of amounts of one currency; null where there is none or they differ. */
export function sum(amounts: Money[]): Money | null {
  const [first] = amounts;
  const decimals = amounts.map(({ amount }) => decimalOf(amount));
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null;
  const scale = Math.max(...decimals.map((decimal) => decimal?.scale ?? 0));
  let total = 0n;
  for (const decimal of decimals) {
    if (!decimal) return null;
    total += scaled(decimal, scale);
  }
  return { amount: textOf(total, scale), currency: first.currency };
}
