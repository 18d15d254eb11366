/** Who may say what to the background. A script running as aliexpress.com can lie about its own page, and no more. */
import type { Observation } from "../generated/protocol";
import {
  idsInUrl,
  isSupportedHost,
  isUnsupportedHost,
  pageKindOf,
  parseUrl,
  subjectOf,
  type UrlIds,
} from "../pages/site/urls";
import type { Place } from "./frames";
import type { PageOrigin } from "./page-subjects";

export type Sender = Pick<
  chrome.runtime.MessageSender,
  "id" | "url" | "origin" | "frameId" | "tab" | "documentId" | "documentLifecycle"
>;

export type Origin =
  | { kind: "extension" }
  | ({ kind: "frame" } & Place)
  | ({ kind: "content" } & PageOrigin)
  | { kind: "nobody" };

/** Every page of ours that may speak for the buyer. No other site can hold one of them in a frame. */
const ownPages = new Set(["popup", "side-panel", "options", "orders", "setup"].map((page) => `${page}/${page}.html`));

/** The one page that they can hold; what a frame of it may speak for, frames.ts knows. */
const framePage = "order/frame.html";

/** An observation holds so much of its address. */
const longestUrl = 2048;

const nobody: Origin = { kind: "nobody" };

/** Classifies a sender: one of our own pages, the one made for frames in a frame, the top frame of an AliExpress page, or nobody we listen to. */
export function originOf(sender: Sender, extensionId: string, extensionRoot: string): Origin {
  const url = parseUrl(sender.url ?? "");
  if (sender.id !== extensionId || !sender.url || !url) return nobody;
  // A document without an origin of its own (sandboxed) is not the site its address names.
  if (sender.origin !== undefined && sender.origin === "null") return nobody;
  if (sender.url.startsWith(extensionRoot)) {
    const path = sender.url.slice(extensionRoot.length).split(/[?#]/, 1)[0] ?? "";
    if (path === framePage) return frameOf(sender);
    return ownPages.has(path) && (sender.frameId ?? 0) === 0 ? { kind: "extension" } : nobody;
  }
  const tabId = sender.tab?.id;
  if (url.protocol !== "https:" || sender.frameId !== 0 || tabId === undefined) return nobody;
  if (!isSupportedHost(url.hostname) && !isUnsupportedHost(url.hostname)) return nobody;
  // Nobody looks at a page that is made in advance, or is gone.
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== "active") return nobody;
  // After an in-page navigation the tab knows the new address first.
  const urls = [sender.url, sender.tab?.url ?? ""].filter((address) => parseUrl(address)?.origin === url.origin);
  return { kind: "content", urls, document: `${tabId} ${sender.documentId ?? url.origin}` };
}

/** In a tab of its own, or nowhere, it is nobody's frame. */
function frameOf({ tab, frameId, documentId }: Sender): Origin {
  if (tab?.id === undefined || !frameId) return nobody;
  return { kind: "frame", tabId: tab.id, frameId, documentId: documentId ?? null };
}

/**
 * What of an observation its page may speak for: nothing when the sender's address is another kind of page; from a
 * page of one order only what its address names, from a conversation the messages with its store, from a list its
 * orders (later sightings correct it).
 */
export function allowedPart(observation: Observation, urls: string[]): Observation | null {
  const { kind } = observation.page;
  const ofKind = urls.filter((address) => pageKindOf(address) === kind);
  // After an in-page navigation the browser may hold two addresses of one kind, or still the old one alone: a page is
  // taken under the one it was read at, and sent again where that is not known yet. Lists are about no order.
  const read = subjectOf(observation.page.url.slice(0, longestUrl));
  const same = ofKind.find((address) => subjectOf(address.slice(0, longestUrl)) === read);
  const url = same ?? (kind === "order-list" || kind === "refund-list" ? ofKind[0] : undefined);
  if (!url) return null;
  const page = { ...observation.page, url };
  const { orders, disputes, messages } = observation;
  switch (page.kind) {
    case "order-list":
      return { page, orders: orders ?? [], disputes: [], messages: [] };
    case "refund-list":
      return { page, orders: orders ?? [], disputes: disputes ?? [], messages: [] };
    case "conversation": {
      const ofStore = (messages ?? []).filter(({ storeId }) => !page.storeId || storeId === page.storeId);
      return { ...ofItsOrder(observation, url), page, messages: ofStore };
    }
    default:
      return { ...ofItsOrder(observation, url), page };
  }
}

function ofItsOrder({ page, orders, disputes, messages }: Observation, url: string): Observation {
  const named = idsInUrl(url);
  const names = (kind: keyof UrlIds, id: string | null | undefined) => !!id && named[kind].includes(id);
  return {
    page,
    orders: (orders ?? []).filter((order) => names("orderIds", order.orderId)),
    disputes: (disputes ?? []).filter(
      (dispute) =>
        names("orderIds", dispute.orderId) ||
        names("lineIds", dispute.lineId) ||
        names("disputeIds", dispute.disputeId),
    ),
    messages: (messages ?? []).filter((message) => names("orderIds", message.orderId)),
  };
}
