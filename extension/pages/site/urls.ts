/** AliExpress's hosts and page addresses, and the ids they carry. Seen when and where: docs/following-a-site-change.md. */
import type { NextStep, PageKind } from "../../generated/protocol";

const hostPattern = /(^|\.)aliexpress\.(com|us)$/i;
const unsupportedHostPattern = /(^|\.)aliexpress\.ru$/i;

/** Path patterns per kind; the first that fits counts. */
const pathPatterns: [PageKind, RegExp][] = [
  ["order-detail", /^\/p\/order\/detail\.html$/],
  ["order-detail", /^\/order_detail\.htm$/],
  ["order-list", /^\/p\/order\/(index\.html)?$/],
  ["order-list", /^\/order_?[lL]ist\.htm$/],
  ["tracking", /^\/p\/tracking\//],
  ["tracking", /^\/logisticsdetail\.htm$/],
  ["refund-list", /^\/p\/refund-dispute\/list\.html$/],
  ["dispute", /^\/p\/(reverse-pages|refund-amount|refund-cancel|refund-dispute)\//],
  ["dispute", /^\/issue\//],
  ["conversation", /^\/p\/message\//],
  ["conversation", /^\/(msgDetail\.htm|buyerMsgList)/],
];

/** Parameters of links and of requests alike. */
export const idParameters = {
  orderIds: ["orderId", "tradeOrderId", "tradeId", "parentOrderId"],
  lineIds: ["tradeOrderLineId", "orderLineId"],
  disputeIds: ["reverseOrderLineId"],
  issueIds: ["issueId"],
} as const;

export type UrlIds = Record<keyof typeof idParameters, string[]>;

export function isAliExpressId(text: string | null | undefined): text is string {
  return typeof text === "string" && /^[0-9]{1,22}$/.test(text);
}

export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

export function isSupportedHost(host: string): boolean {
  return hostPattern.test(host);
}

/** aliexpress.ru is another site with other pages: it is recognised, and said to be unsupported. */
export function isUnsupportedHost(host: string): boolean {
  return unsupportedHostPattern.test(host);
}

/** Which page an address is, or null for any other page of AliExpress and of the world. */
export function pageKindOf(address: string): PageKind | null {
  const url = parseUrl(address);
  if (url?.protocol !== "https:" || !isSupportedHost(url.hostname)) return null;
  return pathPatterns.find(([, pattern]) => pattern.test(url.pathname))?.[0] ?? null;
}

const idParameter = /[?&]([A-Za-z]{1,32})=([0-9]{1,22})(?=[&#]|$)/g;

/** The ids an address names, in its query. By pattern: parsing thousands of links would hold a long list up. */
export function idsInUrl(address: string): UrlIds {
  const ids: UrlIds = { orderIds: [], lineIds: [], disputeIds: [], issueIds: [] };
  for (const [, name, id] of address.slice(0, 4096).split("#", 1)[0]?.matchAll(idParameter) ?? []) {
    for (const kind of Object.keys(idParameters) as (keyof UrlIds)[]) {
      if (name && id && (idParameters[kind] as readonly string[]).includes(name)) ids[kind].push(id);
    }
  }
  return ids;
}

/** A link may name its case twice, by different numbers: the newer way's is the one the lists use. */
export function disputeIdOf({ disputeIds, issueIds }: UrlIds): string | null {
  return disputeIds[0] ?? issueIds[0] ?? null;
}

/** `/store/1105843321` in a link of a store. */
export function storeIdInUrl(address: string): string | null {
  const id = /\/store\/(?:[^/?#]*-)?([0-9]{1,22})(?:[/?#.]|$)/.exec(address)?.[1];
  return isAliExpressId(id) ? id : null;
}

/** `/item/1005745176332016.html` in a link of an item. */
export function productIdInUrl(address: string): string | null {
  const id = /\/item\/(?:[^/?#]*\/)?([0-9]{1,22})\.html/.exec(address)?.[1];
  return isAliExpressId(id) ? id : null;
}

/** What an address shows, whatever it says about the way one came: two alike are the same page. */
export function subjectOf(address: string): string {
  return address
    .replace(/#.*$/, "")
    .replace(/(?<=[?&])(?:spm|scm|gatewayAdapt|aff_\w+|utm_\w+)=[^&]*&?/g, "")
    .replace(/[?&]$/, "");
}

const site = "https://www.aliexpress.com";

type PageOfStep = NonNullable<NextStep["page"]>;

/** Where a step is taken: an order's own page has the buttons, the list of requests leads to each of them. */
const pagesOfActions: Partial<Record<NextStep["action"], PageOfStep>> = {
  "message-seller": "conversation",
  "open-dispute": "order-detail",
  "cancel-order": "order-detail",
  "answer-dispute": "refund-list",
  "ship-return": "refund-list",
  appeal: "refund-list",
};

export const supportAddress = "https://helpcenter.aliexpress.com/s/BuyerHelp/search";

/** The page on which a step is taken, as the host names it or as the site has it; null where it has none. */
export function pageOfStep({ action, page }: Pick<NextStep, "action" | "page">): PageOfStep | null {
  return page ?? pagesOfActions[action] ?? null;
}

/** A page of AliExpress's about an order; without one named, the order's own. */
export function addressOf(page: PageOfStep | null | undefined, orderId: string): string {
  switch (page) {
    case "refund-list":
      return "https://m.aliexpress.com/p/refund-dispute/list.html";
    case "tracking":
      return `${site}/p/tracking/index.html?tradeOrderId=${orderId}`;
    case "conversation":
      return `${site}/p/message/index.html?fromCode=order&orderId=${orderId}&bizContext=orderDetail`;
    default:
      return `${site}/p/order/detail.html?orderId=${orderId}`;
  }
}

export const orderListAddress = `${site}/p/order/index.html`;
