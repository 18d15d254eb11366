/** One order from its detail page's components. The address is there too: it is not read. */
import type { ObservedLine, ObservedWindow } from "../../generated/protocol";
import type { Components } from "../json/components";
import { flagOf, hasList, idOf, type Json, listOf, numberOf, recordOf, textOf } from "../json/fields";
import { readOrderLine } from "../order-line";
import { emptyReading, type PartialOrder, type PartialReading } from "../reading";
import { storeIdInUrl } from "../site/urls";
import { orderStatus } from "../status";
import { dateIn } from "../text/dates";
import { moneyIn, moneyInParts } from "../text/money";
import { paymentMethodIn } from "../text/payment";
import { readWindows } from "../text/windows";

export const statusTag = "detail_order_status_block";
const infoTag = "detail_simple_order_info_component";
const productTag = "detail_product_block";
const priceTag = "detail_order_price_block";
const servicesTag = "detail_order_services";

const disputeButtonType = "OPEN_DISPUTE";
const buyerReceivedTypes = ["CONFIRM_GOODS"];

/** The order of `orderId` only: a page may still hold the one looked at before. */
export function readOrderDetailJson(components: Components, orderId: string): PartialReading {
  const reading = emptyReading();
  const status = components.byTag(statusTag).find((fields) => idOf(fields, "orderId") === orderId) ?? {};
  const info = components.byTag(infoTag).find((fields) => idOf(fields, "tradeOrderId") === orderId) ?? {};
  if (Object.keys(status).length === 0 && Object.keys(info).length === 0) return reading;
  const products = components.byTag(productTag);
  const total = recordOf(components.byTag(priceTag)[0] ?? {}, "totalPrice");
  const currency = textOf(total, "currencyCode");
  const lines = products.flatMap((block) => listOf(block, "productVOList"));
  const etas = new Set(lines.map(etaOf).filter((date) => date !== null));
  const order: PartialOrder = {
    orderId,
    ...statusOf(status, components.global, hasArrived(info, lines)),
    placedOn: dateIn(textOf(info, "orderCreatTime")),
    paidOn: dateIn(textOf(info, "payTime")),
    shippedOn: dateIn(textOf(info, "orderShipTime")),
    completedOn: dateIn(textOf(info, "orderEndTime")),
    etaOn: etas.size === 1 ? ([...etas][0] ?? null) : null,
    paymentMethod: paymentMethodIn(textOf(info, "paymentMethod")),
    store: storeOf(products),
    total: moneyInParts(textOf(total, "formatPriceInfo"), currency) ?? moneyIn(textOf(total, "value"), currency),
    lines: lines.map(readLine),
    windows: readAllWindows(status, components, reading),
  };
  if (components.broken || lines.some((line) => idOf(line, "orderLineId") === null)) reading.missing.add("lines");
  if (products.some((block) => !hasList(block, "productVOList"))) reading.missing.add("lines");
  for (const tag of [statusTag, infoTag, productTag, priceTag, servicesTag]) {
    if (components.announced(tag) && components.byTag(tag).length === 0) reading.missing.add(factOf(tag));
  }
  reading.orders = [order];
  reading.country = countryIn(textOf(recordOf(info, "addressVO"), "countryCode"));
  return reading;
}

/** A code of two letters, and nothing else of the address. */
function countryIn(code: string | null): string | null {
  return code !== null && /^[A-Za-z]{2}$/.test(code.trim()) ? code.trim().toUpperCase() : null;
}

function factOf(tag: string) {
  const facts = { [statusTag]: "status", [infoTag]: "placedOn", [productTag]: "lines", [priceTag]: "total" } as const;
  return facts[tag as keyof typeof facts] ?? ("windows" as const);
}

/** Told by members alone, in any language. */
function hasArrived(info: Json, lines: Json[]): boolean {
  const ended = textOf(info, "orderShipTime") !== null && textOf(info, "orderEndTime") !== null;
  return ended && lines.some((line) => disputeOffered(line) === true);
}

function statusOf(block: Json, global: Json, arrived: boolean): Pick<PartialOrder, "status" | "statusText"> {
  const text = textOf(block, "title");
  const types = listOf(block, "buttonVOList").flatMap((button) => textOf(button, "type") ?? []);
  const buttons = hasList(block, "buttonVOList") ? types.filter((type) => buyerReceivedTypes.includes(type)) : null;
  const code = numberOf(global, "orderStatus");
  return { statusText: text, status: orderStatus({ text, code, buttons, tab: null, hasArrived: arrived }) };
}

/** One order is one store's; blocks of several stores that disagree name none. */
function storeOf(products: Json[]): PartialOrder["store"] {
  const stores = products.map((block) => recordOf(block, "sellerVO"));
  const ids = new Set(stores.map((seller) => storeIdInUrl(textOf(seller, "storeUrl") ?? "")));
  const [seller] = stores;
  if (!seller || ids.size !== 1) return null;
  return {
    storeId: [...ids][0] ?? null,
    name: textOf(seller, "sellerName"),
    canMessage: textOf(seller, "connectUrl") ? true : null,
  };
}

function etaOf(line: Json): string | null {
  return dateIn(textOf(recordOf(line, "etaAndTrack"), "expectDeliveryDateTitle"));
}

function readLine(line: Json): ObservedLine {
  // The button may be all that a line tells.
  return { ...readOrderLine(line), disputeOffered: disputeOffered(line), etaOn: etaOf(line), deliveredOn: null };
}

/** True with the button; false when all buttons were read and it is not among them; else unknown. */
function disputeOffered(line: Json): boolean | null {
  if (!hasList(line, "buttonVOS")) return null;
  const buttons = listOf(line, "buttonVOS");
  const offers = buttons.filter((button) => textOf(button, "type") === disputeButtonType);
  if (offers.some(isLive)) return true;
  return offers.length > 0 || buttons.some((button) => textOf(button, "type") === null) ? null : false;
}

/** As the site marks what it does not show elsewhere, and in all likely spellings. */
function isLive(button: Json): boolean {
  const off = [flagOf(button, "hide"), flagOf(button, "hidden"), flagOf(button, "disabled"), flagOf(button, "disable")];
  const on = [flagOf(button, "enable"), flagOf(button, "enabled"), flagOf(button, "visible"), flagOf(button, "show")];
  return !off.includes(true) && !on.includes(false);
}

/** The status block's reminder and the promises listed under it. */
function readAllWindows(status: Json, components: Components, reading: PartialReading): ObservedWindow[] {
  const texts = [textOf(status, "reminder")];
  if (texts[0] === null) reading.missing.add("windows");
  for (const services of components.byTag(servicesTag)) {
    if (!hasList(services, "data")) reading.missing.add("windows");
    for (const service of listOf(services, "data")) {
      const content = textOf(service, "content");
      if (content === null) reading.missing.add("windows");
      texts.push(content);
    }
  }
  const windows: ObservedWindow[] = [];
  for (const text of texts) {
    const read = readWindows(text);
    if (read.unread.length > 0) reading.missing.add("windows");
    windows.push(...read.windows);
  }
  return windows;
}
