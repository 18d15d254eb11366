/** The sentence that answers for an order, and those for its next step and for writing to the store. */
import type { Deadline, Finding, NextStep, OrderVerdict, RefundVerdict } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { spokenMoney } from "../shared/money";
import type { Speech, WordArgs } from "../shared/speech";
import { isNotOffered, isPromised, isQuiet, lastDay, lastLookOn } from "./chip";

const pageKeys = {
  "order-detail": "page_order_detail",
  "refund-list": "page_refund_list",
  tracking: "page_tracking",
  conversation: "page_conversation",
} as const satisfies Record<string, WordKey>;

export function pageName(page: NextStep["page"], speech: Speech): string {
  return speech.say(page ? pageKeys[page] : "page_order_detail");
}

const findingOf = (refund: RefundVerdict, rule: Finding["rule"], effect?: Finding["effect"]) =>
  refund.reasons.find((finding) => finding.rule === rule && (!effect || finding.effect === effect));

/** A value a rule named, as words: days and instants in the buyer's way. */
export function spoken(value: unknown, speech: Speech): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return speech.day(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return speech.moment(value);
  const [, amount, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value) ?? [];
  if (amount && currency) return spokenMoney({ amount, currency }, speech.language);
  return value;
}

/** A value of a finding's, as words. */
function argument(finding: Finding | undefined, name: string, speech: Speech): string | null {
  const args = (finding?.args ?? {}) as Record<string, unknown>;
  return spoken(args[name], speech);
}

/** The sum the buyer noted as agreed, where it may be asked for now. */
export function agreedAmount(refund: RefundVerdict, speech: Speech): string | null {
  return refund.answer === "yes" ? argument(findingOf(refund, "agree-first", "allows"), "amount", speech) : null;
}

/** `stem` with its day, or `stem_undated` without one. */
function dated(stem: WordKey, undated: WordKey, date: string | null, speech: Speech, args: WordArgs = {}): string {
  return date ? speech.say(stem, { ...args, date }) : speech.say(undated, args);
}

function waitingSentence({ refund, message }: OrderVerdict, notBefore: string | null, speech: Speech): string {
  const promised = argument(findingOf(refund, "agree-first", "waits"), "until", speech);
  if (promised) return speech.say("verdict_wait_for_promise", { date: promised });
  const date = notBefore ?? spoken(message.retryAt, speech);
  if (!date) return speech.say("finding_await_reply");
  const sent = argument(findingOf(refund, "await-reply"), "sentAt", speech);
  return sent
    ? speech.say("verdict_wait_for_reply", { sent, date })
    : speech.say("verdict_wait_for_reply_undated", { date });
}

/** A note of another currency tells nothing of whether more can be asked for. */
function paidBackSentence(refund: RefundVerdict, speech: Speech): string {
  const amount = argument(findingOf(refund, "nothing-to-refund"), "amount", speech);
  return amount
    ? speech.say("verdict_already_refunded_other_currency", { amount })
    : speech.say("verdict_already_refunded");
}

/** When that was last looked at which may have changed since. */
function lastLook(refund: RefundVerdict, speech: Speech): string | null {
  const day = lastLookOn(refund);
  return day ? speech.day(day) : null;
}

/** The day AliExpress names; the guide's estimate is none of AliExpress's. */
function firstDay(refund: RefundVerdict, speech: Speech): string | null {
  const early = findingOf(refund, "not-open-yet", "waits");
  return early?.basis === "platform" ? argument(early, "until", speech) : null;
}

/** From the printed day on nothing is said of the day before: the buyer is to look, since pages can be off by a day. */
function graceSentence(verdict: OrderVerdict, speech: Speech): string | null {
  const { refund, nextStep, standing } = verdict;
  const { deadline, code } = refund;
  if (!deadline || deadline.daysLeft > 0) return null;
  if (refund.noted === "fine" && isQuiet(verdict)) return null;
  const date = speech.day(deadline.on);
  const look = deadline.basis === "platform" ? "verdict_last_day_printed" : "verdict_last_day_estimated";
  if (code === "your-turn") return speech.say("verdict_your_turn_last_day", { date });
  if (code === "ship-return") return speech.say("verdict_ship_return_last_day", { date });
  if (code === "unknown" && nextStep.action === "open-page")
    return speech.say("verdict_unknown_last_day", { date, page: pageName(nextStep.page, speech) });
  // Where nothing is known to be wrong nobody is sent to support.
  if (code === "unknown" && nextStep.action === "contact-support")
    return standing === "needs-you" ? speech.say("verdict_support_last_day", { date }) : null;
  const asks = code === "request-now" || code === "contact-seller-first" || code === "answer-seller";
  return asks || code === "unknown" ? speech.say(look, { date }) : null;
}

