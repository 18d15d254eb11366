/** What the chip of an order says: a few words, the one fact that matters, and how pressing it is. */
import type { Deadline, Finding, NextStep, OrderVerdict, RefundCode, RefundVerdict, Turn } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Speech } from "../shared/speech";
import type { Tone } from "../shared/tone";

export interface Chip {
  label: string;
  day: string;
  tone: Tone;
}

/** A chip before it is put into words: its label, its fact and the day in it. */
interface Said {
  label: WordKey;
  fact: WordKey;
  date?: string | null;
  tone: Tone;
}

/** From the last day on nothing is said of a day to act by: it is past. */
const isActDayPast = (deadline: Deadline | null | undefined) => deadline != null && deadline.daysLeft <= 0;

/** The day people are told: a day before the printed one, since page dates are off by a day at times. */
export function lastDay(deadline: Deadline | null | undefined, code: RefundCode): string | null {
  if (!deadline) return null;
  if (isActDayPast(deadline)) return deadline.on;
  if (code === "contact-seller-first") return deadline.contactBy ?? deadline.actBy ?? deadline.on;
  return deadline.actBy ?? deadline.on;
}

const openCodes: RefundVerdict["code"][] = ["request-now", "contact-seller-first"];
/** What could not be told, or is not offered, matters to nobody where all is fine. */
const openWhereFine: RefundVerdict["code"][] = [...openCodes, "unknown", "not-offered"];

/** Something could be done, and nobody noted a problem; or all was noted as fine. */
export function isQuiet({ refund, standing }: OrderVerdict): boolean {
  if (refund.noted === "fine") return openWhereFine.includes(refund.code);
  return openCodes.includes(refund.code) && standing === "waiting" && refund.noted !== "problem";
}

/** What an unknown order still wants: the page that could tell, not read for a while, or never. */
const unread: Record<NonNullable<NextStep["page"]>, { lately: WordKey; ever: WordKey }> = {
  "order-detail": { lately: "chip_fact_not_opened_lately", ever: "chip_fact_not_read_yet" },
  "refund-list": { lately: "chip_fact_refunds_not_lately", ever: "chip_fact_refunds_not_yet" },
  tracking: { lately: "chip_fact_tracking_not_lately", ever: "chip_fact_tracking_not_yet" },
  conversation: { lately: "chip_fact_messages_not_lately", ever: "chip_fact_messages_not_yet" },
};

function argOf(refund: RefundVerdict, rule: Finding["rule"], name: string): string | null {
  for (const finding of refund.reasons) {
    if (finding.rule !== rule) continue;
    const value = (finding.args as Record<string, unknown> | undefined)?.[name];
    if (typeof value === "string") return value;
  }
  return null;
}

/** `by`: the fact with its day, where one is known; else `undated`. */
function dated(label: WordKey, fact: WordKey, date: string | null | undefined, undated: WordKey, tone: Tone): Said {
  return date ? { label, fact, date, tone } : { label, fact: undated, tone };
}

/** `by`: the day to act by, while it is ahead; else the last day itself. */
function due(
  label: WordKey,
  by: WordKey,
  { deadline, code }: RefundVerdict,
  tone: Tone,
  undated: WordKey = "chip_fact_no_last_day",
): Said {
  const fact = isActDayPast(deadline) ? "chip_fact_last_day" : by;
  return dated(label, fact, lastDay(deadline, code), undated, tone);
}

const waiting = (until: string | null | undefined): Said =>
  dated("chip_wait", "notice_until", until, "chip_fact_wait_answer", "wait");

const undated = ({ noted }: RefundVerdict): WordKey =>
  noted === "fine" ? "chip_fact_noted_fine" : "chip_fact_no_last_day";

