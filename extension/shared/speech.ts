/** Filling the locale files' words: `{name}` placeholders, plurals, days and times in the buyer's language and zone. */
import type { Language, WordKey, Words } from "../generated/words";
import { datesIn } from "./dates";
import { type Direction, directionOf, isolated } from "./direction";
import { spokenNumber } from "./numbers";

export type WordArgs = Record<string, string | number>;

/** Keys that come in plural forms, without their ending. */
export type PluralKey = WordKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

export interface Speech {
  language: Language;
  direction: Direction;
  /** The words of a key, its placeholders filled. */
  say(key: WordKey, args?: WordArgs): string;
  /** The words of a key made at run time, or null where there are none. */
  find(key: string, args?: WordArgs): string | null;
  /** The right plural of `stem_one`, `stem_other`…; `{count}` is filled, as the language writes it. */
  count(stem: PluralKey, count: number, args?: WordArgs): string;
  /** A page date: no zone, "Oct 12, 2026" in the buyer's way. */
  day(date: string): string;
  /** An instant, in the buyer's zone, to the minute. */
  moment(instant: string): string;
  /** Only the hours of an instant, with the weekday. */
  hour(instant: string): string;
  list(parts: string[]): string;
}

export function fill(message: string, args: WordArgs = {}, direction: Direction = "ltr"): string {
  return message.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? isolated(String(args[name]), direction) : whole,
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function speech(language: Language, words: Words): Speech {
  // Intl's formats take milliseconds to make: each is made when it is first needed.
  const plurals = once(() => new Intl.PluralRules(language));
  const days = once(() => datesIn(language, { dateStyle: "medium", timeZone: "UTC" }));
  const moments = once(() => datesIn(language, { dateStyle: "medium", timeStyle: "short" }));
  const hours = once(() => new Intl.DateTimeFormat(language, { weekday: "short", hour: "numeric", minute: "2-digit" }));
  const lists = once(() => new Intl.ListFormat(language, { type: "conjunction" }));
  const formatted = (format: () => Pick<Intl.DateTimeFormat, "format">, text: string) => {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? text : format().format(date);
  };
  const direction = directionOf(language);
  const find = (key: string, args?: WordArgs) =>
    Object.hasOwn(words, key) ? fill(words[key] ?? "", args, direction) : null;
  return {
    language,
    direction,
    find,
    say: (key, args) => find(key, args) ?? key,
    count: (stem, number, args = {}) => {
      const count = spokenNumber(number, language);
      return (
        find(`${stem}_${plurals().select(number)}`, { ...args, count }) ??
        find(`${stem}_other`, { ...args, count }) ??
        count
      );
    },
    day: (date) => formatted(days, `${date.slice(0, 10)}T00:00:00Z`),
    moment: (instant) => formatted(moments, instant),
    hour: (instant) => formatted(hours, instant),
    list: (parts) => lists().format(parts),
  };
}
