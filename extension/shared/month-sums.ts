/** Sums of money by month, then currency, to which is added and from which is taken away; exact. */
import type { BroughtMoney, MonthOfMoney } from "../generated/protocol";
import { addAmounts } from "./money";

const names = ["atStake", "asked", "gotBack"] as const;

const isNothing = (month: MonthOfMoney) => names.every((name) => Number(month[name]) === 0);

export class MonthSums {
  readonly #sums = new Map<string, MonthOfMoney>();

  add(months: readonly BroughtMoney[]): void {
    for (const month of months) this.#put(month, (amount) => amount);
  }

  subtract(months: readonly BroughtMoney[]): void {
    for (const month of months) this.#put(month, (amount) => `-${amount}`);
  }

  #put({ month, currency, ...amounts }: BroughtMoney, signed: (amount: string) => string): void {
    const key = `${month} ${currency}`;
    const sum = this.#sums.get(key) ?? { month, currency, atStake: "0", asked: "0", gotBack: "0" };
    const after = { ...sum };
    for (const name of names) {
      const amount = amounts[name];
      if (amount && Number(amount) !== 0) after[name] = addAmounts(sum[name], signed(amount));
    }
    this.#sums.set(key, after);
  }

  /** By month, then currency; a month of which nothing is left is none. */
  months(): MonthOfMoney[] {
    return [...this.#sums.keys()]
      .sort()
      .flatMap((key) => this.#sums.get(key) ?? [])
      .filter((month) => !isNothing(month));
  }
}
