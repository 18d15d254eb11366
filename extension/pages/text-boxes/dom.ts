/**
 * The boxes and buttons of a page that something is said beside: where the buyer writes to the seller or describes a
 * problem, "Confirm received", and the refund button of an item. None of them is ever pressed by us.
 */
import type { Money, PageKind } from "../../generated/protocol";
import { elementIn, elementsIn, orderIdIn, textIn } from "../dom";
import { plain } from "../json/fields";
import { selectors as detail } from "../order-detail/selectors";
import { orderCards } from "../order-list/cards";
import { selectors as list } from "../order-list/selectors";
import { idsInUrl, productIdInUrl } from "../site/urls";
import { moneyIn } from "../text/money";
import { isConfirmButton, isDisputeButton } from "../words/spoken";
import { selectors } from "./selectors";

export type TextBox = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** Whether an element can be seen; tests have pages without a layout and bring their own. */
export type IsShown = (element: Element) => boolean;

export const isShown: IsShown = (element) => {
  if (!element.isConnected || element.checkVisibility?.({ visibilityProperty: true }) === false) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= 16 && height >= 12;
};

function isWritable(box: Element): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return !box.disabled && !box.readOnly;
  const editable = box.getAttribute("contenteditable");
  return editable !== null && editable.toLowerCase() !== "false" && box.getAttribute("aria-readonly") !== "true";
}

const isSearch = (box: Element) => box.closest(selectors.search) !== null;

/** Outermost boxes only: an editor may hold others inside. */
function boxesIn(page: ParentNode, selector: string, shown: IsShown): TextBox[] {
  const boxes = elementsIn(page, selector).filter((box) => isWritable(box) && !isSearch(box) && shown(box));
  return boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box))) as TextBox[];
}

/**
 * The box for the page's own text, on a page of messages or of a refund request. Where several could be it, the one the
 * buyer last wrote in is; where none was, a multi-line one alone among single lines; else none: nothing is guessed.
 */
export function textBoxOf(page: Document, kind: PageKind, last: Element | null, shown = isShown): TextBox | null {
  if (kind === "dispute") {
    const known = boxesIn(page, `${selectors.evidenceText}, ${selectors.disputeText}`, shown);
    if (known.length > 0) return known.find((box) => box === last) ?? known.at(-1) ?? null;
  } else if (kind !== "conversation") return null;
  const boxes = boxesIn(page, selectors.textBox, shown);
  const touched = boxes.find((box) => box === last);
  if (touched) return touched;
  const large = boxes.filter((box) => !(box instanceof HTMLInputElement));
  if (large.length === 1) return large[0] ?? null;
  return large.length === 0 && boxes.length === 1 ? (boxes[0] ?? null) : null;
}

const textOf = (button: Element) => plain(button.textContent ?? "");

export interface GuardedButton {
  button: Element;
  orderId: string;
  /** The item it belongs to, where the page tells. */
  lineId: string | null;
  productId: string | null;
}

/** Whether an element is one people write in, whatever for. */
export function isWritten(element: Element): boolean {
  return element.matches(selectors.textBox);
}

/** The card of the order list that an element stands in. */
export function cardAround(element: Element): Element | null {
  return element.closest(list.card);
}

/** Every order on the page, or the one of a card, with the element that holds its buttons. */
function ordersOn(page: ParentNode, kind: PageKind, url: string): [string, ParentNode][] {
  if (kind === "order-list" && page instanceof Element) {
    const orderId = orderIdIn(page, list.orderLinks);
    return orderId ? [[orderId, page]] : [];
  }
  if (kind === "order-list") return orderCards(page).cards.map(({ orderId, element }) => [orderId, element]);
  const [orderId] = idsInUrl(url).orderIds;
  return orderId ? [[orderId, page]] : [];
}

export function confirmButtons(page: ParentNode, kind: PageKind, url: string, shown = isShown): GuardedButton[] {
  return ordersOn(page, kind, url).flatMap(([orderId, holder]) =>
    elementsIn(holder, selectors.button)
      .filter((button) => isConfirmButton(textOf(button)) && shown(button))
      .map((button) => ({ button, orderId, lineId: null, productId: null })),
  );
}

export function disputeButtons(page: ParentNode, kind: PageKind, url: string, shown = isShown): GuardedButton[] {
  if (kind !== "order-list" && kind !== "order-detail") return [];
  return ordersOn(page, kind, url).flatMap(([orderId, holder]) =>
    elementsIn(holder, selectors.button)
      .filter((button) => isDisputeButton(textOf(button)) && shown(button))
      .map((button) => ({ button, orderId, ...itemOf(button) })),
  );
}

/** The item around a button: by the line its links name, or by its product. */
function itemOf(button: Element): Pick<GuardedButton, "lineId" | "productId"> {
  const item = button.closest(selectors.item);
  if (!item) return { lineId: null, productId: null };
  const lineIds = elementsIn(item, detail.lineLink).flatMap(
    (link) => idsInUrl(link.getAttribute("href") ?? "").lineIds,
  );
  const link = elementIn(item, detail.itemLink)?.getAttribute("href") ?? "";
  return { lineId: new Set(lineIds).size === 1 ? (lineIds[0] ?? null) : null, productId: productIdInUrl(link) };
}

const onAliExpress = /^https:\/\/(?:[a-z0-9-]+\.)*aliexpress\.(?:com|us)\//;

/** Where the buyer writes to the store of an order: the page's own link, else the message page's known address. */
export function conversationLink(page: Document, kind: PageKind | null, url: string, orderId: string): string {
  const holder = kind ? ordersOn(page, kind, url).find(([id]) => id === orderId)?.[1] : undefined;
  const selector = kind === "order-list" ? list.contactLink : detail.contactLink;
  const link = holder ? elementIn(holder, selector) : null;
  const href = link instanceof HTMLAnchorElement ? link.href : "";
  if (onAliExpress.test(href)) return href;
  return `https://www.aliexpress.com/p/message/index.html?fromCode=order&orderId=${orderId}&bizContext=orderDetail`;
}

export function orderPage(orderId: string): string {
  return `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
}

/** The rows of the price block as the page names them: items, shipping, tax, coupons. */
export function priceRows(page: ParentNode, currency: string): { name: string; money: Money }[] {
  return elementsIn(page, detail.priceRow).flatMap((row) => {
    const name = textIn(row, selectors.priceTitle);
    const money = moneyIn(textIn(row, detail.priceValue), currency);
    return name && money && money.currency === currency ? [{ name: name.slice(0, 60), money }] : [];
  });
}
