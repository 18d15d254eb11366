/** Which orders stand where on the list. Known without reading what is on them. */
import { elementsIn, orderIdIn } from "../dom";
import { mostOrdersOfAPage } from "../limits";
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
    const orderId = orderIdIn(element, selectors.headLinks) ?? orderIdIn(element, selectors.orderLinks);
    if (orderId) cards.push({ orderId, element });
    else unnamed += 1;
  }
  return { cards, unnamed };
}
