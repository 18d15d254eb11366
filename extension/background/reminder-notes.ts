/** A reminder as a notification: its words, and which order a click on it opens. */
import type { Reminder } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { isAliExpressId, addressOf as pageAddress } from "../pages/site/urls";
import { dayBefore } from "../shared/day";
import type { Speech } from "../shared/speech";

export interface Note {
  /** Says what a click opens: it is all that is left once the worker has slept. */
  id: string;
  title: string;
  message: string;
}

const titleKeys: Record<string, { dated: WordKey; undated: WordKey }> = {
  ask: { dated: "reminder_ask", undated: "reminder_ask_undated" },
  "ask-noted": { dated: "reminder_ask_noted", undated: "reminder_ask_noted_undated" },
  contact: { dated: "reminder_contact", undated: "reminder_contact" },
  respond: { dated: "reminder_respond", undated: "reminder_respond_undated" },
  "send-back": { dated: "reminder_send_back", undated: "reminder_send_back_undated" },
  "reply-time": { dated: "reminder_reply_time", undated: "reminder_reply_time" },
  promised: { dated: "reminder_promised", undated: "reminder_promised" },
};

/**
 * Page dates are off by a day at times: people are told the day before, unless that is over, and no day that is past. Which
 * day it is for the buyer the host has counted.
 */
function dayToName({ kind, on, daysLeft }: Reminder): string | null {
  if (!on || kind === "promised" || kind === "contact") return on ?? null;
  const left = daysLeft ?? 1;
  if (left < 0) return null;
  return left === 0 ? on : dayBefore(on);
}

export function noteOf(reminder: Reminder, speech: Speech): Note {
  const kind = reminder.kind === "ask" && reminder.problemNoted ? "ask-noted" : (reminder.kind ?? "");
  const keys = titleKeys[kind] ?? { dated: "reminder_ask", undated: "reminder_ask_undated" };
  const day = dayToName(reminder);
  const order = speech.say("reminder_order", { order: reminder.orderId ?? "" });
  const assumed = reminder.basis === "assumed" ? speech.say("reminder_assumed") : null;
  const next = reminder.kind === "reply-time" ? speech.say("remind_next") : null;
  return {
    id: `order:${reminder.orderId ?? ""}:${reminder.reminderId}`,
    title: day ? speech.say(keys.dated, { date: speech.day(day) }) : speech.say(keys.undated),
    message: [reminder.title || null, order, assumed, next].filter((line) => line !== null).join("\n"),
  };
}

export function summaryOf(count: number, speech: Speech): Note {
  return { id: "many", title: speech.count("reminder_more", count), message: speech.say("reminder_more_where") };
}

/** The address a click opens: the order's page at AliExpress, or the page of all orders, the most urgent first. */
export function addressOf(noteId: string, ownPage: (path: string) => string): string {
  const orderId = noteId.split(":")[1];
  return noteId.startsWith("order:") && isAliExpressId(orderId)
    ? pageAddress("order-detail", orderId)
    : ownPage("orders/orders.html");
}
