/** What a frame in a page may ask: only once it has shown its ticket, and only about the order it was opened for. */
import type { Methods } from "../generated/protocol";
import { isRecord, refused } from "../host-client/failures";
import type { FrameSubject, Method, OpenRequest, Reply } from "../host-client/messages";
import { isAliExpressId } from "../pages/site/urls";
import type { HostCalls } from "./calls";
import { type Conversations, openConversation } from "./conversations";
import type { Frames, Place } from "./frames";

/** Methods about one order, which their parameters name. */
const aboutOneOrder = new Set<string>([
  "order.check",
  "message.check",
  "ledger.order",
  "ledger.history",
  "note.read",
  "note.record",
  "draft.compose",
  "draft.inserted",
  "agreement.record",
  "problem.record",
  "reminder.record",
  "casefile.build",
] satisfies Method[]);

/** What writes something about the order into the ledger. */
const records = new Set<string>([
  "note.record",
  "draft.inserted",
  "agreement.record",
  "problem.record",
  "reminder.record",
  "message.record",
] satisfies Method[]);

/** Orders judged for one answer, at most. */
const mostListed = 500;

/** Whether every order that the parameters name is this one, and one is named. */
function speaksOnlyOf(orderId: string, method: string, params: Record<string, unknown>): boolean {
  if (method === "message.record") {
    const { messages } = params;
    return Array.isArray(messages) && messages.length > 0 && messages.every((one) => one?.orderId === orderId);
  }
  return aboutOneOrder.has(method) && params.orderId === orderId;
}

/**
 * How many orders stand how, and which are most worth opening: the one thing a frame is told of other orders than its
 * own. Shown in the frame, and nowhere in the page.
 */
async function glanceOf(cursor: unknown, calls: Pick<HostCalls, "call">): Promise<Reply<unknown>> {
  const asked = { cursor: typeof cursor === "string" ? cursor : null, limit: mostListed };
  const reply = await calls.call("ledger.lists", asked);
  if (!reply.ok) return reply;
  const { looks, standings, cursor: next } = reply.result;
  return { ok: true, result: { looks, standings, cursor: next ?? null } };
}

export interface FrameDoor {
  frames: Frames;
  calls: Pick<HostCalls, "call">;
  conversations: Conversations;
  words(): Promise<object>;
  openPage(page: OpenRequest["page"]): Promise<void>;
}

export async function routeFromFrame(
  request: Record<string, unknown>,
  place: Place,
  { frames, calls, conversations, words, openPage }: FrameDoor,
): Promise<Reply<unknown>> {
  const { type, ticket } = request;
  if (type === "frame.claim") {
    const subject = await frames.claim(ticket, place);
    return subject ? { ok: true, result: { subject, ...(await words()) } } : refused("no frame was opened for this");
  }
  const subject: FrameSubject | null = await frames.subjectOf(ticket, place);
  if (!subject) return refused("this frame belongs to no order");
  if (type === "open" && (request.page === "setup" || request.page === "options")) {
    await openPage(request.page);
    return { ok: true, result: {} };
  }
  if (type === "write") return openConversation(request, conversations, subject.orderId);
  if (type === "frame.choose" && isAliExpressId(request.orderId as string)) {
    const chosen = await frames.choose(ticket, place, request.orderId as string);
    return chosen ? { ok: true, result: {} } : refused("this frame has its order");
  }
  const { method, params } = request;
  if (type === "host" && method === "ledger.lists" && isRecord(params)) return glanceOf(params.cursor, calls);
  if (type !== "host" || typeof method !== "string" || !isRecord(params)) return refused("frames may not send this");
  if (!subject.orderId || !speaksOnlyOf(subject.orderId, method, params)) {
    return refused("this frame may not speak for that order");
  }
  // Erased meanwhile: it is said, and nothing of the order comes back unasked.
  if (records.has(method)) {
    const known = await calls.call("ledger.order", { orderId: subject.orderId });
    if (!known.ok) return known;
  }
  return calls.call(method as Method, params as Methods[Method]["params"]);
}
