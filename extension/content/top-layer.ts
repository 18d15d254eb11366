/**
 * Keeps an element of ours on top of the page. In the top layer nothing of the page's styles reaches it; only what the
 * page puts there later can come to lie above it: a popover, a modal dialog, something full-screen, the pictures of a
 * view transition. Then it is raised again as soon as that helps, and who asks is told that it was not on top, and when
 * it is again. The same holds where the page moves it, by what moves all of a page, or takes it off the screen.
 */

const topmost = ":popover-open, dialog:modal, :fullscreen";
/**
 * Transitions announce themselves nowhere. Firefox cannot tell whether a frame can be seen: there the whole page is looked
 * over every third time.
 */
const lookEvery = 100;
/** A page that fights for the top does not make us fight as fast. */
const raiseAfter = 250;

const tellsOfCovers = "isVisible" in IntersectionObserverEntry.prototype;

/** Firefox lets content scripts see into any shadow tree. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Pictures of the page stand over everything while it changes from one look to another. */
function isInTransition(): boolean {
  try {
    return document.documentElement.matches(":active-view-transition");
  } catch {
    // A browser without them.
    return false;
  }
}

/** What changes colours a little, as a page in the dark does, hides nothing. */
const harmless =
  /^(?:none|(?:(?:invert|hue-rotate|sepia|grayscale)\([^)]*\)|(?:brightness|contrast|saturate)\((?:0?\.[5-9]\d*|1(?:\.\d+)?)\)|\s+)+)$/;

/** In Firefox a filter over the page lies over the top layer too, where nothing else of the page's styles does. */
const isFiltered = () => !tellsOfCovers && !harmless.test(getComputedStyle(document.documentElement).filter);

export class TopLayer {
  readonly #element: HTMLElement;
  readonly #tell: (covered: boolean) => void;
  /** What was there before the element was raised lies under it. */
  #below = new Set<EventTarget>();
  #covered = false;
  #looking: ReturnType<typeof setInterval> | undefined;
  #raising: ReturnType<typeof setTimeout> | undefined;
  #following = 0;
  /** Where it stood when a frame was last drawn. */
  #place = "";
  readonly #heard = new Set<Document | ShadowRoot>();
  readonly #look = () => this.#lookOver();
  readonly #toggled = ({ target }: Event) => {
    // Hidden and shown in one go, it comes to lie on top, and looks as if nothing had happened.
    if (target) this.#below.delete(target);
    this.#lookOver();
  };

  /** `tell` is called when the element was found not to be on top, and when it is again. */
  constructor(element: HTMLElement, tell: (covered: boolean) => void) {
    this.#element = element;
    this.#tell = tell;
    element.popover = "manual";
  }

  get isCovered(): boolean {
    return this.#covered;
  }

  show(): void {
    this.#raise();
    this.#hear(document);
    document.addEventListener("fullscreenchange", this.#look, true);
    let looks = 0;
    this.#looking = setInterval(() => {
      looks += 1;
      if (this.#covered || isInTransition() || isFiltered() || (!tellsOfCovers && looks % 3 === 0)) this.#lookOver();
    }, lookEvery);
    this.#follow();
  }

  remove(): void {
    cancelAnimationFrame(this.#following);
    for (const root of this.#heard) root.removeEventListener("toggle", this.#toggled, true);
    document.removeEventListener("fullscreenchange", this.#look, true);
    clearInterval(this.#looking);
    clearTimeout(this.#raising);
  }

  /** Whether anything of it is drawn. In Firefox no frame can tell that by itself. */
  get #isDrawn(): boolean {
    const { width, height } = this.#element.getBoundingClientRect();
    return width > 0 && height > 0 && (this.#element.checkVisibility?.() ?? true);
  }

  #follow(): void {
    const { x, y, width, height } = this.#element.getBoundingClientRect();
    const place = [x, y, width, height, this.#isDrawn].join();
    if (place !== this.#place && this.#place !== "") {
      this.#covered = true;
      this.#tell(true);
      this.#lookOver();
    }
    this.#place = place;
    this.#following = requestAnimationFrame(() => this.#follow());
  }

  #hear(root: Document | ShadowRoot): void {
    if (this.#heard.has(root)) return;
    this.#heard.add(root);
    root.addEventListener("toggle", this.#toggled, true);
  }

  #raise(): void {
    this.#raising = undefined;
    const hadFocus = (this.#element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    if (this.#element.matches(":popover-open")) this.#element.hidePopover();
    this.#below = new Set(this.#others());
    this.#element.showPopover();
    hadFocus?.focus();
    if (this.#covered) this.#lookOver();
  }

  #raiseSoon(): void {
    this.#raising ??= setTimeout(() => {
      if (this.#element.isConnected) this.#raise();
    }, raiseAfter);
  }

  /** Whatever else of the page is in the top layer; its shadow trees are looked into where they let themselves be. */
  #others(): Element[] {
    const ours = (this.#element.getRootNode() as ShadowRoot).host;
    return this.#topmostIn(document).filter((one) => one !== this.#element && one !== ours);
  }

  #topmostIn(root: Document | ShadowRoot): Element[] {
    const found = [...root.querySelectorAll(topmost)];
    if (tellsOfCovers) return found;
    for (const element of root.querySelectorAll("*")) {
      const shadow = (element as Opened).openOrClosedShadowRoot;
      if (!shadow) continue;
      // What happens to popovers in there is not heard outside.
      this.#hear(shadow);
      found.push(...this.#topmostIn(shadow));
    }
    return found;
  }

  #lookOver(): void {
    const open = this.#others();
    for (const one of this.#below) if (!open.includes(one as Element)) this.#below.delete(one);
    const onTop = this.#element.matches(":popover-open") && open.every((one) => this.#below.has(one));
    if (onTop && this.#isDrawn && !isInTransition() && !isFiltered()) {
      if (this.#covered) this.#tell(false);
      this.#covered = false;
      return;
    }
    this.#covered = true;
    this.#tell(true);
    // To raise it helps against what lies over it alone.
    if (!onTop) this.#raiseSoon();
  }
}
