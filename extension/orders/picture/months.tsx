/** Money by month: at stake, asked, got back. One currency at a time; the sums are the host's. */
import { useState } from "preact/hooks";
import type { MonthOfMoney } from "../../generated/protocol";
import type { WordKey } from "../../generated/words";
import { Field, Select } from "../../shared/controls";
import { datesIn } from "../../shared/dates";
import { spokenMoney } from "../../shared/money";
import { useSpeech } from "../../shared/use-speech";
import { useNarrow } from "../use-narrow";
import { currenciesOf, highest, monthsOf } from "./layout";
import { useAfterRows } from "./use-after-rows";

const series = ["atStake", "asked", "gotBack"] as const;
type Series = (typeof series)[number];

const seriesKeys: Record<Series, WordKey> = {
  atStake: "picture_at_stake",
  asked: "picture_asked",
  gotBack: "picture_got_back",
};

const height = 96;
const bar = 9;
/** So many letters have room below three bars. */
const longestName = 5;
/** As many of the months as there is room for: from that many back on. */
const monthsBack = { wide: 11, narrow: 5 };

interface Props {
  today: string;
  months: MonthOfMoney[];
  withoutAmount: number;
}

export function Months({ today, months, withoutAmount }: Props) {
  const { say, count } = useSpeech();
  const narrow = useNarrow();
  const after = useAfterRows();
  const currencies = currenciesOf(months);
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = chosen && currencies.includes(chosen) ? chosen : currencies[0];
  const unknown = withoutAmount > 0 ? <p class="quiet">{count("popup_recovered_unknown", withoutAmount)}</p> : null;
  if (!currency) {
    return (
      <>
        <p class="quiet">{say("picture_no_money")}</p>
        {unknown}
      </>
    );
  }
  const shown = monthsOf(months, currency, today);
  return (
    <>
      {currencies.length > 1 ? (
        <Field label={say("picture_currency")}>
          {(id) => (
            <Select
              id={id}
              value={currency}
              choices={currencies.map((value) => ({ value, label: value }))}
              onChange={setChosen}
            />
          )}
        </Field>
      ) : null}
      {after ? (
        <Bars
          months={narrow ? shown.slice(monthsBack.wide - monthsBack.narrow) : shown}
          currency={currency}
          thisMonth={today.slice(0, 7)}
        />
      ) : (
        <div class="bars" />
      )}
      <ul class="legend" aria-hidden="true">
        {series.map((name) => (
          <li key={name}>
            <svg class="swatch" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <Patterns id="swatch" />
              <rect class={`bar ${name}`} x="1" y="1" width="12" height="12" fill={`url(#swatch-${name})`} />
            </svg>{" "}
            {say(seriesKeys[name])}
          </li>
        ))}
      </ul>
      {unknown}
      <MonthTable months={shown} />
    </>
  );
}

/** Hatched, dotted, full: the three can be told apart without colour. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-atStake`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ground" width="5" height="5" />
        <rect class="ink" width="2" height="5" />
      </pattern>
      <pattern id={`${id}-asked`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="ground" width="5" height="5" />
        <circle class="ink" cx="2.5" cy="2.5" r="1.4" />
      </pattern>
      <pattern id={`${id}-gotBack`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="ink" width="5" height="5" />
      </pattern>
    </defs>
  );
}

function monthName(month: string, language: string, long: boolean): string {
  const format = datesIn(language, {
    month: long ? "long" : "short",
    year: long ? "numeric" : undefined,
    timeZone: "UTC",
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A column a month: the columns share the room there is, the bars and the names keep their size. */
function Bars({ months, currency, thisMonth }: { months: MonthOfMoney[]; currency: string; thisMonth: string }) {
  const { language } = useSpeech();
  const highestSum = highest(months);
  const top = highestSum || 1;
  // The columns turn with the page, a picture does not: in a right-to-left one the first bar stands at the right.
  const mirrored = document.documentElement.dir === "rtl";
  const names = months.map(({ month }) => monthName(month, language, false));
  const now = months.findIndex(({ month }) => month === thisMonth);
  // Names that are long stand below every other month, this one among them.
  const every = names.some((name) => name.length > longestName) ? 2 : 1;
  const money = (month: MonthOfMoney, name: Series) =>
    spokenMoney({ amount: month[name], currency: month.currency }, language);
  return (
    <div class="bars" aria-hidden="true">
      <svg class="patterns" width="0" height="0" aria-hidden="true">
        <Patterns id="bars" />
      </svg>
      {highestSum > 0 ? (
        <span class="scale">{spokenMoney({ amount: String(highestSum), currency }, language)}</span>
      ) : null}
      {months.map((month, at) => (
        <div class={at === now ? "month now" : "month"} key={month.month}>
          <svg viewBox={`0 0 ${series.length * bar} ${height}`} height={height} aria-hidden="true">
            {series.map((name, place) => {
              const tall = (Number(month[name]) / top) * (height - 4);
              return (
                <rect
                  key={name}
                  class={`bar ${name}`}
                  x={1 + (mirrored ? series.length - 1 - place : place) * bar}
                  y={height - tall}
                  width={bar - 2}
                  height={tall}
                  fill={`url(#bars-${name})`}
                >
                  <title>{money(month, name)}</title>
                </rect>
              );
            })}
          </svg>
          <span>{(at - now) % every === 0 ? names[at] : ""}</span>
        </div>
      ))}
    </div>
  );
}

function MonthTable({ months }: { months: MonthOfMoney[] }) {
  const { say, language } = useSpeech();
  const money = (amount: string, currency: string) =>
    Number(amount) === 0 ? "–" : spokenMoney({ amount, currency }, language);
  return (
    <details>
      <summary>{say("picture_as_table")}</summary>
      <table class="figures">
        <caption class="visually-hidden">{say("picture_money")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("picture_month")}</th>
            {series.map((name) => (
              <th key={name} scope="col">
                {say(seriesKeys[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthName(month.month, language, true)}</th>
              {series.map((name) => (
                <td key={name}>{money(month[name], month.currency)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
