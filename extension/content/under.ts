/**
 * What of the page lies under a box of the window: something to press or to type in, words or pictures, or nothing. It is asked of
 * points, close enough together for the smallest button and the shortest word. On a page of some hundred orders the browser takes
 * a millisecond a point: what asks may rest between any two.
 */
import { hostPrefix } from "./notice";
import { type Box, isDrawn, isFree } from "./room";

/** What it costs to lie there: nothing, a surface that takes presses all over, words or a picture, a thing to press. */
export type Cost = 0 | 1 | 2 | 3;

/** What a frame of the page's holds cannot be looked into: there may be something to press all over it. */
const controls =
  "button, a, input, select, textarea, label, summary, [role=button], [role=link], [role=tab], [contenteditable], iframe, embed, object";
/** Pixels from point to point: no line of text is lower, no button narrower. */
const step = { across: 22, down: 14 };
/** These of our own lie over everything, or are not seen: they are no reason to move. */
const passing = [`${hostPrefix}frame`, `${hostPrefix}live`];

const isOwn = ({ localName }: Element) => localName.startsWith(hostPrefix);

function points(from: number, length: number, apart: number): number[] {
  const count = Math.ceil(length / apart) + 1;
  return Array.from({ length: count }, (_, n) => from + 1 + ((length - 2) * n) / (count - 1));
}

export class Under {
  readonly #own: Element;
  /** The lines of text that stand in an element itself; measured once, however many points hit it. */
  readonly #lines = new Map<Element, DOMRect[]>();

  /** `own`: what looks for a place, which does not lie under itself. */
  constructor(own: Element) {
    this.#own = own;
  }

  /** The most of what lies under any of its points; not looked further than `enough`. */
  *cost(box: Box, enough: Cost = 3): Generator<void, Cost> {
    if (!document.elementFromPoint) return 0;
    let most: Cost = 0;
    for (const y of points(box.top, box.height, step.down))
      for (const x of points(box.left, box.width, step.across)) {
        yield;
        const cost = this.#at(document, x, y, box);
        if (cost > most) most = cost;
        if (most >= enough && most > 0) return most;
      }
    return most;
  }

  #at(root: Document | ShadowRoot, x: number, y: number, box: Box): Cost {
    const hit = this.#hit(root, x, y);
    if (!hit) return 0;
    if (isOwn(hit) || hit.closest(controls) !== null) return 3;
    if (hit.shadowRoot !== null && hit.shadowRoot !== root) return this.#at(hit.shadowRoot, x, y, box);
    if (isDrawn(hit) || !isFree(box, this.#linesOf(hit))) return 2;
    return getComputedStyle(hit).cursor === "pointer" ? 1 : 0;
  }

  /** All that lies under a point takes far longer to find than what lies on top. */
  #hit(root: Document | ShadowRoot, x: number, y: number): Element | null {
    const isPassedOver = (one: Element) => one === this.#own || passing.includes(one.localName);
    const top = root.elementFromPoint(x, y);
    if (!top || !isPassedOver(top)) return top;
    return root.elementsFromPoint(x, y).find((one) => !isPassedOver(one)) ?? null;
  }

  #linesOf(element: Element): DOMRect[] {
    const known = this.#lines.get(element);
    if (known) return known;
    const range = document.createRange();
    const lines: DOMRect[] = [];
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) {
        range.selectNodeContents(node);
        lines.push(...range.getClientRects());
      }
    this.#lines.set(element, lines);
    return lines;
  }
}
