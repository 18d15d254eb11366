/** After the buyer recorded something: notices on open pages, and the extension's own open pages, look again. */
import type { RecordedNews } from "../host-client/messages";
import { keyOf } from "../shared/kept";
import type { PageSubjects } from "./page-subjects";

const aboutOneOrder = new Set([
  "agreement.record",
  "problem.record",
  "note.record",
  "draft.inserted",
  "reminder.record",
]);
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

/**
 * Under what the words of a form are kept that such a request saved; null when it saved none. Forgotten here, and not
 * where they were typed: the tab may be closed before the answer comes, and would show what is saved as not saved.
 */
export function savedForm(request: unknown): string | null {
  const { type, params, saves } = (request ?? {}) as { type?: unknown; params?: SavedParams; saves?: unknown };
  if (type !== "host" || typeof saves !== "string") return null;
  const orderId = params?.orderId ?? params?.messages?.[0]?.orderId;
  return typeof orderId === "string" ? keyOf(orderId, saves) : null;
}

interface SavedParams {
  orderId?: unknown;
  messages?: { orderId?: unknown }[];
}

/**
 * The extension's own pages, and of AliExpress's tabs only those that show the order: a page's process learns of no order
 * but its own. Pages that do not listen, and there being none, are no failure.
 */
export async function tell(news: RecordedNews, subjects: Pick<PageSubjects, "isShownIn">): Promise<void> {
  chrome.runtime.sendMessage(news).catch(() => {});
  const tabs = await chrome.tabs.query({ url: chrome.runtime.getManifest().host_permissions ?? [] }).catch(() => []);
  for (const { id, url } of tabs) {
    if (id === undefined) continue;
    if (news.orderId !== null && !(await subjects.isShownIn(news.orderId, id, url ?? ""))) continue;
    chrome.tabs.sendMessage(id, news).catch(() => {});
  }
}
