/**
 * Looking a page's text up in the words of the languages it may be in: English always, and those that were put into the
 * page with the readers (the page's own, by what it says of itself and by its address; it is not always what it says).
 */
import type { OrderStatus } from "../../generated/protocol";
import { languageOf } from "../site/language";
import { fold } from "../text/fold";
import { words as english } from "./en";
import type { DisputeWord, Label, PageWords, Word } from "./types";

declare global {
  /** Set by the files words/<language>.js, before the readers run. */
  var recourseWords: Map<string, PageWords> | undefined;
}

/** Changes when the languages do: what is made of words is made anew. */
let languages: PageWords[] = [english];
let version = 0;

/** The languages besides English whose words the page is read by. */
export function speak(others: Iterable<PageWords>): void {
  languages = [english, ...[...others].filter(({ language }) => language !== english.language)];
  version += 1;
}

export function spokenWords(): readonly PageWords[] {
  return languages;
}

/** Something made of the spoken languages' words, when it is first needed. */
export function ofWords<T>(make: (words: readonly PageWords[]) => T): () => T {
  let made: { version: number; value: T } | null = null;
  return () => {
    if (made?.version !== version) made = { version, value: make(languages) };
    return made.value;
  };
}

/** The language of a page's `lang` that is not among those read; null where it is, or where the page names none. */
export function unreadLanguage(lang: string | null): string | null {
  const language = languageOf(lang);
  return language && !languages.some((words) => words.language === language) ? language : null;
}

/** A meaning, and whether the words for it were seen on a real page or only translated. */
export interface Meaning<T> {
  value: T;
  guessed: boolean;
}

function table<W extends Word, T>(words: W[], meaningOf: (word: W) => T, isSame: (a: T, b: T) => boolean) {
  const meanings = new Map<string, Meaning<T>>();
  const clashing = new Set<string>();
  for (const word of words) {
    const key = fold(word.text);
    const known = meanings.get(key);
    const meaning = { value: meaningOf(word), guessed: !word.seen };
    if (known && !isSame(known.value, meaning.value)) clashing.add(key);
    if (!known || (known.guessed && !meaning.guessed)) meanings.set(key, meaning);
  }
  // The same word with two meanings in two languages means nothing by itself.
  for (const key of clashing) meanings.delete(key);
  return meanings;
}

const statuses = ofWords((all) =>
  table<PageWords["statuses"][number], OrderStatus>(
    all.flatMap((words) => words.statuses),
    ({ is }) => is,
    (a, b) => a === b,
  ),
);

export function statusMeaning(text: string | null): Meaning<OrderStatus> | null {
  return text ? (statuses().get(fold(text)) ?? null) : null;
}

const foldsOf = (words: Word[]) => new Set(words.map(({ text }) => fold(text)));
const disputeButtons = ofWords((all) => foldsOf(all.flatMap((words) => words.disputeButtons)));
const seenDisputeButtons = ofWords((all) =>
  foldsOf(all.flatMap((words) => words.disputeButtons.filter(({ seen }) => seen))),
);
const confirmButtons = ofWords((all) => foldsOf(all.flatMap((words) => words.confirmButtons)));

/** Good enough to say something beside it, and not to tell the host that AliExpress offers a refund. */
export function isDisputeButton(text: string | null): boolean {
  return text !== null && disputeButtons().has(fold(text));
}

/** As it stood on a real page. */
export function isSeenDisputeButton(text: string | null): boolean {
  return text !== null && seenDisputeButtons().has(fold(text));
}

export function isConfirmButton(text: string | null): boolean {
  return text !== null && confirmButtons().has(fold(text));
}

const disputes = ofWords((all) =>
  table<DisputeWord, DisputeWord>(
    all.flatMap((words) => words.disputes),
    (word) => word,
    (a, b) => a.is === b.is,
  ),
);

export function disputeMeaning(text: string | null): Meaning<DisputeWord> | null {
  return text ? (disputes().get(fold(text)) ?? null) : null;
}

const labels = ofWords((all) =>
  table<PageWords["labels"][number], Label>(
    all.flatMap((words) => words.labels),
    ({ is }) => is,
    (a, b) => a === b,
  ),
);

/** Which labelled value a row is: "Order placed on: …" is `placedOn`. */
export function labelMeaning(text: string | null): Label | null {
  return text ? (labels().get(fold(text).replace(/[:：\s\u00a0]+$/, ""))?.value ?? null) : null;
}

const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** Every single word of the states above. */
const stateVocabulary = ofWords(
  (all) => new Set(all.flatMap((words) => [...words.statuses, ...words.disputes].flatMap(({ text }) => wordsIn(text)))),
);

/**
 * A text printed where a state is, when it is one: what is made of other words may be a sentence about somebody, and
 * stays on the page.
 */
export function stateWords(text: string | null): string | null {
  const words = wordsIn(text ?? "");
  const vocabulary = stateVocabulary();
  const isState = words.length > 0 && words.length <= 12 && words.every((word) => vocabulary.has(word));
  return isState && !/[\d@]/.test(text ?? "") ? text : null;
}
