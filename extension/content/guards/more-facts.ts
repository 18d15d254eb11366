/** What a frame is told besides: the rows of the price block, and the page's own address for writing to the seller. */
import type { PageFacts } from "../../host-client/frame-port";
import { conversationLink, priceRows } from "../../pages/text-boxes/dom";
import type { PageSession } from "../page-session";

type Session = Pick<PageSession, "kind" | "reading" | "orderId">;

/** The currency of the page's one order. */
function currencyOf({ reading, orderId }: Session): string | null {
  const order = reading?.orders.find((one) => one.orderId === orderId);
  const amounts = [order?.total, ...(order?.lines ?? []).map(({ price }) => price)];
  const currencies = new Set(amounts.flatMap((money) => money?.currency ?? []));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}

const mostOrders = 12;

/** The orders a page names, the newest first. */
function ordersNamed({ reading, orderId }: Session): string[] {
  const messages = [...(reading?.messages ?? [])].reverse();
  const named = [
    orderId,
    ...messages.map((message) => message.orderId),
    ...(reading?.orders ?? []).map((order) => order.orderId),
  ];
  return [...new Set(named.filter((id) => typeof id === "string"))].slice(0, mostOrders);
}

export function moreFacts(
  session: Session,
  about: string | null,
): Pick<PageFacts, "orderIds" | "prices" | "conversation"> {
  const { kind } = session;
  const currency = kind === "order-detail" ? currencyOf(session) : null;
  return {
    orderIds: kind === "order-list" ? [] : ordersNamed(session),
    prices: currency ? priceRows(document, currency) : [],
    conversation: about ? conversationLink(document, kind, location.href, about) : null,
  };
}
