/** What is known of a message that still waits for its answer. */
import type { Finding, MessageVerdict } from "../generated/protocol";
import type { Speech } from "../shared/speech";

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

export function waitingFacts(verdict: MessageVerdict, speech: Speech, now: Date): string[] {
  const sentAt = argOf(verdict.reasons, "sentAt");
  const offset = argOf(verdict.reasons, "utcOffsetMinutes");
  const facts: string[] = [];
  if (typeof sentAt === "string") facts.push(speech.say("guard_sent", { date: speech.moment(sentAt) }));
  if (verdict.retryAt) {
    const key = verdict.code === "reply-overdue" ? "guard_was_due" : "guard_due";
    facts.push(speech.say(key, { date: speech.moment(verdict.retryAt) }));
  }
  if (typeof offset === "number") {
    facts.push(speech.say("guard_store_time", { time: storeTime(now, offset, speech.language) }));
  }
  const { bestTime } = verdict;
  if (bestTime) {
    const times = { from: speech.hour(bestTime.from), to: speech.hour(bestTime.to) };
    facts.push(speech.say("message_best_time", times));
  }
  return facts;
}
