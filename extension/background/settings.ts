/** The buyer's settings live in the ledger; language and country are kept here too, for when the host is not asked. */

import type { WordsResult } from "../host-client/messages";
import { rememberChosenCountry } from "../shared/country";
import { nearestLanguage, wordsFor } from "./words";

const languageKey = "language";

/** Called with every settings answer of the host that passes by. "auto" or nothing means the browser's language. */
export async function rememberSettings(values: Record<string, unknown>): Promise<void> {
  const language = typeof values.language === "string" ? values.language : "auto";
  await chrome.storage.local.set({ [languageKey]: language });
  await rememberChosenCountry(values.country);
}

export async function chosenWords(): Promise<WordsResult> {
  const stored = await chrome.storage.local.get(languageKey);
  const language = stored[languageKey];
  const chosen = typeof language === "string" && language !== "auto" ? language : chrome.i18n.getUILanguage();
  return wordsFor(nearestLanguage(chosen));
}
