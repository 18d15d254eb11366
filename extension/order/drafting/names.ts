/** The words for the values a draft is made of. */
import type { DraftKind, Reason } from "../../generated/protocol";
import type { WordKey } from "../../generated/words";
import type { Speech } from "../../shared/speech";
import type { DraftLanguage, Outcome } from "./choice";

const snake = (id: string) => id.replaceAll("-", "_");

export const kindWord = (kind: DraftKind, speech: Speech) => speech.say(`kind_${snake(kind)}` as WordKey);
export const reasonWord = (reason: Reason, speech: Speech) => speech.say(`reason_${snake(reason)}` as WordKey);
export const outcomeWord = (outcome: Outcome, speech: Speech) => speech.say(`outcome_${snake(outcome)}` as WordKey);

/** An id of the host's; one this version has no words for is shown as it is. */
export const evidenceWord = (id: string, speech: Speech) => speech.find(`evidence_${snake(id)}`) ?? id;
export const evidenceHow = (id: string, speech: Speech) => speech.find(`evidence_${snake(id)}_how`);
export const askWord = (id: string, speech: Speech) => speech.find(`ask_${snake(id)}`) ?? id;
export const askAdvice = (id: string, speech: Speech) => speech.find(`ask_${snake(id)}_advice`);
export const misfitWord = (why: string, speech: Speech) => speech.find(`misfit_${snake(why)}`);

export function languageName(language: DraftLanguage, speech: Speech): string {
  const name = new Intl.DisplayNames(speech.language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(speech.language) + name.slice(1);
}
