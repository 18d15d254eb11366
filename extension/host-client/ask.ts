/** Asking the background, for every other part: typed by method, and never throwing. */
import type { Methods } from "../generated/protocol";
import type {
  CheckRequest,
  ContentResults,
  DraftRequest,
  Failure,
  Method,
  OpenRequest,
  PartName,
  RecordRequest,
  Reply,
  WholeObservation,
} from "./messages";

const gone: Failure = { code: 0, message: "the extension was updated or stopped", cause: "unavailable" };

async function send<Result>(request: unknown): Promise<Reply<Result>> {
  try {
    const reply: Reply<Result> | undefined = await chrome.runtime.sendMessage(request);
    return reply ?? { ok: false, error: gone };
  } catch (error) {
    return { ok: false, error: { ...gone, message: String(error) } };
  }
}

/** Extension pages only: one method of the host. */
export function callHost<M extends Method>(
  method: M,
  params: Methods[M]["params"],
): Promise<Reply<Methods[M]["result"]>> {
  return send({ type: "host", method, params });
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

export function draft<R extends DraftRequest>(
  method: R["method"],
  params: R["params"],
): Promise<Reply<ContentResults[R["method"]]>> {
  return send({ type: "draft", method, params });
}

export function record<R extends RecordRequest>(
  method: R["method"],
  params: R["params"],
): Promise<Reply<ContentResults[R["method"]]>> {
  return send({ type: "record", method, params });
}

export function inject(part: PartName): Promise<Reply<ContentResults["inject"]>> {
  return send({ type: "inject", part });
}

export function words(): Promise<Reply<ContentResults["words"]>> {
  return send({ type: "words" });
}

export function openPage(page: OpenRequest["page"]): Promise<Reply<ContentResults["open"]>> {
  return send({ type: "open", page });
}

/** After an update or removal, scripts left in open pages can no longer reach their extension. */
export function isOrphaned(): boolean {
  return chrome.runtime?.id === undefined;
}
