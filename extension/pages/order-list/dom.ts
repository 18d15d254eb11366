/** The order list from the page's elements, for what its JSON does not tell. Ids come from links, never from labels. */
import type { ObservedLine } from "../../generated/protocol";
import { elementIn, elementsIn, hrefIn, orderIdIn, textIn } from "../dom";
import { plain } from "../json/fields";
import { mostOrdersOfAPage, type PartialOrder } from "../reading";
import { productIdInUrl, storeIdInUrl } from "../site/urls";
import { orderStatus } from "../status";
import { dateIn } from "../text/dates";
import { moneyIn } from "../text/money";
import { selectors } from "./selectors";

export interface OrderCard {
  orderId: string;
  element: Element;
}

/** The cards on screen whose order is known, as many as are read at most; `unnamed` counts the others. */
export function orderCards(document: ParentNode): { cards: OrderCard[]; unnamed: number } {
  const cards: OrderCard[] = [];
  let unnamed = 0;
  for (const element of elementsIn(document, selectors.card).slice(0, mostOrdersOfAPage + 1)) {
    const orderId = orderIdIn(element, selectors.orderLinks);
    if (orderId) cards.push({ orderId, element });
    else unnamed += 1;
  }
  return { cards, unnamed };
}

export function readCard({ orderId, element }: OrderCard): PartialOrder {
  const statusText = textIn(element, selectors.status);
  const contact = hrefIn(element, selectors.contactLink);
  return {
    orderId,
    statusText,
    status: orderStatus({ text: statusText, code: null, buttons: null, tab: null }),
    placedOn: placedOn(element),
    total: moneyIn(textIn(element, selectors.total), null),
    store: {
      storeId: storeIdInUrl(hrefIn(element, selectors.storeLink)),
      name: textIn(element, selectors.storeName),
      canMessage: contact ? true : null,
    },
    lines: elementsIn(element, selectors.item).map(readItem),
  };
}

/** The block holds a date and an id, in any language and order: the one row that is a date. */
function placedOn(card: Element): string | null {
  const dates = elementsIn(card, selectors.info).map((row) => dateIn(row.textContent));
  const found = new Set(dates.filter((date) => date !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** An item of the list has no line id of its own; it fills in what the JSON's line of the same product lacks. */
function readItem(item: Element): ObservedLine {
  const title = elementIn(item, selectors.itemTitle)?.getAttribute("title") ?? null;
  const quantity = /^[x×]\s?(\d{1,6})$/.exec(textIn(item, selectors.itemQuantity) ?? "")?.[1];
  return {
    lineId: "",
    productId: productIdInUrl(hrefIn(item, selectors.itemLink)),
    title: title === null ? null : plain(title),
    quantity: quantity ? Number(quantity) : null,
    price: moneyIn(priceText(item), null),
    disputeOffered: null,
  };
}

/** The price stands before the quantity in one block. */
function priceText(item: Element): string | null {
  const block = elementIn(item, selectors.itemPrice);
  const quantity = block ? textIn(block, selectors.itemQuantity) : null;
  const text = plain(block?.textContent ?? "");
  return text !== null && quantity !== null && text.endsWith(quantity) ? text.slice(0, -quantity.length) : text;
}
