/**
 * The refund list from its elements. A card prints its order and the state of its request, and no id of the request: an
 * order then has one, open or over, and what it is stands in the list's own data. The first tab and the pager tell
 * whether all cards are on the page.
 */
import type { RefundState } from "../../generated/protocol";
import { elementIn, elementsIn, textIn } from "../dom";
import { emptyReading, type PartialReading } from "../reading";
import { refundStateOf } from "../refund-state";
import { refundCards } from "./cards";
import { selectors } from "./selectors";

export function readRefundListDom(document: ParentNode): PartialReading {
  const reading = emptyReading();
  const states = new Map<string, RefundState>();
  const cards = refundCards(document);
  for (const { orderId, element } of cards) {
    if (!orderId) {
      reading.missing.add("disputes");
      continue;
    }
    const state = refundStateOf(textsIn(element));
    // Of two requests of one order the open one counts; one that is not understood could be open.
    const known = states.get(orderId) ?? state;
    states.set(orderId, known === state ? state : [known, state].includes("open") ? "open" : "unknown");
  }
  reading.orders = [...states].map(([orderId, refundState]) => ({ orderId, refundState }));
  if (cards.length === 0) reading.missing.add("disputes");
  if (!isWhole(document)) reading.missing.add("moreDisputes");
  return reading;
}

/** State and date stand together; each may have an element of its own. */
function textsIn(card: Element): string[] {
  const status = elementIn(card, selectors.status);
  return status ? [status, ...elementsIn(status, selectors.part)].map((element) => element.textContent ?? "") : [];
}

/** Under the first tab, without words to search for, on the only page. */
function isWhole(document: ParentNode): boolean {
  const [first, ...others] = elementsIn(document, selectors.tab);
  const selected = elementsIn(document, selectors.selectedTab);
  if (!first || others.length === 0 || selected.length !== 1 || selected[0] !== first) return false;
  const filters = elementsIn(document, selectors.filter) as HTMLInputElement[];
  if (filters.some((input) => (input.value ?? "") !== "" && input.type !== "checkbox")) return false;
  const ends = [selectors.previous, selectors.next].map((selector) => elementIn(document, selector));
  const isEnd = (button: Element | null) => button?.matches(selectors.disabled) === true;
  return (
    textIn(document, selectors.currentPage) === "1" &&
    elementIn(document, selectors.otherPage) === null &&
    ends.every(isEnd)
  );
}
