/** Decides for every message whether its sender may send it, and answers it. Knows no browser: tests run it as it is. */
import type { Methods, Observation, OrderVerdict } from "../generated/protocol";
import {
  checkDraftComposeParams,
  checkDraftInsertedParams,
  checkMessageCheckParams,
  checkOrderCheckParams,
  checkPageObserveParams,
} from "../generated/validators";
import type { HostCalls } from "./calls";
import type { Failure, Method, Reply, WordsResult } from "./messages";
import { observeInParts, split } from "./observe";
import { allowedPart, type Origin } from "./senders";

export interface RouterParts {
  calls: Pick<HostCalls, "call" | "tryAgain">;
  methods: ReadonlySet<string>;
  words(): Promise<WordsResult>;
  settingsSeen(values: Record<string, unknown>): Promise<void>;
  openPage(page: "setup" | "options"): Promise<void>;
  /** Verdicts just given to a tab, for whoever shows their number (badge). */
  verdictsShown(tabId: number | undefined, verdicts: OrderVerdict[]): void;
}

const paramsChecks = {
  "order.check": checkOrderCheckParams,
  "message.check": checkMessageCheckParams,
  "draft.compose": checkDraftComposeParams,
  "draft.inserted": checkDraftInsertedParams,
} as const;

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
  if (request.type === "observe") return observe(request.observation, origin.urls, tabId, parts);
  if (request.type === "check" || request.type === "draft") return routeCall(request, parts);
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
  return reply;
}

function routeCall(request: Record<string, unknown>, parts: RouterParts): Promise<Reply<unknown>> | Reply<never> {
  const method = request.method as keyof typeof paramsChecks;
  const check = Object.hasOwn(paramsChecks, method) ? paramsChecks[method] : undefined;
  const expected = String(method).startsWith("draft.") ? "draft" : "check";
  if (!check || request.type !== expected) return refused("no such method");
  if (!check(request.params))
    return refused(`${method}: ${check.errors?.[0]?.instancePath ?? ""} is not as it should be`);
  return parts.calls.call(method, request.params as Methods[typeof method]["params"]);
}

async function observe(
  observation: unknown,
  urls: string[],
  tabId: number | undefined,
  parts: RouterParts,
): Promise<Reply<unknown>> {
  if (!isRecord(observation) || !isRecord(observation.page)) return refused("not an observation");
  const problem = problemIn(observation as unknown as Observation);
  if (problem) return refused(`observation: ${problem}`);
  const allowed = allowedPart(observation as unknown as Observation, urls);
  if (!allowed) return refused("the page is of another kind than it says");
  const reply = await observeInParts(allowed, (part) => parts.calls.call("page.observe", part));
  if (reply.ok) parts.verdictsShown(tabId, reply.result.verdicts);
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
