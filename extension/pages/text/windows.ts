/**
 * The spans of time AliExpress prints in sentences: "you can open a dispute within 90 days after order was placed",
 * "Refund if no delivery before Sep 4, 2026". A sentence that is about refunds and has days or a date, but is not
 * understood, is handed back as unread: the page then counts as not understood whole.
 */
import type { ObservedWindow, ReasonClass, WindowKind } from "../../generated/protocol";
import { spokenWords } from "../words/spoken";
import type { PageWords, WindowWords } from "../words/types";
import { datesIn } from "./dates";
import { asciiDigits } from "./digits";

export interface ReadWindows {
  windows: ObservedWindow[];
  unread: string[];
}

/**
 * Sentence ends and the dots between services. A dot after a digit ("4. Sep") ends nothing; where letters have no capitals,
 * one behind a short word neither ("ส.ค.").
 */
export const clauseEnd =
  /(?<!\d)[.!?]+(?=\s+\p{Lu}|\p{Lu}|\s*$)|(?<=[\p{L}\p{M}]{3})[.!?]+(?=\s*\p{Lo})|\s*[。！？؟·•;؛\n]\s*/u;

export function readWindows(text: string | null, lineId: string | null = null): ReadWindows {
  const read: ReadWindows = { windows: [], unread: [] };
  for (const clause of asciiDigits(text ?? "").split(clauseEnd)) {
    const tidy = clause?.trim() ?? "";
    if (tidy === "" || !/\d/.test(tidy)) continue;
    readClause(tidy, lineId, read);
  }
  return read;
}

function readClause(clause: string, lineId: string | null, into: ReadWindows): void {
  const all = spokenWords();
  const speaking = all.filter(({ windows }) => windows.about.test(clause) || windows.fromDate.test(clause));
  if (speaking.length === 0 || all.some(({ windows }) => windows.other.test(clause))) return;
  const readings = speaking.flatMap((words) => {
    const found = windowIn(clause, words);
    return found ? [{ found, words: words.windows }] : [];
  });
  const [reading] = readings;
  // Two languages that read one sentence as two things have not understood it.
  const agree = readings.every(({ found }) => found.kind === reading?.found.kind);
  if (reading && agree) {
    const { found, words } = reading;
    const window: ObservedWindow = { days: null, date: null, ...found, lineId, text: saidIn(clause, words) };
    into.windows.push(words.seen ? window : { ...window, guessed: true });
    return;
  }
  const hasDays = speaking.some(({ windows }) => windows.days.test(clause));
  if (hasDays || datesIn(clause).length > 0) into.unread.push(clause);
}

/** As much of the sentence as was understood: what stands around it may be about the buyer, and stays on the page. */
function saidIn(clause: string, words: WindowWords): string {
  const { other: _, seen: __, ...patterns } = words;
  const spans = Object.values(patterns).flatMap((pattern) => {
    const found = pattern.exec(clause);
    return found ? [[found.index, found.index + found[0].length] as const] : [];
  });
  for (const { index, length } of datesIn(clause)) spans.push([index, index + length]);
  const said = clause.slice(Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to)));
  return /\d{5,}|@/.test(said) ? "" : said;
}

type Found = { kind: WindowKind; reasonClass: ReasonClass; days?: number; date?: string };

function windowIn(clause: string, { windows: words, wordsFollowDates }: PageWords): Found | null {
  if (words.denied.test(clause)) return null;
  const dates = datesIn(clause);
  const [date] = dates;
  if (date && dates.length === 1) {
    const beside = wordsFollowDates ? clause.slice(date.index + date.length) : clause.slice(0, date.index);
    if (words.fromDate.test(beside)) return { kind: "from-date", reasonClass: "not-received", date: date.date };
    if (words.notReceived.test(clause)) return null;
    if (words.untilDate.test(beside))
      return { kind: "until-date", reasonClass: classOf(clause, words), date: date.date };
    return null;
  }
  const days = Number(words.days.exec(clause)?.[1] ?? Number.NaN);
  if (dates.length > 0 || Number.isNaN(days) || countOf(words.days, clause) !== 1) return null;
  const anchors = (["completion", "placed", "delivery"] as const).filter((name) => words[name].test(clause));
  const [anchor] = anchors;
  const reasonClass = classOf(clause, words);
  // "Refund if no delivery within 60 days": when the days are over it begins, and does not end.
  if (!anchor || anchors.length !== 1 || reasonClass === "not-received") return null;
  return { kind: `after-${anchor}`, reasonClass, days };
}

function classOf(clause: string, words: WindowWords): ReasonClass {
  if (words.freeReturn.test(clause)) return "free-return";
  if (words.defective.test(clause)) return "defective";
  if (words.notReceived.test(clause)) return "not-received";
  return "any";
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(new RegExp(pattern.source, "gi"))?.length ?? 0;
}
