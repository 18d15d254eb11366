/**
 * A conversation with a store, from the answers the message page loads. The buyer's page was never captured: the shape
 * is the seller's side of the same service, so everything is checked and nothing is assumed. One thread only: bubbles
 * of several threads in one answer are not told apart by guessing. Nothing understood is not an empty thread.
 */
import type { Author, Message } from "../../generated/protocol";
import { flagOf, idOf, isJson, type Json, numberOf, recordOf, textOf } from "../json/fields";
import { parseJson } from "../json/parse";
import type { Answer } from "../mirror/answers";
import type { Asked } from "../mirror/asked";
import { hasFailed } from "../mirror/failure";
import { emptyReading, type PartialReading } from "../reading";

const deepest = 8;
const listMember = "messageList";
const buyerType = 11;
const sellerTypes = [12, 13];
/** Seen, and in whatever other words a machine may be named. */
const botOrigins = /^im_(?:ai|open_api)$|(?:^|_)(?:ai|bot|robot|auto(?:_?reply|matic)?|system)(?:_|$)/i;
const recalledStatus = 1;
/** A thread read back this far tells all that matters: after 30 silent days it is over. */
const farEnoughDays = 60;
/** The interface whose list of messages, empty, is an empty thread. */
const threadApi = /\.messagebox\.querybysessionid$/;

interface Thread {
  /** The body of every bubble, wherever it is. */
  bubbles: Json[];
  /** Something among the bubbles, or where they should be, is in a shape nobody knows. */
  odd: boolean;
  /** A list of messages is there. */
  listed: boolean;
}

const unread: Thread = { bubbles: [], odd: true, listed: false };

function threadIn(value: unknown, into: Thread = { bubbles: [], odd: false, listed: false }, depth = 0): Thread {
  if (depth > deepest) return into;
  if (Array.isArray(value)) {
    const bodies = value.map(bodyOf);
    const found = bodies.filter((body) => body !== null);
    if (found.length === 0) for (const inner of value) threadIn(inner, into, depth + 1);
    else if (found.length < value.length) into.odd = true;
    into.bubbles.push(...found);
    return into;
  }
  if (!isJson(value)) return into;
  const body = bodyOf(value);
  if (body) into.bubbles.push(body);
  else {
    const before = into.bubbles.length;
    for (const inner of Object.values(value)) threadIn(inner, into, depth + 1);
    if (Object.hasOwn(value, listMember)) {
      const list = value[listMember];
      into.listed = true;
      if (!Array.isArray(list) || (list.length > 0 && into.bubbles.length === before)) into.odd = true;
    }
  }
  return into;
}

function bodyOf(value: unknown): Json | null {
  if (!isJson(value)) return null;
  const body = recordOf(value, "body");
  return Object.keys(recordOf(body, "typeData")).length > 0 ? body : null;
}

/** Whether an answer is one of a conversation, understood or not. */
export function isConversation({ body, api }: Answer): boolean {
  if (threadApi.test(api)) return true;
  const { bubbles, listed } = threadIn(body);
  return listed || bubbles.length > 0;
}

const moreMember = /^has_?(?:more|next|prev|older|history)/i;
const endMember = /^(?:is_?)?(?:end|last(?:_?page)?|finish(?:ed)?|no_?more)$/i;

/** Whether an answer says, in any spelling, that the thread goes on before what it brought. */
function saysMore(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.some((inner) => saysMore(inner, depth + 1));
  if (!isJson(value)) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (moreMember.test(name) && flagOf(value, name) === true) return true;
    if (endMember.test(name) && flagOf(value, name) === false) return true;
    return saysMore(inner, depth + 1);
  });
}

const countMember = /^(?:total(?:_?(?:count|num|messages?))?|(?:messages?|msg|unread|new)_?(?:count|num))$/i;

/** Whether an answer counts messages, however few it brought. */
function countsSome(value: unknown, depth = 0): boolean {
  if (depth > deepest || !isJson(value)) return false;
  return Object.entries(value).some(
    ([name, inner]) => (countMember.test(name) && (numberOf(value, name) ?? 0) > 0) || countsSome(inner, depth + 1),
  );
}

/** What tells that a request was for a part of the thread: from a place or a time on, or what was searched for. */
const partMember =
  /cursor|before|after|since|until|offset|page_?(?:no|num|index)|cur(?:rent)?_?page|^page$|start|time(?!_?(?:zone|out))|last|key_?words?|search|query|filter/i;
/** The word alone: many a name ends a "sender" or begins an "endpoint" with it. */
const endOfPart = /(?:^|_)end(?![a-z])|End(?![a-z])/;
const aMoment = 300_000;

/** Whether the newest bubbles were asked for. Places are opaque: the first page's are none, or now. */
function isFromTheNewest(asked: Asked | null, now: number): boolean {
  return Object.entries(asked ?? {}).every(([name, value]) => {
    const isPart = partMember.test(name) || endOfPart.test(name);
    if (!isPart || /^(?:|0|-?1|true|false|null|undefined)$/.test(value.trim())) return true;
    return /^\d{13,}$/.test(value) && Number(value) > now - aMoment;
  });
}

/** `storeId` comes from the page's own link to the store; `now` in milliseconds. */
export function readConversationJson(answers: Answer[], storeId: string | null, now: number): PartialReading {
  const reading = emptyReading();
  reading.storeId = storeId;
  if (!storeId) reading.missing.add("storeId");
  const threads = answers.map(({ body }) => (hasFailed(body) ? unread : threadIn(body)));
  const bubbles = threads.flatMap((thread) => thread.bubbles);
  const sessions = new Set(bubbles.map((body) => textOf(recordOf(body, "typeData"), "sid")));
  const isEmpty =
    threads.length > 0 &&
    answers.every(
      ({ api, body }, index) => threadApi.test(api) && threads[index]?.listed === true && !countsSome(body),
    );
  // An answer of the thread that was not understood, or none with its newest bubbles: who wrote last is not known.
  const isUnknown = answers.some(({ api }, index) => {
    const thread = threads[index];
    return threadApi.test(api) && !thread?.listed && thread?.bubbles.length === 0;
  });
  if (isUnknown || (answers.length > 0 && !answers.some(({ asked }) => isFromTheNewest(asked, now))))
    reading.missing.add("messages");
  if (threads.some(({ odd }) => odd) || (bubbles.length === 0 && !isEmpty)) reading.missing.add("messages");
  if (sessions.size > 1) reading.missing.add("messages");
  if (sessions.size > 1 || !storeId) return reading;
  const messages = new Map<string, Message>();
  for (const body of bubbles) {
    const message = readBubble(body, storeId);
    if (message) messages.set(message.messageId ?? `${message.sentAt} ${message.text}`, message);
    // What somebody unknown wrote could be the buyer's own.
    if (!message || message.author === "unknown") reading.missing.add("messages");
  }
  reading.messages = [...messages.values()].sort((a, b) => a.sentAt.localeCompare(b.sentAt));
  const oldest = Date.parse(reading.messages[0]?.sentAt ?? "");
  const farEnough = now - oldest > farEnoughDays * 86_400_000;
  if (answers.some(({ body }) => saysMore(body)) && !farEnough) reading.missing.add("messages");
  return reading;
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
  if (origin !== null && botOrigins.test(origin)) return "bot";
  return sellerTypes.includes(from) ? "seller" : "unknown";
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
