/** Where there is room on the page for something of ours: over no words, no picture and nothing to press. */
import { hostPrefix } from "./notice";

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Cards have a few dozen texts; of a page that has more in one, the first tell enough. */
const mostLooked = 160;
const drawn =
  "a, button, input, select, textarea, summary, label, img, svg, canvas, video, iframe, [role=button], [role=link]";

/** Something to press or a picture, also one that is a background, as AliExpress draws its items. */
export function isDrawn(element: Element): boolean {
  if (element.matches(drawn)) return true;
  return element.firstElementChild === null && getComputedStyle(element).backgroundImage !== "none";
}

/** The places taken in an element: each line of text, each picture, each thing to press. */
export function takenIn(scope: Element): DOMRect[] {
  const taken: DOMRect[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && node.localName.startsWith(hostPrefix)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  for (let n = 0, node = walker.nextNode(); node && n < mostLooked; n += 1, node = walker.nextNode()) {
    if (node instanceof Element) {
      if (isDrawn(node)) taken.push(...node.getClientRects());
    } else if (node.textContent?.trim()) {
      range.selectNodeContents(node);
      taken.push(...range.getClientRects());
    }
  }
  return taken.filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether a box is over none of what is taken; two that only touch do not count. */
export function isFree({ left, top, width, height }: Box, taken: DOMRect[]): boolean {
  return taken.every(
    (one) =>
      one.left >= left + width - 1 || one.right <= left + 1 || one.top >= top + height - 1 || one.bottom <= top + 1,
  );
}
