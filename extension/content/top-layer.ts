/**
 * Keeps an element of ours on top of the page. In the top layer nothing of the page's styles reaches it; only what the
 * page puts there later can come to lie above it: a popover, a modal dialog, something full-screen. Then it is raised
 * again, and who asks is told that it was not on top.
 */

const topmost = ":popover-open, dialog:modal, :fullscreen";
/** Firefox cannot tell whether a frame can be seen: there the page is looked over this often. */
const lookEvery = 300;
/** A page that fights for the top does not make us fight as fast. */
const raiseAfter = 250;

const tellsOfCovers = "isVisible" in IntersectionObserverEntry.prototype;

/** Firefox lets content scripts see into any shadow tree. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

function topmostIn(root: ParentNode, deep: boolean): Element[] {
  const found = [...root.querySelectorAll(topmost)];
  if (!deep) return found;
  for (const element of root.querySelectorAll("*")) {
    const shadow = (element as Opened).openOrClosedShadowRoot;
    if (shadow) found.push(...topmostIn(shadow, true));
  }
  return found;
}

export class TopLayer {
  readonly #element: HTMLElement;
  readonly #covered: () => void;
  /** What was there before the element was raised lies under it. */
  #below = new Set<Element>();
  #looking: ReturnType<typeof setInterval> | undefined;
  #raising: ReturnType<typeof setTimeout> | undefined;
  readonly #look = () => this.#lookOver();

  /** `covered` is called when the element was found not to be on top; it is raised soon after. */
  constructor(element: HTMLElement, covered: () => void) {
    this.#element = element;
    this.#covered = covered;
    element.popover = "manual";
  }

  show(): void {
    this.#raise();
    for (const type of ["toggle", "fullscreenchange"]) document.addEventListener(type, this.#look, true);
    if (!tellsOfCovers) this.#looking = setInterval(this.#look, lookEvery);
  }

  remove(): void {
    for (const type of ["toggle", "fullscreenchange"]) document.removeEventListener(type, this.#look, true);
    clearInterval(this.#looking);
    clearTimeout(this.#raising);
  }

  #raise(): void {
    this.#raising = undefined;
    const hadFocus = (this.#element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    if (this.#element.matches(":popover-open")) this.#element.hidePopover();
    this.#below = new Set(this.#above());
    this.#element.showPopover();
    hadFocus?.focus();
  }

  #above(): Element[] {
    const ours = (this.#element.getRootNode() as ShadowRoot).host;
    return topmostIn(document, !tellsOfCovers).filter((one) => one !== this.#element && one !== ours);
  }

  #lookOver(): void {
    const open = this.#above();
    for (const one of this.#below) if (!open.includes(one)) this.#below.delete(one);
    if (this.#element.matches(":popover-open") && open.every((one) => this.#below.has(one))) return;
    this.#covered();
    this.#raising ??= setTimeout(() => {
      if (this.#element.isConnected) this.#raise();
    }, raiseAfter);
  }
}
