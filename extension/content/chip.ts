/**
 * A chip: a few words on a button of fixed size. The words stand in attributes and are drawn by the style sheet: no
 * search, no selection and no caret of the page's finds a text here. A chip does one thing, on a real click: it opens
 * the frame.
 */
import type { Tone } from "../shared/tone";
import { h } from "./elements";

export interface ChipWords {
  label: string;
  day: string;
  tone: Tone;
}

export class Chip {
  readonly button: HTMLButtonElement;
  readonly #mark = h("span", { class: "mark", "aria-hidden": "true" });

  constructor(open: () => void) {
    this.button = h("button", { class: "chip", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
    this.button.append(this.#mark);
    this.button.addEventListener("click", (event) => {
      if (event.isTrusted) open();
    });
  }

  /** `name` is what a screen reader calls it; shown to the mouse too where no frame says more. */
  say({ label, day, tone }: ChipWords, name: string, opens = true): void {
    this.button.dataset.tone = tone;
    this.button.setAttribute("aria-label", name);
    if (opens) this.button.setAttribute("aria-haspopup", "dialog");
    else this.button.removeAttribute("aria-haspopup");
    this.button.title = opens ? "" : name;
    // New words are new elements: the same ones, moved from the middle to the upper line, would count as a layout shift.
    this.button.replaceChildren(
      this.#mark,
      h("span", { class: "measure", "aria-hidden": "true" }),
      h("span", { class: "label", "data-text": label }),
      h("span", { class: "day", "data-text": day }),
    );
  }

  set expanded(expanded: boolean) {
    this.button.setAttribute("aria-expanded", String(expanded));
  }
}
