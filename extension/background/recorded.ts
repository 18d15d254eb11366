/** After the buyer recorded something: notices on open pages, and the extension's own open pages, look again. */
import type { RecordedNews } from "../host-client/messages";

const aboutOneOrder = new Set(["agreement.record", "problem.record", "note.record", "draft.inserted"]);
/** A message bears on every order of its store; what was erased or imported on any. */
const aboutMany = new Set(["message.record", "dispute.record", "ledger.erase", "ledger.import", "settings.set"]);

/** What there is to tell after a request that was answered well; null when it recorded nothing. */
export function newsOf(request: unknown): RecordedNews | null {
  const { method, params } = (request ?? {}) as { method?: unknown; params?: { orderId?: unknown } };
  if (typeof method !== "string") return null;
  if (aboutMany.has(method)) return { type: "recorded", orderId: null };
  const orderId = params?.orderId;
  return aboutOneOrder.has(method) && typeof orderId === "string" ? { type: "recorded", orderId } : null;
}

/** Pages that do not listen, and there being none, are no failure. */
export async function tell(news: RecordedNews): Promise<void> {
  chrome.runtime.sendMessage(news).catch(() => {});
  const tabs = await chrome.tabs.query({ url: chrome.runtime.getManifest().host_permissions ?? [] }).catch(() => []);
  for (const { id } of tabs) if (id !== undefined) chrome.tabs.sendMessage(id, news).catch(() => {});
}
