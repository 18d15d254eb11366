/** One item of an order as the JSON of every page that lists items has it. */
import type { ObservedLine } from "../generated/protocol";
import { countOf, idOf, type Json, textOf } from "./json/fields";
import { productIdInUrl } from "./site/urls";
import { moneyIn, moneyInParts } from "./text/money";

/** A line that lacks its id or anything else is kept with what it has; of a refund button beside it nothing is known. */
export function readOrderLine(line: Json): ObservedLine {
  const currency = textOf(line, "currencyCode");
  return {
    lineId: idOf(line, "orderLineId"),
    productId: idOf(line, "productId") ?? productIdInUrl(textOf(line, "itemDetailUrl") ?? ""),
    title: textOf(line, "itemTitle"),
    quantity: countOf(line, "quantity"),
    price: moneyInParts(textOf(line, "formatPriceInfo"), currency) ?? moneyIn(textOf(line, "itemPriceText"), currency),
    disputeOffered: null,
  };
}
