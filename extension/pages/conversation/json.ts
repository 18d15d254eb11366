/**
 * A conversation with a store, from the answers the message page loads. The buyer's page was never captured: the shape
 * is the seller's side of the same service, so everything is checked and nothing is assumed. One thread only: bubbles
 * of several threads in one answer are not told apart by guessing.
 */
import type { Author, Message } from "../../generated/protocol";
import { flagOf, hasList, idOf, isJson, type Json, numberOf, recordOf, textOf } from "../json/fields";
import { parseJson } from "../json/parse";
import { emptyReading, type PartialReading } from "../reading";

const deepest = 8;
const buyerType = 11;
const sellerTypes = [12, 13];
const botOrigins = ["im_ai", "im_open_api"];
const recalledStatus = 1;
/** A thread read back this far tells all that matters: after 30 silent days it is over. */
const farEnoughDays = 60;

export interface Bubble {
  fields: Json;
  body: Json;
}

/** Every bubble of an answer, wherever it is. */
export function bubblesIn(value: unknown, depth = 0): Bubble[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => bubblesIn(inner, depth + 1));
  if (!isJson(value)) return [];
  const body = recordOf(value, "body");
  if (Object.keys(recordOf(body, "typeData")).length > 0) return [{ fields: value, body }];
  return Object.values(value).flatMap((inner) => bubblesIn(inner, depth + 1));
}

function saysMore(value: unknown, depth = 0): boolean {
  if (depth > deepest || !isJson(value)) return false;
  return flagOf(value, "hasMore") === true || Object.values(value).some((inner) => saysMore(inner, depth + 1));
}

/** `storeId` comes from the page's own link to the store; `now` in milliseconds. */
export function readConversationJson(answers: unknown[], storeId: string | null, now: number): PartialReading {
  const reading = emptyReading();
  reading.storeId = storeId;
  const bubbles = answers.flatMap((answer) => bubblesIn(answer));
  const threads = new Set(bubbles.map(({ body }) => textOf(recordOf(body, "typeData"), "sid")));
  if (!storeId) reading.missing.add("storeId");
  if (threads.size > 1 || (threads.size === 0 && !answers.some((answer) => emptyThread(answer)))) {
    reading.missing.add("messages");
    return reading;
  }
  if (!storeId) return reading;
  const messages = new Map<string, Message>();
  for (const { body } of bubbles) {
    const message = readBubble(body, storeId);
    if (message) messages.set(message.messageId ?? `${message.sentAt} ${message.text}`, message);
    else reading.missing.add("messages");
  }
  reading.messages = [...messages.values()].sort((a, b) => a.sentAt.localeCompare(b.sentAt));
  const oldest = Date.parse(reading.messages[0]?.sentAt ?? "");
  const farEnough = now - oldest > farEnoughDays * 86_400_000;
  if (answers.some((answer) => saysMore(answer)) && !farEnough) reading.missing.add("messages");
  return reading;
}

/** A thread without any message yet says so with an empty list. */
function emptyThread(value: unknown, depth = 0): boolean {
  if (depth > deepest || !isJson(value)) return false;
  if (hasList(value, "messageList")) return true;
  return Object.values(value).some((inner) => emptyThread(inner, depth + 1));
}

function readBubble(body: Json, storeId: string): Message | null {
  const data = recordOf(body, "typeData");
  const from = numberOf(data, "fromType");
  const sent = numberOf(data, "sendTime");
  if (from === null || sent === null || sent < Date.UTC(2010, 0) || sent > Date.UTC(2100, 0)) return null;
  const content = contentOf(body);
  const author = authorOf(from, textOf(recordOf(data, "ext"), "fromCode"));
  return {
    messageId: textOf(data, "mid"),
    storeId,
    orderId: idOf(content, "orderId"),
    direction: author === "buyer" ? "sent" : "received",
    author,
    sentAt: new Date(sent).toISOString().replace(/\.\d+Z$/, "Z"),
    text: textOf(content, "txt") ?? "",
    recalled: numberOf(data, "status") === recalledStatus,
  };
}

function authorOf(from: number, origin: string | null): Author {
  if (from === buyerType) return "buyer";
  if (origin !== null && botOrigins.includes(origin)) return "bot";
  return sellerTypes.includes(from) ? "seller" : "system";
}

/** The content is JSON inside a string. */
function contentOf(body: Json): Json {
  const data = textLike(recordOf(body, "layoutData")) ?? textLike(body);
  const content = data === null ? undefined : parseJson(data);
  return isJson(content) ? content : {};
}

function textLike(holder: Json): string | null {
  const value = holder.templateData;
  return typeof value === "string" && value.length < 20_000 ? value : null;
}
