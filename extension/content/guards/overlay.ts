/**
 * Something said beside a box or a button of the page. Its element has no size and takes no room; what it shows stands
 * in a closed shadow root, over the page, at its anchor's upper edge. It follows the anchor and hides with it.
 */

import type { Speech } from "../../shared/speech";
import tokens from "../../shared/tokens.css";
import { h } from "../elements";
import { hostPrefix } from "../notice";
import noticeStyles from "../notice.css";
import { addStyles } from "../shadow-styles";
import { pageTheme } from "../theme";
import styles from "./guard.css";

export const guardTag = `${hostPrefix}guard`;

const hostStyle: Record<string, string> = {
  all: "initial",
  position: "fixed",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  overflow: "visible",
  // Over the notice in the window's corner: what is said here is about what is being done.
  "z-index": "2147483001",
};

/** Handlers of the page must not run for what happens in here. */
const keptInside = ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "keydown", "keyup", "input", "change"];

const margin = 8;
const leastRoom = 160;

/** What is said beside one box or button of the page. */
export interface Guard {
  /** The page or what is known of it changed. */
  refresh(): void;
  place(): void;
  remove(): void;
}

/** Not among the page's buttons, whose spacing may depend on which of them comes last. */
export function holderOf(anchor: Element): Element {
  return anchor.parentElement?.parentElement ?? document.documentElement;
}

export class Overlay {
  readonly host: HTMLElement = document.createElement(guardTag);
  /** Everything shown goes in here. */
  readonly content: HTMLElement;
  readonly #live: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #opener: () => Node[];
  readonly #announce = () => this.say();
  #moved: [number, number] = [0, 0];
  #spoken = "";

  /** `details` makes what the panel shows, when it is opened. */
  constructor(
    readonly anchor: Element,
    private readonly holder: Element,
    details: () => Node[],
    /** Where above is taken, it may stand beside or below: for buttons, which stand among others. */
    private readonly besides = false,
  ) {
    for (const [name, value] of Object.entries(hostStyle)) this.host.style.setProperty(name, value, "important");
    this.#opener = details;
    this.content = h("div", { class: "content" });
    this.#live = h("div", { class: "heard", role: "status" });
    this.#panel = h("div", { class: "panel", popover: "auto", role: "dialog" });
    const root = h("div", { class: "recourse" }, this.content, this.#live, this.#panel);
    const theme = pageTheme(document);
    if (theme) root.dataset.theme = theme;
    for (const type of keptInside) root.addEventListener(type, (event) => event.stopPropagation());
    const shadow = this.host.attachShadow({ mode: "closed" });
    addStyles(shadow, tokens + noticeStyles + styles);
    shadow.append(root);
    anchor.addEventListener("focusin", this.#announce);
    this.attach();
  }

  /** What a screen reader hears when the anchor is reached, before it is pressed. */
  set spoken(text: string) {
    this.#spoken = text;
  }

  /** Says it aloud now. */
  say(): void {
    if (this.#live.textContent !== this.#spoken) this.#live.textContent = this.#spoken;
  }

  attach(): void {
    if (this.host.parentNode !== this.holder) this.holder.append(this.host);
  }

  open(title: string, { say, language }: Speech): void {
    if (this.#panel.matches(":popover-open")) {
      this.#panel.hidePopover();
      return;
    }
    const close = h("button", { class: "close", type: "button", click: () => this.close() }, say("notice_close"));
    this.#panel.lang = language;
    this.#panel.setAttribute("aria-label", title);
    this.#panel.replaceChildren(
      h("header", { role: "none" }, h("h2", {}, title), close),
      h("div", { class: "body", tabindex: "0" }, this.#opener()),
      h("footer", { role: "none" }, say("notice_footer")),
    );
    this.#panel.showPopover();
    const anchor = this.anchor.getBoundingClientRect();
    const panel = this.#panel.getBoundingClientRect();
    const above = anchor.top - panel.height - margin;
    const top = above >= margin ? above : Math.min(anchor.bottom + margin, innerHeight - panel.height - margin);
    this.#panel.style.top = `${Math.max(margin, top)}px`;
    this.#panel.style.left = `${Math.min(Math.max(margin, anchor.right - panel.width), innerWidth - panel.width - margin)}px`;
    close.focus();
  }

  close(): void {
    if (this.#panel.matches(":popover-open")) this.#panel.hidePopover();
  }

  /** Puts it where its anchor is now. Moved by `translate`, which no page's layout notices. */
  place(): void {
    const anchor = this.anchor.getBoundingClientRect();
    const shown = anchor.width > 0 && anchor.bottom > 0 && anchor.top < innerHeight && !this.#isCovered(anchor);
    this.content.style.visibility = shown ? "visible" : "hidden";
    if (!shown) return;
    const width = Math.min(Math.max(anchor.width, 300), innerWidth - 2 * margin);
    this.content.style.maxWidth = `${width}px`;
    // What is long scrolls, where there is more room: above the anchor or below it.
    const room = Math.max(anchor.top, innerHeight - anchor.bottom) - 2 * margin;
    this.content.style.setProperty("--room", `${Math.max(room, leastRoom)}px`);
    const { width: w, height: h } = this.content.getBoundingClientRect();
    const spot = this.#spots(anchor, w, h).find((one, n, all) => n === all.length - 1 || this.#isFree(one, w, h));
    const host = this.host.getBoundingClientRect();
    const [x, y] = this.#moved;
    this.#moved = [x + (spot?.[0] ?? 0) - host.left, y + (spot?.[1] ?? 0) - host.top];
    this.host.style.setProperty("translate", `${this.#moved[0]}px ${this.#moved[1]}px`, "important");
  }

  /** Where it may stand, the best first; the last one is taken when none is free. */
  #spots({ left, right, top, bottom, height }: DOMRect, w: number, h: number): [number, number][] {
    const x = Math.max(margin, Math.min(right, innerWidth - margin) - w);
    const above: [number, number] = [x, top - h - 2];
    const below: [number, number] = [x, bottom + 2];
    if (!this.besides) return top - h - 2 >= 0 || top > innerHeight - bottom ? [above] : [below];
    const middle = top + (height - h) / 2;
    return [above, [left - w - 6, middle], [right + 6, middle], below, above];
  }

  /** On screen, and over no words and nothing to press. */
  #isFree([x, y]: [number, number], w: number, h: number): boolean {
    if (x < 0 || y < 0 || x + w > innerWidth || y + h > innerHeight) return false;
    const points = [0.05, 0.35, 0.65, 0.95].flatMap((share) => [0.2, 0.8].map((part) => [x + w * share, y + h * part]));
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

const isOurs = (element: Element) => element.nodeName.toLowerCase().startsWith(hostPrefix);

/** An empty stretch of a row of text counts as free: only where its letters are is taken. */
function isTaken(hit: Element, spot: DOMRect): boolean {
  if (hit.closest("button, a, input, select, textarea, label, img, video")) return true;
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
