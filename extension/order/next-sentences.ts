/** What is said of the step to take next, and of one more message to the seller. */
import type { MessageVerdict, NextStep } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Speech } from "../shared/speech";
import { pageName, spoken } from "./sentences";

const messageKeys: Record<MessageVerdict["code"], WordKey> = {
  "first-message": "message_first_message",
  "seller-replied": "message_seller_replied",
  "awaiting-reply": "message_awaiting_reply",
  "reply-overdue": "message_reply_overdue",
  "cannot-message": "message_cannot_message",
  unknown: "message_unknown",
};

export function messageSentence(message: MessageVerdict, speech: Speech): string {
  if (message.code === "awaiting-reply" && !message.retryAt) return speech.say("finding_await_reply");
  const date = message.retryAt ? speech.moment(message.retryAt) : "";
  return speech.say(messageKeys[message.code] ?? "message_unknown", { date });
}

const stepKeys: Record<NextStep["action"], WordKey> = {
  "message-seller": "step_message_seller",
  "open-dispute": "step_open_dispute",
  "answer-dispute": "step_answer_dispute",
  "ship-return": "step_ship_return",
  appeal: "step_appeal",
  "cancel-order": "step_cancel_order",
  wait: "step_wait",
  "contact-support": "step_contact_support",
  "open-page": "step_open_page",
  none: "step_none",
};

/** A day or instant after today: "not before today" says nothing. */
function isAhead(when: string): boolean {
  if (when.length > 10) return Date.parse(when) > Date.now();
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  return when > today;
}

export function stepSentence(step: NextStep | null, speech: Speech): string {
  if (!step) return speech.say("step_none");
  const action = speech.say(stepKeys[step.action] ?? "step_none", { page: pageName(step.page, speech) });
  const notBefore = step.notBefore && isAhead(step.notBefore) ? spoken(step.notBefore, speech) : null;
  return notBefore ? `${action} (${speech.say("step_not_before", { date: notBefore })})` : action;
}
