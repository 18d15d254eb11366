/** Decides for every message whether its sender may send it, and answers it. Knows no browser: tests run it as it is. */
import type { Methods, Observation } from "../generated/protocol";
import {
  checkAgreementRecordParams,
  checkDraftComposeParams,
  checkDraftInsertedParams,
  checkMessageCheckParams,
  checkNoteReadParams,
  checkNoteRecordParams,
  checkOrderCheckParams,
  checkPageObserveParams,
  checkProblemRecordParams,
} from "../generated/validators";
import type { Failure, Method, PartName, Reply, WordsResult } from "../host-client/messages";
import type { HostCalls } from "./calls";
import { observeInParts, split } from "./observe";
import { allowedPart, mayRecord, type Origin } from "./senders";

export interface RouterParts {
  calls: Pick<HostCalls, "call" | "tryAgain">;
  methods: ReadonlySet<string>;
  words(): Promise<WordsResult>;
  settingsSeen(values: Record<string, unknown>): Promise<void>;
  openPage(page: "setup" | "options"): Promise<void>;
  /** Puts a script of the extension's own into the top frame of a tab. */
  inject(part: PartName, tabId: number): Promise<void>;
  /** The country the orders of a page go to, where the page tells. */
  countrySeen(country: string | null): void;
  /** One order was erased, or everything in the ledger. */
  erased(all: boolean): Promise<void>;
}

const callTypes = ["check", "draft", "record"] as const;
const paramsChecks = {
  check: {
    "order.check": checkOrderCheckParams,
    "message.check": checkMessageCheckParams,
    "note.read": checkNoteReadParams,
  },
  draft: { "draft.compose": checkDraftComposeParams, "draft.inserted": checkDraftInsertedParams },
  record: {
    "agreement.record": checkAgreementRecordParams,
    "problem.record": checkProblemRecordParams,
    "note.record": checkNoteRecordParams,
  },
} as const;
type ParamsCheck = ((params: unknown) => boolean) & { errors?: { instancePath?: string }[] | null };

function refused(message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code: 0, message, cause: "refused" } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export async function route(
  request: unknown,
  origin: Origin,
  tabId: number | undefined,
  parts: RouterParts,
): Promise<Reply<unknown>> {
  if (origin.kind === "nobody") return refused("this sender is not listened to");
  if (!isRecord(request)) return refused("not a message");
  if (request.type === "words") return { ok: true, result: await parts.words() };
  if (request.type === "open" && (request.page === "setup" || request.page === "options")) {
    await parts.openPage(request.page);
    return { ok: true, result: {} };
  }
  if (origin.kind === "extension") return routeFromExtension(request, parts);
  if (request.type === "observe") return observe(request.observation, origin.urls, parts);
  if (request.type === "inject" && (request.part === "guards" || request.part === "drafting")) {
    if (tabId === undefined) return refused("no tab to put it into");
    await parts.inject(request.part, tabId);
    return { ok: true, result: {} };
  }
  const type = callTypes.find((one) => one === request.type);
  if (type) return routeCall(type, request, origin.urls, parts);
  return refused("content scripts may not send this");
}

async function routeFromExtension(request: Record<string, unknown>, parts: RouterParts): Promise<Reply<unknown>> {
  const { type, method, params } = request;
  if (type !== "host" || typeof method !== "string" || !parts.methods.has(method)) return refused("no such method");
  // A page of ours is open in front of the buyer: what it asks is worth a fresh attempt.
  parts.calls.tryAgain();
  const reply: Reply<unknown> = await parts.calls.call(
    method as Method,
    (isRecord(params) ? params : {}) as Methods[Method]["params"],
  );
  if (reply.ok && method.startsWith("settings.")) {
    await parts.settingsSeen((reply.result as Methods["settings.get"]["result"]).values);
  }
  if (reply.ok && method === "ledger.erase") await parts.erased(isRecord(params) && params.all === true);
  return reply;
}

function routeCall(
  type: (typeof callTypes)[number],
  { method, params }: Record<string, unknown>,
  urls: string[],
  parts: RouterParts,
): Promise<Reply<unknown>> | Reply<never> {
  const checks: Record<string, ParamsCheck> = paramsChecks[type];
  const check = typeof method === "string" && Object.hasOwn(checks, method) ? checks[method] : undefined;
  if (!check) return refused("no such method");
  if (!check(params)) return refused(`${method}: ${check.errors?.[0]?.instancePath ?? ""} is not as it should be`);
  const { orderId } = params as { orderId?: unknown };
  const aboutNotes = type === "record" || method === "note.read";
  if (aboutNotes && !(typeof orderId === "string" && mayRecord(orderId, urls))) {
    return refused("this page may not speak for that order");
  }
  return parts.calls.call(method as Method, params as Methods[Method]["params"]);
}

async function observe(observation: unknown, urls: string[], parts: RouterParts): Promise<Reply<unknown>> {
  if (!isRecord(observation) || !isRecord(observation.page)) return refused("not an observation");
  const problem = problemIn(observation as unknown as Observation);
  if (problem) return refused(`observation: ${problem}`);
  const allowed = allowedPart(observation as unknown as Observation, urls);
  if (!allowed) return refused("the page is of another kind than it says");
  const reply = await observeInParts(allowed, (part) => parts.calls.call("page.observe", part));
  if (reply.ok) parts.countrySeen(allowed.page.country ?? null);
  return reply;
}

/** Where an observation breaks the protocol, checked part by part: the bounds are those of one request. */
function problemIn(observation: Observation): string | null {
  for (const kind of ["orders", "disputes", "messages"] as const) {
    if (observation[kind] != null && !Array.isArray(observation[kind])) return kind;
  }
  for (const part of split(observation)) {
    if (!checkPageObserveParams(part)) return checkPageObserveParams.errors?.[0]?.instancePath ?? "unreadable";
  }
  return null;
}
