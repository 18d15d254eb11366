/** The calm warning before a second message that nobody answered: since when, until when, what the time is there. */
import type { Finding, MessageVerdict, NextStep } from "../../generated/protocol";
import { messageSentence, stepSentence } from "../../order/sentences";
import type { Speech } from "../../shared/speech";
import { h } from "../elements";

function argOf(reasons: Finding[], name: string): unknown {
  for (const { args } of reasons) if (args && Object.hasOwn(args, name)) return args[name as never];
  return undefined;
}

/** The hour at the store: its zone is known by its distance from UTC only. */
export function storeTime(now: Date, offsetMinutes: number, language: string): string {
  const there = new Date(now.getTime() + offsetMinutes * 60_000);
  const clock: Intl.DateTimeFormatOptions = { weekday: "short", hour: "numeric", minute: "2-digit", timeZone: "UTC" };
  const hours = Math.floor(Math.abs(offsetMinutes) / 60);
  const minutes = Math.abs(offsetMinutes) % 60;
  const zone = `UTC${offsetMinutes < 0 ? "−" : "+"}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
  return `${new Intl.DateTimeFormat(language, clock).format(there)} (${zone})`;
}

export function waitingCard(verdict: MessageVerdict, next: NextStep | null, speech: Speech, now: Date): Node[] {
  const sentAt = argOf(verdict.reasons, "sentAt");
  const offset = argOf(verdict.reasons, "utcOffsetMinutes");
  const overdue = verdict.code === "reply-overdue";
  const facts: string[] = [];
  if (typeof sentAt === "string") facts.push(speech.say("guard_sent", { date: speech.moment(sentAt) }));
  if (verdict.retryAt) {
    facts.push(speech.say(overdue ? "guard_was_due" : "guard_due", { date: speech.moment(verdict.retryAt) }));
  }
  if (typeof offset === "number") {
    facts.push(speech.say("guard_store_time", { time: storeTime(now, offset, speech.language) }));
  }
  const { bestTime } = verdict;
  if (bestTime) {
    const times = { from: speech.hour(bestTime.from), to: speech.hour(bestTime.to) };
    facts.push(speech.say("message_best_time", times));
  }
  const instead = speech.say(overdue ? "guard_instead_overdue" : "guard_instead_waiting");
  // The page is open, and writing is what the warning is about.
  const here = next?.action === "message-seller" || next?.page === "conversation";
  const step = next && !here ? speech.say("guard_step", { step: stepSentence(next, speech) }) : null;
  return [
    h("h3", {}, messageSentence(verdict, speech)),
    h(
      "ul",
      {},
      facts.map((fact) => h("li", {}, fact)),
    ),
    h("p", {}, instead),
    step === null ? null : h("p", {}, step),
    h("p", { class: "quiet" }, speech.say("guard_not_blocked")),
  ].filter((node) => node !== null);
}
