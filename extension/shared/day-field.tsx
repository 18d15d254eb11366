/**
 * A day to choose, written as the buyer's language writes days. The browser's own field follows the browser's language
 * instead, so that a German form would ask for mm/dd/yyyy.
 */
import { useState } from "preact/hooks";
import { useSpeech } from "./use-speech";

type Part = "day" | "month" | "year";
type Parts = Record<Part, string>;

const empty: Parts = { day: "", month: "", year: "" };
const yearsBack = 5;

function partsOf(value: string): Parts {
  const [year = "", month = "", day = ""] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split("-") : [];
  return { year, month, day };
}

/** "" until all three are chosen, and for a day that is not in its month. */
export function dayOfParts({ year, month, day }: Parts): string {
  if (year === "" || month === "" || day === "") return "";
  const text = `${year}-${month}-${day}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : "";
}

/** Day, month and year in the order of the language. */
export function orderOfParts(language: string): Part[] {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: "short" }).formatToParts(0);
  return parts.flatMap(({ type }) => (type === "day" || type === "month" || type === "year" ? [type] : []));
}

const two = (n: number) => String(n).padStart(2, "0");

interface Props {
  id: string;
  value: string;
  invalid?: boolean;
  /** Days still to come are likely: next year is there to choose. */
  ahead?: boolean;
  onChange(value: string): void;
}

export function DayField({ id, value, invalid, ahead, onChange }: Props) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<Parts>(() => partsOf(value));
  // What is set from outside counts, but for what is still incomplete here.
  const parts = value !== "" && value !== dayOfParts(typed) ? partsOf(value) : typed;
  const names = new Intl.DisplayNames(language, { type: "dateTimeField" });
  const months = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const newest = new Date().getFullYear() + (ahead ? 1 : 0);
  const years = Array.from({ length: yearsBack + 1 }, (_, n) => String(newest - n));
  const choices: Record<Part, [string, string][]> = {
    day: Array.from({ length: 31 }, (_, n) => [two(n + 1), String(n + 1)]),
    month: Array.from({ length: 12 }, (_, n) => [two(n + 1), months.format(Date.UTC(2026, n, 15))]),
    year: (parts.year === "" || years.includes(parts.year) ? years : [parts.year, ...years]).map((year) => [
      year,
      year,
    ]),
  };
  const choose = (part: Part, chosen: string) => {
    const now = { ...parts, [part]: chosen };
    setTyped(chosen === "" && part === "day" ? empty : now);
    onChange(dayOfParts(now));
  };
  return (
    <span class="day-field">
      {orderOfParts(language).map((part, n) => (
        <select
          key={part}
          id={n === 0 ? id : undefined}
          class="input"
          aria-label={names.of(part)}
          aria-invalid={invalid}
          data-part={part}
          value={parts[part]}
          onChange={(event) => choose(part, event.currentTarget.value)}
        >
          <option value="">{names.of(part)}</option>
          {choices[part].map(([one, word]) => (
            <option key={one} value={one}>
              {word}
            </option>
          ))}
        </select>
      ))}
    </span>
  );
}
