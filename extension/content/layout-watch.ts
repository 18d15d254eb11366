/**
 * Tells when what stands in the page may stand elsewhere: it was scrolled, resized or changed. A page that opens a dialog
 * or slides in a bar scrolls nothing; its changes are looked at once they had time to be drawn, however many there are.
 */
import { idle } from "../pages/lifecycle/slices";
import { hostPrefix } from "./notice";

/** When a page that is scrolled has come to rest. */
const rest = 150;
/** A page that never rests is looked at no more often than this. */
const pause = 600;
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

/** Something of the page's is on its way, and will arrive. */
function isMoving(): boolean {
  const all = document.getAnimations?.() ?? [];
  return all.some(({ playState, effect }) => {
    const end = effect?.getComputedTiming().endTime;
    return playState === "running" && typeof end === "number" && Number.isFinite(end);
  });
}

export class LayoutWatch {
  readonly #tell: LayoutEvents;
  readonly #mutations = new MutationObserver((records) => {
    if (this.#changing === undefined && records.some(isForeign)) this.#changed();
  });
  readonly #resized = new ResizeObserver(() => this.#moved());
  #moving: ReturnType<typeof setTimeout> | undefined;
  #changing: ReturnType<typeof setTimeout> | undefined;
  /** Not before then. */
  #lookNext = 0;
  #looking = false;
  /** Something changed while it was looked at, or is still on its way. */
  #again = false;
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
    this.#changing = undefined;
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
    const wait = Math.max(rest, this.#lookNext - performance.now());
    this.#changing ??= setTimeout(() => void this.#look(), wait);
  };

  async #look(): Promise<void> {
    await idle();
    this.#changing = undefined;
    if (!this.#running || this.#looking) return;
    this.#again = isMoving();
    this.#looking = true;
    const began = performance.now();
    try {
      await this.#tell.changed();
    } finally {
      this.#looking = false;
    }
    // Of a page that never rests at most a tenth of the time is ours.
    this.#lookNext = began + Math.max(pause, 10 * (performance.now() - began));
    if (this.#again && this.#running) this.#changed();
  }
}
