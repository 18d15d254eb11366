/** Asking the background, for every other part: typed by method, and never throwing. */
import type { Methods } from "../generated/protocol";
import type {
  CheckRequest,
  ContentResults,
  Failure,
  FrameClaim,
  FrameSubject,
  Method,
  OpenRequest,
  PartName,
  Reply,
  WholeObservation,
  WriteRequest,
} from "./messages";

const gone: Failure = { code: 0, message: "the extension was updated or stopped", cause: "internal" };

async function send<Result>(request: unknown): Promise<Reply<Result>> {
  try {
    const reply: Reply<Result> | undefined = await chrome.runtime.sendMessage(request);
    return reply ?? { ok: false, error: gone };
  } catch (error) {
    return { ok: false, error: { ...gone, message: String(error) } };
  }
}

/** The ticket of the frame this is, where it is one: all it asks carries it. */
let ticket: string | undefined;

/** A frame in a page: says whose it is. From then on it may ask about that order, and the words come along. */
export async function claimFrame(shown: string): Promise<Reply<FrameClaim>> {
  const reply = await send<FrameClaim>({ type: "frame.claim", ticket: shown });
  if (reply.ok) ticket = shown;
  return reply;
}

/** A frame opened without an order: the buyer chose one. */
export function chooseOrder(orderId: string): Promise<Reply<Record<string, never>>> {
  return send({ type: "frame.choose", ticket, orderId });
}

export function openFrame(subject: FrameSubject): Promise<Reply<ContentResults["frame.open"]>> {
  return send({ type: "frame.open", subject });
}

/** What this tab was opened for, where the buyer pressed on another page to write here. */
export function awaitedFrame(): Promise<Reply<ContentResults["frame.awaited"]>> {
  return send({ type: "frame.awaited" });
}

/** Opens the conversation about an order, where its draft is put into the box. */
export function writeThere(wanted: Omit<WriteRequest, "type" | "ticket">): Promise<Reply<Record<string, never>>> {
  return send({ type: "write", ...wanted, ticket });
}

export function closeFrame(closed: string): Promise<Reply<ContentResults["frame.close"]>> {
  return send({ type: "frame.close", ticket: closed });
}

/** Extension pages only: one method of the host. `saves`: the form about the order whose typed words that saves. */
export function callHost<M extends Method>(
  method: M,
  params: Methods[M]["params"],
  saves?: string,
): Promise<Reply<Methods[M]["result"]>> {
  return send({ type: "host", method, params, ticket, saves });
}

export function observe(observation: WholeObservation): Promise<Reply<ContentResults["observe"]>> {
  return send({ type: "observe", observation });
}

export function check<R extends CheckRequest>(
  method: R["method"],
  params: R["params"],
): Promise<Reply<ContentResults[R["method"]]>> {
  return send({ type: "check", method, params });
}

export function inject(part: PartName, languages: string[] = []): Promise<Reply<ContentResults["inject"]>> {
  return send({ type: "inject", part, languages });
}

export function words(): Promise<Reply<ContentResults["words"]>> {
  return send({ type: "words" });
}

export function openPage(page: OpenRequest["page"]): Promise<Reply<Record<string, never>>> {
  return send({ type: "open", page, ticket });
}

/** After an update or removal, scripts left in open pages can no longer reach their extension. */
export function isOrphaned(): boolean {
  return chrome.runtime?.id === undefined;
}
