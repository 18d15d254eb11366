/** Whether the frame can be seen: by the browser's own word where it gives one, and by what the page's side tells. */
import type { Sight } from "./trusted-acts";

/** As long as people need to see what has come up before they can mean to press it. */
export const settlingTime = 500;

/** Chromium says whether anything lies over an element, or fades it; others say nothing of it. */
interface Visibility {
  trackVisibility: boolean;
  delay: number;
}

export class FrameSight implements Sight {
  readonly #now: () => number;
  readonly #tell: (settled: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when nothing was over it; null while something is. */
  #seenSince: number | null = null;
  #uncovered = false;
  #visible: boolean;
  readonly #window: Window;
  #drawn: string;

  /** `tell` is called whenever presses begin to count, or no longer do. */
  constructor(page: Document, tell: (settled: boolean) => void, now = () => performance.now()) {
    this.#now = now;
    this.#tell = tell;
    this.#window = page.defaultView ?? window;
    this.#drawn = this.#size();
    const told = "isVisible" in IntersectionObserverEntry.prototype;
    this.#visible = !told;
    if (told) {
      const options: IntersectionObserverInit & Visibility = { trackVisibility: true, delay: 100 };
      const observer = new IntersectionObserver((entries) => {
        const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
        this.#visible = last?.isVisible === true;
        this.#changed();
      }, options);
      observer.observe(page.documentElement);
    }
    page.addEventListener("visibilitychange", () => this.#changed());
    this.#window.addEventListener("resize", () => this.#changed());
  }

  /** What the content script found: whether the frame is in the top layer, over everything. */
  covered(covered: boolean): void {
    this.#uncovered = !covered;
    // Whatever it was, it is looked at anew.
    this.#seenSince = null;
    this.#changed();
  }

  isSettled(at = this.#now()): boolean {
    this.#measure();
    // A press that had to wait for a busy page was made for what was there when it was made.
    return this.#seenSince !== null && Math.min(at, this.#now()) - this.#seenSince >= settlingTime;
  }

  isCovered(): boolean {
    return this.#seenSince === null;
  }

  /** A page that zooms moves the frame too, and may then be too busy for its side to tell: here it is known first. */
  #measure(): void {
    const drawn = this.#size();
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    if (this.#seenSince !== null) this.#seenSince = this.#now();
  }

  #size(): string {
    const { innerWidth, innerHeight, devicePixelRatio } = this.#window;
    return [innerWidth, innerHeight, devicePixelRatio].join(" ");
  }

  #changed(): void {
    this.#measure();
    const seen = this.#uncovered && this.#visible && document.visibilityState === "visible";
    if (!seen) this.#seenSince = null;
    else this.#seenSince ??= this.#now();
    clearTimeout(this.#timer);
    this.#tell(this.isSettled());
    if (seen && !this.isSettled()) this.#timer = setTimeout(() => this.#tell(this.isSettled()), settlingTime + 1);
  }
}