/** Tracking decides which reason to choose: what went back or was lost has one of its own. */
function trackingSentence({ refund, nextStep }: OrderVerdict, speech: Speech): string | null {
  const why = (findingOf(refund, "not-open-yet")?.args as { why?: unknown } | undefined)?.why;
  if (nextStep.action !== "open-page" || nextStep.page === "conversation" || (why !== "returned" && why !== "lost"))
    return null;
  return speech.say(why === "lost" ? "verdict_unknown_lost" : "verdict_unknown_returned", {
    page: pageName(nextStep.page, speech),
  });
}

/** As the reader calls it; its code where the browser has no name for it. */
export function languageName(code: string, { language }: Speech): string {
  return new Intl.DisplayNames(language, { type: "language", fallback: "code" }).of(code) ?? code;
}

/** The language, not read, of the page that is to be looked at; null where there is none. */
export function unreadLanguageOf({ refund, nextStep }: OrderVerdict): string | null {
  if (nextStep.action !== "open-page" || nextStep.page !== "order-detail") return null;
  const finding = refund.reasons.find(({ args }) => (args as { why?: unknown } | undefined)?.why === "page-language");
  const { language } = (finding?.args ?? {}) as { language?: unknown };
  return typeof language === "string" && /^[a-z]{2,3}$/.test(language) ? language : null;
}

function languageSentence(verdict: OrderVerdict, speech: Speech): string | null {
  const language = unreadLanguageOf(verdict);
  if (language === null) return null;
  const page = pageName(verdict.nextStep.page, speech);
  return speech.say("verdict_unknown_language", { page, language: languageName(language, speech) });
}

/** What a day is for: an answer or a return asked of the buyer is no time to ask for a refund. */
export function deadlineName(deadline: Deadline, { code, deadline: next }: RefundVerdict, speech: Speech): string {
  if (next?.on === deadline.on && code === "your-turn") return speech.say("deadline_answer");
  if (next?.on === deadline.on && code === "ship-return") return speech.say("deadline_send_back");
  const reasonClass = (deadline.reasonClass ?? "any").replace("-", "_");
  return speech.find(`reason_class_${reasonClass}`) ?? speech.say("reason_class_any");
}

const nothingToAsk: RefundVerdict["code"][] = ["nothing-to-refund", "refund-pending", "already-refunded"];

/** Whether a reason tells nothing of this order: hours stand beside the message, a button matters where there is money. */
export function isNoise(finding: Finding, verdict: OrderVerdict): boolean {
  const { refund } = verdict;
  if (finding.rule === "seller-hours") return true;
  if (finding.rule === "deadline-beats-waiting" && refund.noted === "fine") return true;
  const ofLanguage = (finding.args as { why?: unknown } | undefined)?.why === "page-language";
  // The answer itself says it.
  if (ofLanguage && refund.code === "unknown" && unreadLanguageOf(verdict)) return true;
  // Nothing can be asked back yet of what was not sent.
  const isUnsent = refund.code === "not-open-yet" && verdict.nextStep.action === "cancel-order";
  if (isUnsent && finding.rule === "contact-seller-first") return true;
  return finding.rule === "platform-offers-dispute" && (isUnsent || nothingToAsk.includes(refund.code));
}

/** What AliExpress decided, and where the money is that it decided to pay. */
function decidedSentence({ refund, nextStep }: OrderVerdict, speech: Speech): string {
  if (nextStep.action === "appeal") return speech.say("verdict_dispute_used_lost");
  const isOwn = ({ rule, args }: Finding) => rule === "one-dispute-per-order" && Object.hasOwn(args ?? {}, "outcome");
  const own = refund.reasons.find(isOwn);
  const date = argument(own, "closedOn", speech);
  const isWhole = (own?.args as { outcome?: unknown } | undefined)?.outcome === "refunded";
  if (date && nextStep.action === "contact-support")
    return speech.say(isWhole ? "verdict_dispute_used_overdue" : "verdict_dispute_used_partly_overdue", { date });
  if (!isWhole) return speech.say("verdict_dispute_used");
  return dated("verdict_dispute_used_won", "verdict_dispute_used_won_undated", date, speech);
}

/** Why only support is left: there is no button, nobody to write to, or nothing more to look at. */
function supportKey(refund: RefundVerdict): WordKey {
  if (isNotOffered(refund)) return "verdict_not_offered";
  return findingOf(refund, "can-message", "blocks") ? "verdict_unknown_support" : "verdict_unknown_all_read";
}

