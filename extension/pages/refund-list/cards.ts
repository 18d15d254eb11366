/** Which orders' requests stand where on the refund list. A card prints its order, and no id of its request. */
import { elementsIn, textIn } from "../dom";
import { selectors } from "./selectors";

export interface RefundCard {
  /** Null on a card in a shape nobody knows. */
  orderId: string | null;
  element: Element;
}

export function refundCards(document: ParentNode): RefundCard[] {
  return elementsIn(document, selectors.card).map((element) => ({ orderId: orderIdOn(element), element }));
}

/** What the item is called, as the card prints it. */
export function titleOfCard(card: Element): string {
  return textIn(card, selectors.title) ?? "";
}

/** The id is the only long number of its line, whatever the words beside it. */
function orderIdOn(card: Element): string | null {
  const numbers = new Set(textIn(card, selectors.orderId)?.match(/(?<!\d)\d{12,22}(?!\d)/g));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
