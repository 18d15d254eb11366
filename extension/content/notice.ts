/**
 * One notice: a chip of fixed size in a closed shadow root, and a panel that opens from it. It takes no room in the
 * page's flow, and its size and attributes tell the page nothing about what it says.
 */

import type { Speech } from "../shared/speech";
import tokens from "../shared/tokens.css";
import { h } from "./elements";
import styles from "./notice.css";
import { addStyles } from "./shadow-styles";
import { contentOf, type NoticeActions, type NoticeState } from "./states";

/** How the names of all our own elements in a page begin. */
export const hostPrefix = "recourse-";
export const hostTag = `${hostPrefix}notice`;

const hostStyle: Record<string, string> = {
  all: "initial",
  position: "absolute",
  inset: "auto",
  display: "block",
  "box-sizing": "border-box",
  margin: "0",
  // Shown once it stands where it belongs.
  visibility: "hidden",
  "z-index": "3",
};

/** Pixels; one of two sizes, by the room there is and never by what is said. */
export function widthOf(narrow: boolean): number {
  return narrow ? 172 : 212;
}

/** Where the drafting part may put its own controls, once a verdict is shown. */
export type DraftingSlot = (slot: HTMLElement, state: Extract<NoticeState, { kind: "verdict" }>) => void;

export class Notice {
  readonly host: HTMLElement;
  readonly #root: HTMLElement;
  readonly #chip: HTMLButtonElement;
  readonly #mark: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #actions: NoticeActions;
  #state: NoticeState = { kind: "waiting" };
  #speech: Speech | null = null;
  #drafting: DraftingSlot | null = null;
  readonly #slot = h("div", { class: "drafting" });
  #offset: [number, number] = [0, 0];

  constructor(actions: NoticeActions, orderId: string | null, theme: "light" | "dark" | null) {
    this.#actions = actions;
    this.host = document.createElement(hostTag);
    for (const [name, value] of Object.entries(hostStyle)) this.host.style.setProperty(name, value, "important");
    this.resize(false);
    const shadow = this.host.attachShadow({ mode: "closed" });
    addStyles(shadow, tokens + styles);
    this.#mark = h("span", { class: "mark", "aria-hidden": "true" });
    this.#chip = h(
      "button",
      { class: "chip", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", click: () => this.open() },
      this.#mark,
    );
    this.#panel = h("div", { class: "panel", popover: "auto", role: "dialog" });
    this.#panel.addEventListener("toggle", (event) => {
      this.#chip.setAttribute("aria-expanded", String((event as ToggleEvent).newState === "open"));
    });
    this.#root = h("div", { class: "recourse waiting", "data-order-id": orderId ?? "", "data-state": "waiting" });
    this.#root.append(this.#chip, this.#panel);
    shadow.append(this.#root);
    // What happens in here is not the page's business: its handlers on the order's card must not run.
    for (const type of ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "keydown", "keyup"]) {
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    }
    if (theme) this.#root.dataset.theme = theme;
  }

  get state(): NoticeState {
    return this.#state;
  }

  resize(narrow: boolean): void {
    this.host.style.setProperty("width", `${widthOf(narrow)}px`, "important");
    this.host.style.setProperty("height", "40px", "important");
  }

  /** Pixels right and down from where the page's layout would have put it. */
  get offset(): [number, number] {
    return this.#offset;
  }

  move(x: number, y: number): void {
    this.#offset = [x, y];
    this.host.style.setProperty("translate", `${x}px ${y}px`, "important");
    this.host.style.setProperty("visibility", "visible", "important");
  }

  speak(speech: Speech): void {
    this.#speech = speech;
    this.show(this.#state);
  }

  /** The drafting part's controls, shown in the panel with the verdict. */
  useDrafting(drafting: DraftingSlot): void {
    this.#drafting = drafting;
  }

  show(state: NoticeState): void {
    this.#state = state;
    const { dataset } = this.#root;
    dataset.state = state.kind;
    this.#root.classList.toggle("waiting", state.kind === "waiting");
    for (const name of ["answer", "code", "deadline", "cause"]) delete dataset[name];
    if (state.kind === "verdict") {
      dataset.answer = state.verdict.refund.answer;
      dataset.code = state.verdict.refund.code;
      dataset.deadline = state.verdict.refund.deadline?.on ?? "";
    }
    if (state.kind === "failed") dataset.cause = state.failure.cause;
    if (!this.#speech) return;
    const { chip } = contentOf(state, this.#speech, this.#actions);
    dataset.tone = chip.tone;
    // New words are new elements: the same ones, moved from the middle to the upper line, would count as a layout shift.
    const label = h("span", { class: "label" }, chip.label);
    const day = h("span", { class: "day" }, chip.day);
    this.#chip.replaceChildren(this.#mark, label, " ", day);
    this.#chip.setAttribute("aria-label", this.#ariaLabel(`${chip.label} ${chip.day}`.trim(), this.#speech));
    if (this.#panel.matches(":popover-open")) this.#fill();
  }

  open(): void {
    if (this.#state.kind === "waiting" || !this.#speech) return;
    if (this.#panel.matches(":popover-open")) {
      this.#panel.hidePopover();
      return;
    }
    this.#fill();
    this.#panel.showPopover();
    this.#place();
    this.#panel.querySelector<HTMLElement>(".close")?.focus();
  }

  remove(): void {
    this.host.remove();
  }

  #ariaLabel(chip: string, speech: Speech): string {
    return `${speech.say("notice_name")}: ${speech.say("notice_open_details", { chip })}`;
  }

  #fill(): void {
    if (!this.#speech) return;
    const speech = this.#speech;
    const { chip, body } = contentOf(this.#state, speech, this.#actions);
    this.#panel.setAttribute("aria-label", `${speech.say("notice_name")}: ${chip.label}`);
    this.#panel.lang = speech.language;
    const content = h("div", { class: "body", tabindex: "0" }, body);
    if (this.#state.kind === "verdict" && this.#drafting) {
      content.append(this.#slot);
      this.#drafting(this.#slot, this.#state);
    }
    this.#panel.replaceChildren(
      // Without a role, or they would pass for the page's own header and footer.
      h(
        "header",
        { role: "none" },
        h("h2", {}, chip.label),
        h(
          "button",
          { class: "close", type: "button", click: () => this.#panel.hidePopover() },
          speech.say("notice_close"),
        ),
      ),
      content,
      h("footer", { role: "none" }, speech.say("notice_footer")),
    );
  }

  /** Under the chip, or above it where there is no room; always whole on screen. */
  #place(): void {
    const chip = this.host.getBoundingClientRect();
    const panel = this.#panel.getBoundingClientRect();
    const below = chip.bottom + 6 + panel.height <= window.innerHeight - 12;
    const top = below ? chip.bottom + 6 : Math.max(12, chip.top - 6 - panel.height);
    const left = Math.min(Math.max(12, chip.right - panel.width), window.innerWidth - panel.width - 12);
    this.#panel.style.top = `${top}px`;
    this.#panel.style.left = `${left}px`;
  }
}