/** Nothing is to be done, and until when that can change. */
function quietSentence(verdict: OrderVerdict, speech: Speech): string | null {
  const { deadline, urgent } = verdict.refund;
  if (!isQuiet(verdict) || urgent) return null;
  if (deadline && deadline.daysLeft > 0)
    return speech.say("verdict_protected", { date: speech.day(deadline.actBy ?? deadline.on) });
  return speech.say("verdict_protected_undated");
}

/** Only support could tell, which is worth asking where something is wrong. */
const isForAProblem = ({ refund, nextStep, standing }: OrderVerdict): boolean =>
  (refund.code === "unknown" || refund.code === "not-offered") &&
  nextStep.action === "contact-support" &&
  standing !== "needs-you";

/** The step to take; null where it is one for a problem that nobody has. */
export function stepOf(verdict: OrderVerdict): NextStep | null {
  return (isQuiet(verdict) && !verdict.refund.urgent) || isForAProblem(verdict) ? null : verdict.nextStep;
}

/** What disputes ask of the buyer, the soonest first, where the answer itself does not say it. */
export function turnSentences({ refund, turns }: OrderVerdict, speech: Speech): string[] {
  if (refund.code === "your-turn" || refund.code === "ship-return") return [];
  return (turns ?? []).map(({ action, deadline }) => {
    const isReturn = action === "ship-return";
    if (!deadline) return speech.say(isReturn ? "verdict_ship_return_undated" : "verdict_your_turn_undated");
    if (deadline.daysLeft > 0)
      return speech.say(isReturn ? "verdict_ship_return" : "verdict_your_turn", {
        date: speech.day(deadline.actBy ?? deadline.on),
      });
    const date = speech.day(deadline.on);
    return speech.say(isReturn ? "verdict_ship_return_last_day" : "verdict_your_turn_last_day", { date });
  });
}

export function verdictSentence(verdict: OrderVerdict, speech: Speech): string {
  const { refund, nextStep } = verdict;
  const last = lastDay(refund.deadline, refund.code);
  const day = last ? speech.day(last) : null;
  const notBefore = nextStep.notBefore ? spoken(nextStep.notBefore, speech) : null;
  const said = graceSentence(verdict, speech) ?? quietSentence(verdict, speech);
  if (said) return said;
  switch (refund.code) {
    case "request-now":
      if (day && findingOf(refund, "deadline-beats-waiting"))
        return speech.say(
          refund.noted === "problem" ? "verdict_request_now_urgent_noted" : "verdict_request_now_urgent",
          { date: day },
        );
      return dated(
        findingOf(refund, "platform-offers-dispute", "allows") ? "verdict_request_now" : "verdict_request_now_seen",
        "verdict_request_now_undated",
        day,
        speech,
      );
    case "contact-seller-first":
      if (nextStep.action === "wait") return speech.say("verdict_contact_seller_first_wait");
      return dated("verdict_contact_seller_first", "verdict_contact_seller_first_undated", day, speech);
    case "wait-for-reply":
      return waitingSentence(verdict, notBefore, speech);
    case "answer-seller":
      return speech.say("verdict_answer_seller");
    case "not-open-yet":
      if (nextStep.action === "cancel-order") return speech.say("verdict_not_open_yet_unsent");
      return dated(
        isPromised(refund) ? "verdict_not_open_yet_promised" : "verdict_not_open_yet",
        "verdict_not_open_yet_undated",
        firstDay(refund, speech),
        speech,
      );
    case "dispute-in-progress":
      return dated("verdict_dispute_in_progress_seen", "verdict_dispute_in_progress", lastLook(refund, speech), speech);
    case "your-turn":
      return dated("verdict_your_turn", "verdict_your_turn_undated", day, speech);
    case "ship-return":
      return dated("verdict_ship_return", "verdict_ship_return_undated", day, speech);
    case "dispute-used":
      return decidedSentence(verdict, speech);
    case "already-refunded":
      return paidBackSentence(refund, speech);
    case "refund-pending":
      return speech.say(
        nextStep.action === "contact-support" ? "verdict_refund_pending_late" : "verdict_refund_pending",
      );
    case "window-closed":
      return dated(
        "verdict_window_closed",
        "verdict_window_closed_undated",
        argument(findingOf(refund, "refund-window"), "on", speech),
        speech,
      );
    case "not-offered":
      return speech.say("verdict_not_offered");
    case "nothing-to-refund":
      return speech.say("verdict_nothing_to_refund");
    case "unknown":
      if (nextStep.action === "contact-support") return speech.say(supportKey(refund));
      if (nextStep.action === "message-seller") return speech.say("verdict_unknown_ask_seller");
      return (
        trackingSentence(verdict, speech) ??
        languageSentence(verdict, speech) ??
        dated("verdict_unknown_seen_before", "verdict_unknown", lastLook(refund, speech), speech, {
          page: pageName(nextStep.page, speech),
        })
      );
  }
}
