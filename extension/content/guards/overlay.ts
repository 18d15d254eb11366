/**
 * A chip beside a box or a button of the page. Its element has no size and takes no room; the chip stands in a closed
 * shadow root, over the page, at its anchor's upper edge. It follows the anchor and hides with it.
 */
import tokens from "../../shared/tokens.css";
import { Chip, type ChipWords } from "../chip";
import chipStyles from "../chip.css";
import { h } from "../elements";
import { keepInside } from "../keep-inside";
import { hostPrefix } from "../notice";
import { ownHost } from "../own-host";
import { isDrawn } from "../room";
import { addStyles } from "../shadow-styles";
import { pageTheme } from "../theme";
import styles from "./guard.css";

export const guardTag = `${hostPrefix}guard`;

const hostStyle: Record<string, string> = {
  all: "initial",
  // No selection of the page's comes in here.
  "user-select": "none",
  position: "fixed",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  overflow: "visible",
  // Over the notice in the window's corner: what is said here is about what is being done.
  "z-index": "2147483001",
};

const margin = 8;

/** What is said beside one box or button of the page. */
export interface Guard {
  /** The page or what is known of it changed. */
  refresh(): void;
  place(): void;
  remove(): void;
}

/** Not among the page's buttons, whose spacing may depend on which of them comes last. */
function holderOf(anchor: Element): Element {
  return anchor.parentElement?.parentElement ?? document.documentElement;
}

export class Overlay {
  readonly host: HTMLElement;
  readonly chip: Chip;
  readonly #root: HTMLElement;
  readonly #seat: HTMLElement;
  readonly #live = h("div", { class: "heard", role: "status" });
  readonly #holder: Element;
  readonly #announce = () => this.say();
  #moved: [number, number] = [0, 0];
  #spoken = "";

  /** `name` tells one guard from another; `besides`: where above is taken it may stand beside or below, among buttons. */
  constructor(
    readonly anchor: Element,
    name: string,
    open: () => void,
    private readonly besides = false,
  ) {
    const { host, shadow } = ownHost(guardTag);
    this.host = host;
    for (const [name, value] of Object.entries(hostStyle)) this.host.style.setProperty(name, value, "important");
    this.#holder = holderOf(anchor);
    this.chip = new Chip(open);
    this.#seat = h("div", { class: "seat" }, this.chip.button);
    this.#root = h("div", { class: "recourse", "data-guard": name }, this.#seat, this.#live);
    const theme = pageTheme(document);
    if (theme) this.#root.dataset.theme = theme;
    keepInside(this.#root);
    addStyles(shadow, tokens + chipStyles + styles);
    shadow.append(this.#root);
    anchor.addEventListener("focusin", this.#announce);
    this.attach();
  }

  /** `spoken` is what a screen reader hears when the anchor is reached, before it is pressed; "" is nothing. */
  show(words: ChipWords, name: string, spoken: string, code = ""): void {
    this.chip.say(words, name);
    this.#root.dataset.code = code;
    this.#spoken = spoken;
  }

  /** Says it aloud now. */
  say(): void {
    const [said] = this.#live.children;
    if ((said?.getAttribute("data-text") ?? "") === this.#spoken) return;
    this.#live.replaceChildren(...(this.#spoken === "" ? [] : [h("span", { "data-text": this.#spoken })]));
  }

  attach(): void {
    if (this.host.parentNode !== this.#holder) this.#holder.append(this.host);
  }

  /** Puts it where its anchor is now. Moved by `translate`, which no page's layout notices. */
  place(): void {
    const anchor = this.anchor.getBoundingClientRect();
    const shown = anchor.width > 0 && anchor.bottom > 0 && anchor.top < innerHeight && !this.#isCovered(anchor);
    this.#seat.style.visibility = shown ? "visible" : "hidden";
    if (!shown) return;
    const { width, height } = this.#seat.getBoundingClientRect();
    const spots = this.#spots(anchor, width, height);
    const spot = spots.find((one, n) => n === spots.length - 1 || this.#isFree(one, width, height));
    const host = this.host.getBoundingClientRect();
    const [dx, dy] = [(spot?.[0] ?? 0) - host.left, (spot?.[1] ?? 0) - host.top];
    // Where it stands right nothing is written: a page that watches hears of each style that is set, of the same too.
    if (Math.abs(dx) < 0.05 && Math.abs(dy) < 0.05) return;
    const [x, y] = this.#moved;
    this.#moved = [x + dx, y + dy];
    this.host.style.setProperty("translate", `${this.#moved[0]}px ${this.#moved[1]}px`, "important");
  }

  /** Where it may stand, the best first; the last one is taken when none is free. */
  #spots({ left, right, top, bottom, height }: DOMRect, w: number, h: number): [number, number][] {
    const x = Math.max(margin, Math.min(right, innerWidth - margin) - w);
    const above: [number, number] = [x, top - h - 2];
    const below: [number, number] = [x, bottom + 2];
    if (!this.besides) return top - h - 2 >= 0 || top > innerHeight - bottom ? [above] : [below];
    const middle = top + (height - h) / 2;
    // Where a page has no layout its words go on beside the anchor, and end somewhere below.
    const further = Array.from({ length: 6 }, (_, n): [number, number] => [x, bottom + 18 * (n + 1)]);
    return [above, [left - w - 6, middle], [right + 6, middle], below, ...further, above];
  }

  /** On screen, and over no words and nothing to press. */
  #isFree([x, y]: [number, number], w: number, h: number): boolean {
    if (x < 0 || y < 0 || x + w > innerWidth || y + h > innerHeight) return false;
    const [across, down] = getComputedStyle(this.anchor).display === "inline" ? amongWords : besideBoxes;
    const points = across.flatMap((share) => down.map((part) => [x + w * share, y + h * part]));
    return points.every(([px = 0, py = 0]) => {
      const hit = document.elementsFromPoint(px, py).find((one) => !isOurs(one));
      return !hit || !isTaken(hit, new DOMRect(x, y, w, h));
    });
  }

  remove(): void {
    this.anchor.removeEventListener("focusin", this.#announce);
    this.host.remove();
  }

  /** Behind a dialog of the page's, say. */
  #isCovered(anchor: DOMRect): boolean {
    const x = Math.min(Math.max(anchor.left + anchor.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(anchor.top + anchor.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (!top || isOurs(top)) return false;
    return !this.anchor.contains(top) && !top.contains(this.anchor);
  }
}

/** Where of a spot is looked what lies there: closely where the page's words run on, one behind the other. */
const besideBoxes = [
  [0.05, 0.35, 0.65, 0.95],
  [0.2, 0.8],
] as const;
const amongWords = [
  [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98],
  [0.05, 0.35, 0.65, 0.95],
] as const;

const isOurs = (element: Element) => element.localName.startsWith(hostPrefix);

/** An empty stretch of a row of text counts as free: only where its letters are is taken. */
function isTaken(hit: Element, spot: DOMRect): boolean {
  if (isDrawn(hit) || hit.closest("button, a, label, summary, svg")) return true;
  const range = document.createRange();
  return [...hit.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return false;
    range.selectNode(node);
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        left < spot.right && right > spot.left && top < spot.bottom && bottom > spot.top,
    );
  });
}
