/** Which language the buyer reads, and the words in it. */
import { type Language, languages } from "../generated/words";
import { wordsOf } from "../generated/words-of";
import type { WordsResult } from "../host-client/messages";

/** The nearest language we have: exact, then the same language of another country, then English. */
export function nearestLanguage(wanted: string | null | undefined): Language {
  const tag = (wanted ?? "").replace("_", "-").toLowerCase();
  const exact = languages.find((language) => language.toLowerCase() === tag);
  const base = tag.split("-")[0];
  return exact ?? languages.find((language) => language.toLowerCase().split("-")[0] === base) ?? "en";
}

export function wordsFor(language: Language): WordsResult {
  return { language, words: wordsOf(language) };
}
