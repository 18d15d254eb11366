/** What the chip of an order says: a few words, a day, and how pressing it is. */
import type { Deadline, Finding, NextStep, OrderVerdict, RefundCode, RefundVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Speech } from "../shared/speech";
import type { Tone } from "../shared/tone";

export interface Chip {
  label: string;
  day: string;
  tone: Tone;
}

const chips: Record<RefundCode, [WordKey, Tone]> = {
  "request-now": ["chip_can_ask_now", "go"],
  "contact-seller-first": ["chip_message_first", "turn"],
  "wait-for-reply": ["chip_wait", "wait"],
  "answer-seller": ["chip_your_turn", "turn"],
  "not-open-yet": ["chip_too_early", "wait"],
  "dispute-in-progress": ["chip_wait", "wait"],
  "your-turn": ["chip_your_turn", "turn"],
  "ship-return": ["chip_your_turn", "turn"],
  "dispute-used": ["chip_closed", "quiet"],
  "already-refunded": ["chip_nothing_to_do", "quiet"],
  "refund-pending": ["chip_wait", "wait"],
  "window-closed": ["chip_time_over", "quiet"],
  "not-offered": ["chip_not_offered", "quiet"],
  "nothing-to-refund": ["chip_nothing_to_do", "quiet"],
  unknown: ["chip_look_first", "quiet"],
};

/** The seller is to be told, but another message now would be one too many. */
function isWaiting(refund: RefundVerdict, nextStep: NextStep): boolean {
  return refund.code === "contact-seller-first" && nextStep.action === "wait";
}

/** What a chip says of an item, or of its whole order. */
export function chipLabel(refund: RefundVerdict, nextStep: NextStep, speech: Speech): { label: string; tone: Tone } {
  const code = isWaiting(refund, nextStep) ? "wait-for-reply" : refund.code;
  const [key, tone] = chips[code] ?? chips.unknown;
  return { label: speech.say(key), tone };
}

export function chipOf(verdict: OrderVerdict, speech: Speech): Chip {
  return { ...chipLabel(verdict.refund, verdict.nextStep, speech), day: dayOf(verdict, speech) };
}

const codesWithLastDay: RefundCode[] = [
  "request-now",
  "contact-seller-first",
  "your-turn",
  "ship-return",
  "answer-seller",
];

/** What an unknown order still wants: the page that could tell, or a person. */
const unread: Record<NonNullable<NextStep["page"]>, WordKey> = {
  "order-detail": "chip_fact_not_opened",
  "refund-list": "chip_fact_refunds_unread",
  tracking: "chip_fact_tracking_unread",
  conversation: "chip_fact_messages_unread",
};

/** The page was opened, in a language that is not read. */
const isOfLanguage = ({ args }: Finding) => (args as { why?: unknown } | undefined)?.why === "page-language";

/** The fact that stands for an answer without a day. */
function factKey({ refund, nextStep }: OrderVerdict): WordKey {
  if (nextStep.action === "contact-support") return "chip_fact_support";
  if (nextStep.action === "open-page" && refund.reasons.some(isOfLanguage)) return "chip_fact_language";
  if (nextStep.action === "open-page") return unread[nextStep.page ?? "order-detail"];
  switch (refund.code) {
    case "not-open-yet":
      return nextStep.action === "cancel-order" ? "chip_fact_not_sent" : "chip_fact_on_its_way";
    case "dispute-in-progress":
      return "chip_fact_request_open";
    case "dispute-used":
      return "chip_fact_decided";
    case "refund-pending":
      return "chip_fact_money_coming";
    case "already-refunded":
      return "chip_fact_paid_back";
    case "nothing-to-refund":
      return "chip_fact_never_paid";
    case "window-closed":
      return "chip_fact_long_over";
    default:
      return "chip_fact_no_day";
  }
}

/** The day on which AliExpress's own time ended, where one is known and not our estimate of an old order. */
function endedOn(refund: RefundVerdict): string | null {
  const last = refund.deadlines.at(-1);
  return refund.code === "window-closed" && last && last.daysLeft < 0 ? last.on : null;
}

/** The one fact that matters: the last day to act, the first one to try, or why there is none. */
function dayOf(verdict: OrderVerdict, speech: Speech): string {
  const { refund, nextStep, message } = verdict;
  if (nextStep.notBefore) {
    const key = refund.code === "not-open-yet" ? "notice_from" : "notice_until";
    return speech.say(key, { date: speech.day(nextStep.notBefore) });
  }
  if (isWaiting(refund, nextStep)) {
    if (!message.retryAt) return speech.say("chip_fact_no_day");
    return speech.say("notice_until", { date: speech.day(message.retryAt) });
  }
  const date = lastDay(refund.deadline, refund.code);
  if (date && codesWithLastDay.includes(refund.code)) return speech.say("notice_by", { date: speech.day(date) });
  const ended = endedOn(refund);
  if (ended) return speech.say("chip_fact_ended", { date: speech.day(ended) });
  return speech.say(factKey(verdict));
}

/** The day people are told: a day before the printed one, since page dates are off by a day at times. */
export function lastDay(deadline: Deadline | null | undefined, code: RefundCode): string | null {
  if (!deadline) return null;
  if (code === "contact-seller-first") return deadline.contactBy ?? deadline.actBy ?? deadline.on;
  return deadline.actBy ?? deadline.on;
}
