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

/** "Wait until Wed 10:00." and why: each day said once. Nothing where the reply time is over. */
export function waitingPoint(verdict: MessageVerdict, speech: Speech): { until: string | null; why: string | null } {
  if (verdict.code === "reply-overdue" || !verdict.retryAt) return { until: null, why: null };
  const sent = argOf(verdict.reasons, "sentAt");
  return {
    until: speech.say("guard_wait_until", { date: speech.moment(verdict.retryAt) }),
    why:
      typeof sent === "string"
        ? speech.say("guard_wait_why", { sent: speech.moment(sent) })
        : speech.say("guard_wait_why_undated"),
  };
}

/** What else is known of the waiting. The days are said before it, where waiting is the point. */
export function waitingFacts(verdict: MessageVerdict, speech: Speech, now: Date): string[] {
  const overdue = verdict.code === "reply-overdue";
  const sentAt = overdue ? argOf(verdict.reasons, "sentAt") : null;
  const offset = argOf(verdict.reasons, "utcOffsetMinutes");
  const facts: string[] = [];
  if (typeof sentAt === "string") facts.push(speech.say("guard_sent", { date: speech.moment(sentAt) }));
  if (overdue && verdict.retryAt) facts.push(speech.say("guard_was_due", { date: speech.moment(verdict.retryAt) }));
  const { bestTime } = verdict;
  if (bestTime) {
    const times = { from: speech.hour(bestTime.from), to: speech.hour(bestTime.to) };
    facts.push(speech.say("message_best_time", times));
    // The store's own hour only beside the buyer's.
    if (typeof offset === "number") {
      facts.push(speech.say("guard_store_time", { time: storeTime(now, offset, speech.language) }));
    }
  }
  return facts;
}
