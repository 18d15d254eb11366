/** Everything said beside the page's own boxes and buttons, kept in step with the page. Nothing is ever blocked. */

import type { PageKind } from "../../generated/protocol";
import { cardAround, confirmButtons, disputeButtons, isWritten, textBoxOf } from "../../pages/text-boxes/dom";
import { LayoutWatch } from "../layout-watch";
import type { OnDemand } from "../on-demand";
import { PageBox } from "../page-box";
import { BoxGuard } from "./box-guard";
import { ConfirmGuard } from "./confirm-guard";
import { DisputeGuard } from "./dispute-guard";
import { lastTouched } from "./last-touched";
import type { Guard } from "./overlay";

export class Guards {
  readonly #page: OnDemand;
  readonly #byAnchor = new Map<Element, Guard>();
  readonly #resized = new ResizeObserver(() => this.#placeSoon());
  /** A dialog of the page's that opens over a box scrolls and resizes nothing. */
  readonly #layout = new LayoutWatch({ moved: () => {}, changed: () => this.#placeSoon() });
  #placing = false;

  constructor(page: OnDemand) {
    this.#page = page;
    const place = () => this.#placeSoon();
    this.#resized.observe(document.documentElement);
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place, { passive: true });
    for (const type of ["focusin", "pointerover"]) {
      document.addEventListener(type, ({ target }) => this.#reached(target), { passive: true });
    }
    this.look();
  }

  /** Makes the guards fit the page. */
  look(): void {
    const { kind } = this.#page.session;
    const wanted = new Map<Element, () => Guard>();
    if (kind === "order-list") {
      // Looking for the buttons of hundreds of orders would hold the page up; one is looked at when it is reached.
      for (const anchor of this.#byAnchor.keys()) if (anchor.isConnected) wanted.set(anchor, never);
    } else if (kind) {
      const box = textBoxOf(document, kind, lastTouched());
      this.#page.session.box ??= new PageBox();
      this.#page.session.box.element = box;
      if (box && this.#isOffered(box)) wanted.set(box, () => new BoxGuard(box, this.#page));
      for (const [button, make] of this.#buttons(document, kind)) wanted.set(button, make);
    }
    for (const [anchor, guard] of this.#byAnchor) {
      if (wanted.has(anchor)) continue;
      guard.remove();
      this.#resized.unobserve(anchor);
      this.#byAnchor.delete(anchor);
    }
    for (const [anchor, make] of wanted) this.#guard(anchor, make);
    if (this.#byAnchor.size === 0) this.#layout.stop();
    this.#placeSoon();
  }

  #buttons(page: ParentNode, kind: PageKind): [Element, () => Guard][] {
    const url = location.href;
    return [
      ...confirmButtons(page, kind, url).map((one): [Element, () => Guard] => [
        one.button,
        () => new ConfirmGuard(one, this.#page),
      ]),
      // What to check before confirming holds all the same where nobody can be asked.
      ...disputeButtons(page, kind, url)
        .filter(({ button }) => this.#isOffered(button))
        .map((one): [Element, () => Guard] => [one.button, () => new DisputeGuard(one, this.#page)]),
    ];
  }

  /** Where nobody can be asked, nothing is offered that needs an answer; what was offered before stays. */
  #isOffered(anchor: Element): boolean {
    return !this.#page.session.notices.hasFailed || this.#byAnchor.has(anchor);
  }

  #guard(anchor: Element, make: () => Guard): void {
    const known = this.#byAnchor.get(anchor);
    if (known) known.refresh();
    else {
      this.#byAnchor.set(anchor, make());
      this.#resized.observe(anchor);
      this.#layout.start();
    }
  }

  /** The pointer or the keyboard came to something. */
  #reached(target: EventTarget | null): void {
    const { kind } = this.#page.session;
    if (!(target instanceof Element) || !kind) return;
    if (kind !== "order-list") {
      if (isWritten(target)) this.look();
      return;
    }
    const card = cardAround(target);
    if (!card) return;
    for (const [button, make] of this.#buttons(card, kind)) {
      if (button.contains(target)) this.#guard(button, make);
    }
    this.#placeSoon();
  }

  #placeSoon(): void {
    if (this.#placing) return;
    this.#placing = true;
    requestAnimationFrame(() => {
      this.#placing = false;
      for (const guard of this.#byAnchor.values()) guard.place();
    });
  }
}

/** What is there already is not made again. */
function never(): never {
  throw new Error("made twice");
}