/** A refund could be asked for, or the seller told. Where nothing is wrong that is nothing to do. */
function ofOpen(verdict: OrderVerdict): Said {
  const { refund, nextStep, message } = verdict;
  const { code, deadline, urgent } = refund;
  const noted = !(refund.reasons ?? []).some(
    ({ rule, args }) =>
      rule === "deadline-beats-waiting" && (args as { problemNoted?: unknown }).problemNoted === false,
  );
  if (urgent && !noted) return due("chip_if_wrong", "chip_fact_ask_by", refund, "turn");
  if (isQuiet(verdict)) {
    // Nothing protects what has no last day that is known.
    if (!deadline) return { label: "chip_nothing_to_do", fact: undated(refund), tone: "quiet" };
    if (isActDayPast(deadline))
      return { label: "chip_protected", fact: "chip_fact_last_day", date: deadline.on, tone: "quiet" };
    return { label: "chip_protected", fact: "notice_until", date: deadline.actBy ?? deadline.on, tone: "quiet" };
  }
  if (code === "request-now") return due("chip_ask_now", "notice_by", refund, urgent ? "turn" : "go");
  // The seller is to be told, but another message now would be one too many.
  if (nextStep.action === "wait") return waiting(nextStep.notBefore ?? message.retryAt);
  return due("chip_message_seller", "notice_by", refund, urgent ? "turn" : "go");
}

/** The first day is that of the promised arrival. */
export const isPromised = (refund: RefundVerdict) => argOf(refund, "not-open-yet", "why") === "promised";

function ofEarly({ refund, nextStep }: OrderVerdict): Said {
  if (nextStep.action === "cancel-order") return { label: "chip_not_sent", fact: "chip_fact_cancel", tone: "quiet" };
  const promised = isPromised(refund) ? argOf(refund, "not-open-yet", "until") : null;
  if (promised) return { label: "chip_on_its_way", fact: "chip_fact_due", date: promised, tone: "quiet" };
  return dated("chip_on_its_way", "chip_fact_ask_from", nextStep.notBefore, "chip_fact_no_last_day", "quiet");
}

const outcomes: Record<string, WordKey> = {
  refunded: "chip_fact_refund_complete",
  partly: "chip_fact_refunded_partly",
  refused: "chip_fact_refused",
};

function ofDecided({ refund, nextStep, standing }: OrderVerdict): Said {
  if (nextStep.action === "contact-support")
    return { label: "chip_ask_support", fact: "chip_fact_late_refund", tone: "go" };
  if (nextStep.action === "appeal" && standing === "needs-you")
    return { label: "chip_closed", fact: "chip_fact_appeal", tone: "go" };
  const outcome = argOf(refund, "one-dispute-per-order", "outcome") ?? "";
  return { label: "chip_closed", fact: outcomes[outcome] ?? "chip_fact_decided", tone: "quiet" };
}

/** The day on which AliExpress's own time ended, where one is known and not our estimate of an old order. */
function ofOver({ refund }: OrderVerdict): Said {
  const last = refund.deadlines.at(-1);
  const ended = last && last.daysLeft < 0 ? last.on : null;
  return dated("chip_over", "chip_fact_ended", ended, "chip_fact_long_over", "quiet");
}

/** The page was opened, in a language that is not read. */
const isOfLanguage = ({ args }: Finding) => (args as { why?: unknown } | undefined)?.why === "page-language";

/** The day on which that was last looked at which may have changed since; null where what is known is new enough. */
export function lastLookOn({ reasons }: RefundVerdict): string | null {
  const days = reasons
    .filter(({ rule }) => rule !== "platform-offers-dispute") // which tells of the button alone
    .map(({ args }) => (args as { seenOn?: unknown } | undefined)?.seenOn);
  return days.find((day): day is string => typeof day === "string") ?? null;
}

/** AliExpress's page shows no button for the item. */
export const isNotOffered = ({ reasons }: RefundVerdict): boolean =>
  reasons.some(
    ({ rule, args }) =>
      rule === "platform-offers-dispute" && (args as { offered?: unknown } | undefined)?.offered === false,
  );

/** Only support could tell, which is worth asking where something is wrong. */
function ofSupport({ refund, standing }: OrderVerdict): Said {
  const on = refund.deadline?.on;
  if (standing !== "needs-you") {
    const label = isNotOffered(refund) ? "chip_not_offered" : "chip_not_known";
    return dated(label, "chip_fact_last_day", on, "chip_fact_no_last_day", "quiet");
  }
  return due("chip_ask_support", "notice_by", refund, refund.urgent ? "turn" : "go");
}

