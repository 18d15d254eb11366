/** Which store, order and item a page with a box is about, as far as the page tells. */

import { idsInUrl } from "../../pages/site/urls";
import type { PageSession } from "../page-session";

export interface Subject {
  storeId: string | null;
  orderId: string | null;
  lineId: string | null;
}

/** Of a conversation without an order in its address: the only order its messages name. */
export function about({ reading, orderId }: Pick<PageSession, "reading" | "orderId">, url = location.href): Subject {
  const named = new Set((reading?.messages ?? []).flatMap((message) => message.orderId ?? []));
  const [only = null] = named.size === 1 ? named : [];
  const order = orderId ?? only;
  const store = reading?.orders.find((one) => one.orderId === order)?.store?.storeId ?? null;
  return { storeId: reading?.storeId ?? store, orderId: order, lineId: idsInUrl(url).lineIds[0] ?? null };
}
