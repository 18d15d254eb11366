/** The amount of a partial refund, and what a percentage is of the item, the shipping and the tax. */
import { useState } from "preact/hooks";
import type { Money } from "../../generated/protocol";
import { Field } from "../../shared/controls";
import { useSpeech } from "../../shared/use-speech";
import { itemsOf, itemsPrice } from "../facts";
import { usePageLink } from "../page-link";
import { moneyOf, percentOf, shareOf, sum } from "./decimal";
import type { DraftingProps } from "./props";

interface Row {
  name: string;
  money: Money;
}

export function Offer({ facts, choice, choose, currency }: DraftingProps & { currency: string | null }) {
  const speech = useSpeech();
  const page = usePageLink();
  const [percent, setPercent] = useState("20");
  const [typedCurrency, setTypedCurrency] = useState(currency ?? "USD");
  const [shipping, setShipping] = useState("");
  const [tax, setTax] = useState("");
  const unit = currency ?? typedCurrency;
  const price = facts ? itemsPrice(itemsOf(facts), choice.lineId) : null;
  const item = price?.currency === unit ? price : null;
  const own: [string, Money | null][] = [
    [speech.say("offer_item"), item],
    [speech.say("offer_shipping"), moneyOf(shipping, unit)],
    [speech.say("offer_tax"), moneyOf(tax, unit)],
  ];
  const rows: Row[] = own.flatMap(([name, money]) => (money ? [{ name, money }] : []));
  const printed = (page?.facts.prices ?? []).filter(({ money }) => money.currency === unit);
  const shares = rows.flatMap(({ money }) => percentOf(money, percent) ?? []);
  const together = shares.length > 1 ? sum(shares) : null;
  const whole = sum(rows.map(({ money }) => money));
  const asked = moneyOf(choice.amount, unit);
  const take = (money: Money) => choose({ amount: money.amount });
  return (
    <fieldset class="offer" aria-label={speech.say("offer_amount")}>
      <div class="pair">
        <Field label={speech.say("offer_amount_in", { currency: unit })}>
          {(id) => (
            <input
              id={id}
              class="input"
              inputMode="decimal"
              value={choice.amount}
              onInput={(event) => choose({ amount: event.currentTarget.value })}
            />
          )}
        </Field>
        {currency === null && (
          <Field label={speech.say("offer_currency")}>
            {(id) => (
              <input
                id={id}
                class="input"
                maxLength={3}
                value={typedCurrency}
                onInput={(event) => setTypedCurrency(event.currentTarget.value.toUpperCase())}
              />
            )}
          </Field>
        )}
      </div>
      {asked && whole && (
        <p class="quiet">{speech.say("offer_share", { percent: shareOf(asked, whole) ?? "", whole: say(whole) })}</p>
      )}
      <details>
        <summary>{speech.say("offer_calculator")}</summary>
        <div class="pair">
          <Field label={speech.say("offer_percent")}>
            {(id) => (
              <input
                id={id}
                class="input"
                inputMode="decimal"
                value={percent}
                onInput={(event) => setPercent(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={speech.say("offer_shipping")}>
            {(id) => (
              <input
                id={id}
                class="input"
                inputMode="decimal"
                value={shipping}
                onInput={(event) => setShipping(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={speech.say("offer_tax")}>
            {(id) => (
              <input
                id={id}
                class="input"
                inputMode="decimal"
                value={tax}
                onInput={(event) => setTax(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">{speech.say("offer_of")}</th>
              <th scope="col">{speech.say("offer_paid")}</th>
              <th scope="col">{percent.trim()} %</th>
            </tr>
          </thead>
          <tbody>
            {[...rows, ...printed].map(({ name, money }, n) => (
              <tr key={`${n} ${name}`}>
                <th scope="row">{name}</th>
                <td>{say(money)}</td>
                <td>
                  <Share money={percentOf(money, percent)} />
                </td>
              </tr>
            ))}
            {together && (
              <tr>
                <th scope="row">{speech.say("offer_together")}</th>
                <td>{whole && say(whole)}</td>
                <td>
                  <Share money={together} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
        <p class="quiet">{speech.say("offer_advice")}</p>
      </details>
    </fieldset>
  );

  function Share({ money }: { money: Money | null }) {
    if (!money) return <>–</>;
    return (
      <button
        type="button"
        class="link"
        onClick={() => take(money)}
        aria-label={speech.say("offer_take", { amount: say(money) })}
      >
        {say(money)}
      </button>
    );
  }

  /** Intl takes the digits as they are, without a detour over floating point. */
  function say({ amount, currency: code }: Money): string {
    const format = new Intl.NumberFormat(speech.language, {
      style: "currency",
      currency: code,
      currencyDisplay: "code",
    });
    return format.format(amount as Intl.StringNumericLiteral);
  }
}
