/** The order list from the page's elements, for what its JSON does not tell. Ids come from links, never from labels. */
import type { ObservedLine } from "../../generated/protocol";
import { elementIn, elementsIn, hrefIn, textIn } from "../dom";
import { plain } from "../json/fields";
import type { PartialOrder } from "../reading";
import { refundStateOf } from "../refund-state";
import { productIdInUrl, storeIdInUrl } from "../site/urls";
import { orderStatus } from "../status";
import { datesIn } from "../text/dates";
import { moneyIn } from "../text/money";
import { labelMeaning } from "../words/spoken";
import type { OrderCard } from "./cards";
import { selectors } from "./selectors";

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
    lines: readItems(element),
    refundState: refundStateOf(elementsIn(element, selectors.refundState).map((title) => title.textContent ?? "")),
  };
}

/** The items of a card; of several only pictures are shown, which name their products. */
function readItems(card: Element): ObservedLine[] {
  const items = elementsIn(card, selectors.item);
  const pictures = elementsIn(card, selectors.pictures);
  if (pictures.length === 0) return items.map(readItem);
  return pictures.map((picture) => ({
    ...nothingKnown,
    productId: productIdInUrl(picture.getAttribute("href") ?? ""),
  }));
}

/** The row that says it is the order's day; without one, the row that is a day and nothing else. */
function placedOn(card: Element): string | null {
  const said = new Set<string>();
  const alone = new Set<string>();
  for (const element of elementsIn(card, selectors.info)) {
    const row = plain(element.textContent ?? "") ?? "";
    const [day, ...others] = datesIn(row);
    if (!day || others.length > 0) continue;
    const label = row.slice(0, day.index).trim();
    const meaning = labelMeaning(label);
    if (meaning === "placedOn" || meaning === "day") said.add(day.date);
    else if (label === "" && !/\p{L}/u.test(row.slice(day.length))) alone.add(day.date);
  }
  const [found, ...others] = said.size > 0 ? said : alone;
  return found !== undefined && others.length === 0 ? found : null;
}

/** The list's elements print no line id, and no refund button, whatever the order. */
const nothingKnown: ObservedLine = {
  lineId: null,
  productId: null,
  title: null,
  quantity: null,
  price: null,
  disputeOffered: null,
};

function readItem(item: Element): ObservedLine {
  const title = elementIn(item, selectors.itemTitle)?.getAttribute("title") ?? null;
  const quantity = /^[x×]\s?(\d{1,6})$/.exec(textIn(item, selectors.itemQuantity) ?? "")?.[1];
  return {
    ...nothingKnown,
    productId: productIdInUrl(hrefIn(item, selectors.itemLink)),
    title: title === null ? null : plain(title),
    quantity: quantity ? Number(quantity) : null,
    price: moneyIn(priceText(item), null),
  };
}

/** The price stands before the quantity in one block. */
function priceText(item: Element): string | null {
  const block = elementIn(item, selectors.itemPrice);
  const quantity = block ? textIn(block, selectors.itemQuantity) : null;
  const text = plain(block?.textContent ?? "");
  return text !== null && quantity !== null && text.endsWith(quantity) ? text.slice(0, -quantity.length) : text;
}
