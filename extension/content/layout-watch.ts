/**
 * Tells when what stands in the page may stand elsewhere: it was scrolled, resized or changed. A page that opens a dialog
 * or slides in a bar scrolls nothing; its changes are looked at once they had time to be drawn, however many there are.
 */
import { idle } from "../pages/lifecycle/slices";
import { hostPrefix } from "./notice";

/** When a page that is scrolled has come to rest. */
const rest = 150;
/** Looks are at least so far apart. */
const pause = 600;
/** A page that never rests, as one does that is still being built, is looked at this long after its first change. */
const longest = 1500;
/** What a script draws in comes to rest without telling: another look, once most of that is over. */
const after = 1300;
/** What shows and hides, of what was there before. */
const shows = ["class", "style", "hidden", "open", "inert"];
/** What comes to rest, or to be shown, without an attribute of its own changing. Some of these do not bubble. */
const events = ["transitionend", "animationend", "toggle", "click", "focusin"];

export interface LayoutEvents {
  /** What is on screen is at another place of the window. */
  moved(): void;
  /** Anything may be anywhere. Called while the browser has nothing else to do; the next call waits for its end. */
  changed(): void | Promise<void>;
}

const isOwn = (node: Node) => node.nodeName.toLowerCase().startsWith(hostPrefix);
const isForeign = ({ target, addedNodes, removedNodes, type }: MutationRecord) =>
  type === "childList" ? [...addedNodes, ...removedNodes].some((node) => !isOwn(node)) : !isOwn(target);

export class LayoutWatch {
  readonly #tell: LayoutEvents;
  readonly #mutations = new MutationObserver((records) => {
    if (records.some(isForeign)) this.#changed();
  });
  readonly #resized = new ResizeObserver(() => this.#moved());
  #moving: ReturnType<typeof setTimeout> | undefined;
  #changing: ReturnType<typeof setTimeout> | undefined;
  /** Not before then. */
  #lookNext = 0;
  #looking = false;
  /** Something changed while it was looked at. */
  #again = false;
  /** When the first of the changes came that were not looked at yet. */
  #first: number | undefined;
  #running = false;

  constructor(tell: LayoutEvents) {
    this.#tell = tell;
  }

  /** From when something of ours stands in the page. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    addEventListener("scroll", this.#moved, { capture: true, passive: true });
    addEventListener("resize", this.#moved);
    for (const name of events) document.addEventListener(name, this.#changed, { capture: true, passive: true });
    this.#resized.observe(document.documentElement);
    this.#mutations.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: shows });
  }

  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    removeEventListener("scroll", this.#moved, { capture: true });
    removeEventListener("resize", this.#moved);
    for (const name of events) document.removeEventListener(name, this.#changed, { capture: true });
    this.#resized.disconnect();
    this.#mutations.disconnect();
    clearTimeout(this.#moving);
    clearTimeout(this.#changing);
    this.#first = undefined;
  }

  readonly #moved = () => {
    clearTimeout(this.#moving);
    this.#moving = setTimeout(() => this.#tell.moved(), rest);
  };

  readonly #changed = () => {
    if (this.#looking) {
      this.#again = true;
      return;
    }
    const now = performance.now();
    this.#first ??= now;
    const due = Math.max(Math.min(now + rest, this.#first + longest), this.#lookNext);
    clearTimeout(this.#changing);
    this.#changing = setTimeout(() => void this.#look(), due - now);
  };

  async #look(isLast = false): Promise<void> {
    await idle();
    if (!this.#running || this.#looking) return;
    this.#first = undefined;
    this.#again = false;
    this.#looking = true;
    const began = performance.now();
    try {
      await this.#tell.changed();
    } finally {
      this.#looking = false;
    }
    // Of a page that never rests at most a tenth of the time is ours.
    this.#lookNext = began + Math.max(pause, 10 * (performance.now() - began));
    if (!this.#running) return;
    if (this.#again) this.#changed();
    else if (!isLast) {
      clearTimeout(this.#changing);
      this.#changing = setTimeout(() => void this.#look(true), after);
    }
  }
}
