/** Who may say what to the background. A script running as aliexpress.com can lie about its own page, and no more. */
import type { Observation } from "../generated/protocol";
import { idsInUrl, isSupportedHost, isUnsupportedHost, pageKindOf, parseUrl, type UrlIds } from "../pages/site/urls";

export type Sender = Pick<chrome.runtime.MessageSender, "id" | "url" | "frameId" | "tab">;

export type Origin = { kind: "extension" } | { kind: "content"; urls: string[] } | { kind: "nobody" };

/** Classifies a sender: one of our own pages, the top frame of an AliExpress page, or nobody we listen to. */
export function originOf(sender: Sender, extensionId: string, extensionRoot: string): Origin {
  if (sender.id !== extensionId || !sender.url) return { kind: "nobody" };
  if (sender.url.startsWith(extensionRoot)) return { kind: "extension" };
  const url = parseUrl(sender.url);
  if (url?.protocol !== "https:" || sender.frameId !== 0) return { kind: "nobody" };
  if (!isSupportedHost(url.hostname) && !isUnsupportedHost(url.hostname)) return { kind: "nobody" };
  // After an in-page navigation the tab knows the new address first.
  const urls = [sender.url, sender.tab?.url ?? ""].filter((address) => parseUrl(address)?.origin === url.origin);
  return { kind: "content", urls };
}

const pagesOfOneOrder = new Set(["order-detail", "tracking", "dispute"]);

/**
 * What of an observation its page may speak for: nothing when the sender's address is another kind of page; from a
 * page of one order only what its address names; from a list everything (later sightings correct it).
 */
export function allowedPart(observation: Observation, urls: string[]): Observation | null {
  const url = urls.find((address) => pageKindOf(address) === observation.page.kind);
  if (!url) return null;
  const page = { ...observation.page, url };
  if (!pagesOfOneOrder.has(observation.page.kind)) return { ...observation, page };
  const named = idsInUrl(url);
  const names = (kind: keyof UrlIds, id: string | null | undefined) => !!id && named[kind].includes(id);
  return {
    ...observation,
    page,
    orders: (observation.orders ?? []).filter((order) => names("orderIds", order.orderId)),
    disputes: (observation.disputes ?? []).filter(
      (dispute) =>
        names("orderIds", dispute.orderId) ||
        names("lineIds", dispute.lineId) ||
        names("disputeIds", dispute.disputeId),
    ),
    messages: (observation.messages ?? []).filter((message) => names("orderIds", message.orderId)),
  };
}

/** Whether a page may have something noted about an order: as with observations, a page of one order only about that. */
export function mayRecord(orderId: string, urls: string[]): boolean {
  return urls.some((address) => {
    const kind = pageKindOf(address);
    return kind !== null && (!pagesOfOneOrder.has(kind) || idsInUrl(address).orderIds.includes(orderId));
  });
}
