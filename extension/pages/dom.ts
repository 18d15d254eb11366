/** Reading text and links from the DOM without trusting either. */
import { plain } from "./json/fields";
import { idsInUrl } from "./site/urls";

export function elementIn(root: ParentNode, selector: string): Element | null {
  return root.querySelector(selector);
}

export function elementsIn(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** The text of an element as a reader sees it: digits may stand in a span each. */
export function textIn(root: ParentNode, selector: string): string | null {
  const element = elementIn(root, selector);
  return element ? plain(element.textContent ?? "") : null;
}

/** More is no sentence of the site's. */
const mostRead = 4000;
const blocks = "address, article, br, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, li, ol, p, section, table, td, tr, ul";

/** The text of an element with its paragraphs on lines of their own; what stands in a line may be in a span each. */
export function textOfBlock(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const block of elementsIn(copy, blocks)) {
    block.before("\n");
    block.after("\n");
  }
  return (copy.textContent ?? "").slice(0, mostRead);
}

export function hrefIn(root: ParentNode, selector: string): string {
  return elementIn(root, selector)?.getAttribute("href") ?? "";
}

/** The order a part of the page is about: all its links that name one must name the same. */
export function orderIdIn(root: ParentNode, linkSelector: string): string | null {
  const ids = new Set(
    elementsIn(root, linkSelector).flatMap((link) => idsInUrl(link.getAttribute("href") ?? "").orderIds),
  );
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

const notShown = '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i]';

/** Whether an element is on screen or can be scrolled to. Where nothing is laid out, by what is written on it. */
export function isShown(element: Element): boolean {
  if (element.closest(notShown)) return false;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Whether a button is there to be pressed. */
export function isLive(button: Element): boolean {
  return (
    !button.closest(':disabled, [aria-disabled="true"]') && !/-disabled\b/.test(button.className) && isShown(button)
  );
}
