/** Decides for every message whether its sender may send it, and answers it. Knows no browser: tests run it as it is. */
import type { Methods } from "../generated/protocol";
import { isRecord, refused } from "../host-client/failures";
import type { Method, OpenRequest, Reply } from "../host-client/messages";
import type { HostCalls } from "./calls";
import { type ContentDoor, routeFromContent } from "./content-door";
import { openConversation } from "./conversations";
import { routeFromFrame } from "./frame-door";
import type { Origin } from "./senders";

export interface RouterParts extends ContentDoor {
  calls: Pick<HostCalls, "call" | "tryAgain">;
  methods: ReadonlySet<string>;
  settingsSeen(values: Record<string, unknown>): Promise<void>;
  /** One order was erased, or (null) everything in the ledger. */
  erased(orderId: string | null): Promise<void>;
}

export async function route(request: unknown, origin: Origin, parts: RouterParts): Promise<Reply<unknown>> {
  if (origin.kind === "nobody") return refused("this sender is not listened to");
  if (!isRecord(request)) return refused("not a message");
  if (origin.kind === "frame") return routeFromFrame(request, origin, parts);
  return origin.kind === "extension" ? routeFromExtension(request, parts) : routeFromContent(request, origin, parts);
}

const isPage = (page: unknown): page is OpenRequest["page"] =>
  page === "setup" || page === "options" || page === "orders";

async function routeFromExtension(request: Record<string, unknown>, parts: RouterParts): Promise<Reply<unknown>> {
  const { type, method, params } = request;
  if (type === "words") return { ok: true, result: await parts.words() };
  if (type === "open" && isPage(request.page)) {
    await parts.openPage(request.page);
    return { ok: true, result: {} };
  }
  if (type === "write") return openConversation(request, parts.conversations);
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
  if (reply.ok && method === "ledger.erase") {
    await parts.erased(isRecord(params) && typeof params.orderId === "string" ? params.orderId : null);
  }
  return reply;
}
