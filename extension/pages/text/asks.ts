/**
 * The day by which a dispute's page asks something of the buyer. Only a sentence understood from its first word gives one:
 * the same words and a day stand in sentences about the seller, about what was done already, and about what would happen if.
 */
import { spokenWords } from "../words/spoken";
import { datesIn, type FoundDate } from "./dates";
import { asciiDigits } from "./digits";
import { clauseEnd } from "./windows";

/** The one day asked for; null where no day is printed, "unread" where one is that was not understood. */
export function dayAsked(texts: string[], what: "respondBy" | "returnBy"): string | "unread" | null {
  const days = new Set<string>();
  let hasDates = false;
  for (const text of texts) {
    for (const clause of asciiDigits(text).split(clauseEnd)) {
      if (!clause) continue;
      for (const { sentence, date } of sentencesIn(clause)) {
        hasDates = true;
        if (asks(sentence, what)) days.add(date);
      }
    }
  }
  if (!hasDates) return null;
  return days.size === 1 ? ([...days][0] ?? "unread") : "unread";
}

/** A dot behind a date's last digit ends a sentence too, and a time of day may stand between. */
const endBehindDate = /^[^\p{L}.]{0,12}(?:\p{Lu}{2,4})?\)?[.!?]\s*/u;

/** Each date of a clause with the sentence around it, in which it is `#`; a sentence with two of them has them both. */
function sentencesIn(clause: string): { sentence: string; date: string }[] {
  const sentences: { sentence: string; dates: FoundDate[] }[] = [];
  let sentence = { sentence: "", dates: [] as FoundDate[] };
  let at = 0;
  for (const found of [...datesIn(clause), null]) {
    const between = clause.slice(at, found?.index).replaceAll("#", " ");
    const end = sentence.dates.length > 0 ? endBehindDate.exec(between) : null;
    if (end) {
      sentences.push(sentence);
      sentence = { sentence: between.slice(end[0].length), dates: [] };
    } else sentence.sentence += between;
    if (!found) break;
    sentence.sentence += "#";
    sentence.dates.push(found);
    at = found.index + found.length;
  }
  sentences.push(sentence);
  return sentences.flatMap(({ sentence, dates }) => dates.map(({ date }) => ({ sentence, date })));
}

function asks(sentence: string, what: "respondBy" | "returnBy"): boolean {
  const said = sentence.normalize("NFC").replaceAll("’", "'").replace(/\s+/g, " ").trim();
  // Of two days in one sentence neither is surely the one.
  if (said.split("#").length !== 2) return false;
  const [untilComma = ""] = said.split(/(?<=#[^,،、]*)[,،、;]/);
  return spokenWords().some((words) => words[what].test(said) && !words.windows.denied.test(untilComma));
}
