/** Everything said beside the page's own boxes and buttons, kept in step with the page. Nothing is ever blocked. */

import type { Parts } from "../notices/parts";
import { confirmButtons, disputeButtons, type GuardedButton, type TextBox, textBoxOf } from "../pages/boxes/dom";
import { BoxGuard } from "./box-guard";
import { ConfirmGuard } from "./confirm-guard";
import { DisputeGuard } from "./dispute-guard";
import { lastTouched } from "./last-touched";

export interface Guard {
  /** The page or what is known of it changed. */
  refresh(): void;
  place(): void;
  remove(): void;
}

export class Guards {
  readonly #parts: Parts;
  readonly #byAnchor = new Map<Element, Guard>();
  #placing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const place = () => this.#placeSoon();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place, { passive: true });
    document.addEventListener("focusin", () => this.look());
    document.addEventListener("transitionend", place, true);
    this.look();
  }

  /** Makes the guards fit the page. */
  look(): void {
    const { kind } = this.#parts.session;
    const wanted = new Map<Element, () => Guard>();
    if (kind) {
      const box = textBoxOf(document, kind, lastTouched());
      this.#parts.box = box;
      if (box) wanted.set(box, () => new BoxGuard(box as TextBox, this.#parts, () => this.#placeSoon()));
      const add = (buttons: GuardedButton[], make: (button: GuardedButton) => Guard) => {
        for (const one of buttons) wanted.set(one.button, () => make(one));
      };
      add(confirmButtons(document, kind, location.href), (one) => new ConfirmGuard(one, this.#parts));
      add(disputeButtons(document, kind, location.href), (one) => new DisputeGuard(one, this.#parts));
    }
    for (const [anchor, guard] of this.#byAnchor) {
      if (wanted.has(anchor)) continue;
      guard.remove();
      this.#byAnchor.delete(anchor);
    }
    for (const [anchor, make] of wanted) {
      const known = this.#byAnchor.get(anchor);
      if (known) known.refresh();
      else this.#byAnchor.set(anchor, make());
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
