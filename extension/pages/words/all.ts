/** Looking a page's text up in the words of all languages: the buyer's page language is not always what it says it is. */
import type { OrderStatus } from "../../generated/protocol";
import { fold } from "../text/dates";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { pt } from "./pt";
import type { DisputeWords, Labels, PageWords, StatusWords } from "./types";

export const allWords: PageWords[] = [en, es, pt, fr, de];

/** The language of a page's `lang` that is not among those read; null where it is, or where the page names none. */
export function unreadLanguage(lang: string | null): string | null {
  const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(lang?.trim() ?? "")?.[0].toLowerCase();
  return language && !allWords.some((words) => words.language === language) ? language : null;
}

/** A meaning, and whether the words for it were seen on a real page or only translated. */
export interface Meaning<T> {
  value: T;
  guessed: boolean;
}

function table<T>(entries: [string, T, boolean][]): Map<string, Meaning<T>> {
  const meanings = new Map<string, Meaning<T>>();
  const clashing = new Set<string>();
  for (const [text, value, guessed] of entries) {
    const key = fold(text);
    const known = meanings.get(key);
    if (known && known.value !== value) clashing.add(key);
    if (!known || (known.guessed && !guessed)) meanings.set(key, { value, guessed });
  }
  // The same word with two meanings in two languages means nothing by itself.
  for (const key of clashing) meanings.delete(key);
  return meanings;
}

const statusEntries = (words: StatusWords, guessed: boolean) =>
  Object.entries(words).flatMap(([status, texts]) =>
    texts.map((text): [string, OrderStatus, boolean] => [text, status as OrderStatus, guessed]),
  );

const statuses = table(
  allWords.flatMap((w) => [...statusEntries(w.seenStatuses, false), ...statusEntries(w.guessedStatuses, true)]),
);

export function statusMeaning(text: string | null): Meaning<OrderStatus> | null {
  return text ? (statuses.get(fold(text)) ?? null) : null;
}

const disputeButtons = table(
  allWords.flatMap((w) => [
    ...w.seenDisputeButtons.map((text): [string, true, boolean] => [text, true, false]),
    ...w.guessedDisputeButtons.map((text): [string, true, boolean] => [text, true, true]),
  ]),
);

export function isDisputeButton(text: string | null): boolean {
  return text !== null && disputeButtons.has(fold(text));
}

export function disputeMeaning(text: string | null): DisputeWords | null {
  if (!text) return null;
  const wanted = fold(text);
  return allWords.flatMap((w) => w.disputes).find((entry) => fold(entry.text) === wanted) ?? null;
}

/** Which labelled value a row is: "Order placed on: …" is `placedOn`. */
export function labelMeaning(text: string | null): keyof Labels | null {
  if (!text) return null;
  const wanted = fold(text).replace(/[:\s\u00a0]+$/, "");
  for (const { labels } of allWords) {
    for (const name of Object.keys(labels) as (keyof Labels)[]) {
      if (labels[name].some((label) => fold(label) === wanted)) return name;
    }
  }
  return null;
}

const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** Every single word of the states above, in any language. */
const stateVocabulary = new Set(
  allWords.flatMap((w) =>
    [w.seenStatuses, w.guessedStatuses]
      .flatMap((statuses) => Object.values(statuses).flat())
      .concat(w.disputes.map(({ text }) => text))
      .flatMap(wordsIn),
  ),
);

/**
 * A text printed where a state is, when it is one: what is made of other words may be a sentence about somebody, and
 * stays on the page.
 */
export function stateWords(text: string | null): string | null {
  const words = wordsIn(text ?? "");
  const isState = words.length > 0 && words.length <= 12 && words.every((word) => stateVocabulary.has(word));
  return isState && !/[\d@]/.test(text ?? "") ? text : null;
}