function ofUnknown(verdict: OrderVerdict): Said {
  const { refund, nextStep, standing } = verdict;
  if (isQuiet(verdict) || (standing === "waiting" && nextStep.action === "open-page"))
    return { label: "chip_nothing_to_do", fact: "chip_fact_noted_fine", tone: "quiet" };
  if (nextStep.action === "message-seller")
    return { label: "chip_message_seller", fact: "chip_fact_no_last_day", tone: "go" };
  if (nextStep.action === "wait") return waiting(nextStep.notBefore);
  if (nextStep.action === "open-page") {
    const since = nextStep.neverRead ? "ever" : "lately";
    const inLanguage = nextStep.page === "order-detail" && refund.reasons.some(isOfLanguage);
    const fact = inLanguage ? "chip_fact_language" : unread[nextStep.page ?? "order-detail"][since];
    if (refund.urgent) return due("chip_open_once", "notice_by", refund, "turn", fact);
    return dated("chip_open_once", "chip_fact_last_seen", lastLookOn(refund), fact, "look");
  }
  if (nextStep.action === "contact-support") return ofSupport(verdict);
  const tone = standing === "needs-you" ? "go" : "quiet";
  return dated("chip_not_known", "chip_fact_last_day", refund.deadline?.on, "chip_fact_no_last_day", tone);
}

/** Money that was cancelled for: on its way, late, or so long ago that it has most likely come. */
function ofCancelled({ nextStep, standing }: OrderVerdict): Said {
  if (standing === "needs-you") return { label: "chip_ask_support", fact: "chip_fact_late_refund", tone: "go" };
  if (nextStep.action === "contact-support") return { label: "chip_over", fact: "chip_fact_cancelled", tone: "quiet" };
  return { label: "chip_refund_coming", fact: "chip_fact_cancelled", tone: "wait" };
}

/** Answers of an order that tell nothing of its dispute. */
const withoutTurn: RefundVerdict["code"][] = ["unknown", "nothing-to-refund", "refund-pending"];

/** What a dispute asks of the buyer comes first where the order's own answer tells nothing of it. */
function ofTurn({ refund }: OrderVerdict, { action, deadline }: Turn): Said {
  const code = action === "ship-return" ? "ship-return" : "your-turn";
  const label = action === "ship-return" ? "chip_send_back" : "chip_answer_due";
  return due(label, "notice_by", { ...refund, code, deadline: deadline ?? null }, "turn");
}

function saidOf(verdict: OrderVerdict): Said {
  const { refund, nextStep, standing, turns } = verdict;
  const turn = turns?.[0];
  if (turn && withoutTurn.includes(refund.code)) return ofTurn(verdict, turn);
  switch (refund.code) {
    case "request-now":
    case "contact-seller-first":
      return ofOpen(verdict);
    case "wait-for-reply":
      return waiting(nextStep.notBefore);
    case "answer-seller":
      return due("chip_answer_seller", "notice_by", refund, "turn");
    case "your-turn":
      return due("chip_answer_due", "notice_by", refund, "turn");
    case "ship-return":
      return due("chip_send_back", "notice_by", refund, "turn");
    case "not-open-yet":
      return ofEarly(verdict);
    case "dispute-in-progress":
      return dated("chip_request_open", "chip_fact_last_seen", lastLookOn(refund), "chip_fact_wait_answer", "wait");
    case "dispute-used":
      return ofDecided(verdict);
    case "already-refunded":
      return { label: "chip_paid_back", fact: "chip_fact_you_noted", tone: "quiet" };
    case "refund-pending":
      return ofCancelled(verdict);
    case "window-closed":
      return ofOver(verdict);
    case "not-offered":
      if (standing === "needs-you") return { label: "chip_not_offered", fact: "chip_ask_support", tone: "go" };
      return dated("chip_not_offered", "chip_fact_last_day", refund.deadline?.on, undated(refund), "quiet");
    case "nothing-to-refund":
      return { label: "chip_nothing_to_do", fact: "chip_fact_never_paid", tone: "quiet" };
    default:
      return ofUnknown(verdict);
  }
}

/** Its two lines as one. */
export const spokenChip = ({ label, day }: Pick<Chip, "label" | "day">, speech: Speech): string =>
  day === "" ? label : speech.say("chip_spoken", { label, day });

export const toneOf = (verdict: OrderVerdict): Tone => saidOf(verdict).tone;

export function chipOf(verdict: OrderVerdict, speech: Speech): Chip {
  const { label, fact, date, tone } = saidOf(verdict);
  return { label: speech.say(label), day: speech.say(fact, date ? { date: speech.day(date) } : {}), tone };
}
