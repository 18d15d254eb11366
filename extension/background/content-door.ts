/**
 * What a content script may ask, in one table: whoever adds a message names here what it may speak of. Its world is taken
 * as hostile: each message is checked against the protocol, and is about the sender's own page or refused.
 */
import { pageLanguages } from "../generated/page-languages";
import type { Methods, Observation } from "../generated/protocol";
import { checkMessageCheckParams, checkOrderCheckParams, checkPageObserveParams } from "../generated/validators";
import { isRecord, refused } from "../host-client/failures";
import type { ContentResults, Method, OpenRequest, PartName, Reply, WordsResult } from "../host-client/messages";
import type { Allowance } from "./allowance";
import type { HostCalls } from "./calls";
import type { Conversations } from "./conversations";
import { frameSubjectOf } from "./frame-subject";
import type { Frames } from "./frames";
import { bytesOf, observeInParts } from "./observe";
import type { PageOrigin, PageSubjects } from "./page-subjects";
import { allowedPart } from "./senders";
import { wellFormed } from "./well-formed";

export interface ContentDoor {
  calls: Pick<HostCalls, "call">;
  frames: Frames;
  conversations: Conversations;
  subjects: PageSubjects;
  allowance: Allowance;
  words(): Promise<WordsResult>;
  openPage(page: OpenRequest["page"]): Promise<void>;
  /** Puts a script of the extension's own into the top frame of a tab, behind the words of these languages. */
  inject(part: PartName, languages: string[], tabId: number): Promise<void>;
  /** The country a page says its orders go to: to be suggested to the buyer, no more. */
  countrySuggested(country: string | null): void;
}

type Json = Record<string, unknown>;
type Answer = (request: Json, page: PageOrigin, door: ContentDoor) => Promise<Reply<unknown>> | Reply<unknown>;
type ParamsCheck = ((params: unknown) => boolean) & { errors?: { instancePath?: string }[] | null };

/** A page has one language; two more may be named by its address and its reader. */
const mostLanguages = 3;

/** Every message there is, by its method, or by its type where it has none. */
const answers: { [Message in keyof ContentResults]: Answer } = {
  observe,
  words: async (_request, _page, door) => ({ ok: true, result: await door.words() }),
  inject: async ({ part, languages }, page, door) => {
    if (part !== "readers" && part !== "guards") return refused("no such part");
    const named = part === "readers" && Array.isArray(languages) ? languages : [];
    const read = pageLanguages.filter((language) => named.includes(language)).slice(0, mostLanguages);
    await door.inject(part, read, tabOf(page));
    return { ok: true, result: {} };
  },
  "order.check": ofAnOrder(checkOrderCheckParams),
  "message.check": ofAnOrder(checkMessageCheckParams),
  "frame.awaited": async (_request, page, { conversations, subjects }) => {
    const wanted = await conversations.wantedIn(tabOf(page));
    const isItsOwn = wanted?.orderId && (await subjects.mayNameOrder(wanted.orderId, page));
    return { ok: true, result: { subject: isItsOwn ? wanted : null } };
  },
  "frame.open": async ({ subject }, page, { frames, subjects, conversations }) => {
    const wanted = frameSubjectOf(subject);
    if (!wanted) return refused("nothing to open a frame for");
    if (wanted.orderId && !(await subjects.mayNameOrder(wanted.orderId, page))) {
      return refused("this page may not speak for that order");
    }
    const tabId = tabOf(page);
    const opened = (await conversations.take(wanted, tabId)) ? { ...wanted, insert: true } : wanted;
    return { ok: true, result: { ticket: await frames.open(opened, tabId) } };
  },
  "frame.close": async ({ ticket }, page, { frames }) => {
    await frames.close(ticket, tabOf(page));
    return { ok: true, result: {} };
  },
};
export const contentMessages = Object.keys(answers);

export async function routeFromContent(request: Json, page: PageOrigin, door: ContentDoor): Promise<Reply<unknown>> {
  const { type, method } = request;
  const name = type === "check" ? method : type;
  if (typeof name !== "string" || !Object.hasOwn(answers, name)) return refused("content scripts may not send this");
  return answers[name as keyof ContentResults](request, page, door);
}

function tabOf({ document }: PageOrigin): number {
  return Number.parseInt(document, 10);
}

/** One method of the host, about an order or a store of the page's own. */
function ofAnOrder(check: ParamsCheck): Answer {
  return async (request, page, { calls, subjects }) => {
    const { method, params } = request;
    if (request.type !== "check") return refused("content scripts may not send this");
    if (!check(params)) return refused(`${method}: ${check.errors?.[0]?.instancePath ?? ""} is not as it should be`);
    const { orderId, storeId } = params as { orderId?: string | null; storeId?: string };
    if (orderId == null ? storeId === undefined : !(await subjects.mayNameOrder(orderId, page))) {
      return refused("this page may not speak for that order");
    }
    if (storeId !== undefined && !(await subjects.mayNameStore(storeId, page))) {
      return refused("this page may not speak for that store");
    }
    return calls.call(method as Method, params as Methods[Method]["params"]);
  };
}

async function observe({ observation }: Json, page: PageOrigin, door: ContentDoor): Promise<Reply<unknown>> {
  if (!isRecord(observation) || !isRecord(observation.page)) return refused("not an observation");
  const formed = wellFormed(observation as unknown as Observation);
  if (!formed) return refused(`observation: ${checkPageObserveParams.errors?.[0]?.instancePath ?? "unreadable"}`);
  const allowed = allowedPart(formed.fits, page.urls);
  if (!allowed) return refused("the page is of another kind than it says");
  const { fits, leftOut } = await door.subjects.fitting(allowed, page);
  if (!(await door.allowance.take(bytesOf(fits)))) {
    return { ok: false, error: { code: 0, message: "pages added too much within an hour", cause: "too-much" } };
  }
  const reply = await observeInParts(fits, (part) => door.calls.call("page.observe", part));
  if (!reply.ok) return reply;
  await door.subjects.remember(fits, page);
  door.countrySuggested(fits.page.country ?? null);
  const all = [...formed.refused, ...reply.result.refused];
  return { ok: true, result: { ...reply.result, refused: all, leftOut } };
}
