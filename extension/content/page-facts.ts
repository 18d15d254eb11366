/** What the frame is told of the page around it. */
import type { PageKind } from "../generated/protocol";
import type { PageFacts, PageNotice } from "../host-client/frame-port";
import type { Reading } from "../pages/reading";
import { conversationLink, priceRows } from "../pages/text-boxes/dom";
import { pageTheme } from "./theme";

/** As much of a page's session as is told. */
interface Around {
  kind: PageKind | null;
  reading: Reading | null;
  orderId: string | null;
  noticeShown: PageNotice | null;
  box: { text: string | null };
}

const mostOrders = 12;

/** The orders a page names, the newest first. */
function ordersNamed({ reading, orderId }: Around): string[] {
  const messages = [...(reading?.messages ?? [])].reverse();
  const named = [
    orderId,
    ...messages.map((message) => message.orderId),
    ...(reading?.orders ?? []).map((order) => order.orderId),
  ];
  return [...new Set(named.filter((id) => typeof id === "string"))].slice(0, mostOrders);
}

/** The currency of the page's one order. */
function currencyOf({ reading, orderId }: Around): string | null {
  const order = reading?.orders.find((one) => one.orderId === orderId);
  const amounts = [order?.total, ...(order?.lines ?? []).map(({ price }) => price)];
  const currencies = new Set(amounts.flatMap((money) => money?.currency ?? []));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}

/** `about` is the order the frame was opened for. */
export function pageFacts(around: Around, about: string | null, page: Document): PageFacts {
  const { kind, reading } = around;
  const currency = kind === "order-detail" ? currencyOf(around) : null;
  return {
    theme: pageTheme(page),
    kind,
    notice: around.noticeShown,
    orderIds: kind === "order-list" ? [] : ordersNamed(around),
    storeId: reading?.storeId ?? null,
    prices: currency ? priceRows(page, currency) : [],
    conversation: about ? conversationLink(page, kind, location.href, about) : null,
    boxText: around.box.text,
  };
}
