/** The order list from the components the page embeds or loads: one `pc_om_list_order` an order. */
import type { RefundState } from "../../generated/protocol";
import type { Components } from "../json/components";
import { flagOf, hasList, idOf, type Json, listOf, numberOf, recordOf, textOf } from "../json/fields";
import { mostOrdersOfAPage } from "../limits";
import { readOrderLine } from "../order-line";
import { emptyReading, type PartialOrder, type PartialReading } from "../reading";
import { refundStateOf } from "../refund-state";
import { idsInUrl, storeIdInUrl } from "../site/urls";
import { orderStatus } from "../status";
import { dateIn } from "../text/dates";
import { moneyIn, moneyInParts } from "../text/money";

export const orderTag = "pc_om_list_order";
export const bodyTag = "pc_om_list_body";
const actionTag = "pc_om_list_header_action";

/** Hands over to the page after every order: one answer may hold thousands. */
export function* readOrderListJson(components: Components): Generator<void, PartialReading> {
  const reading = emptyReading();
  const tab = textOf(components.byTag(actionTag)[0] ?? {}, "statusTab");
  for (const fields of components.byTag(orderTag).slice(0, mostOrdersOfAPage + 1)) {
    const order = readOrder(fields, tab);
    if (order) reading.orders.push(order);
    else reading.missing.add("orderId");
    yield;
    if (order?.lines?.some((line) => line.lineId === null)) reading.missing.add("lines");
  }
  if (components.broken) reading.missing.add("orderId");
  const body = components.byTag(bodyTag).at(-1);
  if (!body || flagOf(body, "hasMore") !== false) reading.missing.add("moreOrders");
  return reading;
}

function readOrder(fields: Json, tab: string | null): PartialOrder | null {
  const orderId = idOf(fields, "orderId") ?? idsInUrl(textOf(fields, "orderDetailUrl") ?? "").orderIds[0];
  if (!orderId) return null;
  const statusText = textOf(fields, "statusText");
  const currency = textOf(fields, "currencyCode");
  const parameters = recordOf(recordOf(fields, "utParams"), "args");
  return {
    orderId,
    statusText,
    status: orderStatus({
      text: statusText,
      code: numberOf(parameters, "orderStatus"),
      buttons: buttonTypes(fields),
      tab,
    }),
    placedOn: dateIn(textOf(fields, "orderDateText")),
    total:
      moneyInParts(textOf(fields, "formatPriceInfo"), currency) ?? moneyIn(textOf(fields, "totalPriceText"), currency),
    store: {
      storeId: storeIdInUrl(textOf(fields, "storePageUrl") ?? ""),
      name: textOf(fields, "storeName"),
      canMessage: textOf(fields, "sellerConnectUrl") ? true : null,
    },
    // The list shows no refund button, whatever the order: its absence says nothing.
    lines: hasList(fields, "orderLines") ? listOf(fields, "orderLines").map(readOrderLine) : [],
    refundState: refundStateIn(fields),
  };
}

/** Of a request that exists or existed; where the member is not as it was seen, nothing is said. */
function refundStateIn(fields: Json): RefundState {
  const items = listOf(recordOf(fields, "exposeInfo"), "itemList");
  const details = items.flatMap((item) => listOf(item, "detailList"));
  return refundStateOf(details.flatMap((detail) => textOf(detail, "title") ?? []));
}

function buttonTypes(fields: Json): string[] | null {
  if (!hasList(fields, "buttons")) return null;
  return listOf(fields, "buttons").flatMap((button) => textOf(button, "type") ?? []);
}
