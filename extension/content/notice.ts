/**
 * One notice: a chip in a closed shadow root. It takes no room in the page's flow, and its size and attributes tell the
 * page nothing about what it says.
 */
import type { Speech } from "../shared/speech";
import tokens from "../shared/tokens.css";
import { Chip } from "./chip";
import chipStyles from "./chip.css";
import { h } from "./elements";
import { keepInside } from "./keep-inside";
import { addStyles } from "./shadow-styles";
import { chipName, chipWords, type NoticeState, opensFrame } from "./states";

/** How the names of all our own elements in a page begin. */
export const hostPrefix = "recourse-";
export const hostTag = `${hostPrefix}notice`;
/** All elements of ours that may stand in a page. */
export const ownTags = ["notice", "guard", "frame"].map((name) => hostPrefix + name).join();

/** No selection of the page's comes in, and it is shown once it stands where it belongs. */
const hostStyle = ["all:initial", "user-select:none", "position:absolute", "inset:auto", "display:block"]
  .concat("box-sizing:border-box", "margin:0", "visibility:hidden", "z-index:3", "")
  .join("!important;");

/** Pixels; one of two sizes, by the room there is and never by what is said. */
export function widthOf(narrow: boolean): number {
  return narrow ? 172 : 212;
}

export class Notice {
  readonly host: HTMLElement;
  readonly #root: HTMLElement;
  readonly #chip: Chip;
  #state: NoticeState = { kind: "waiting" };
  #speech: Speech | null = null;
  #offset: [number, number] = [0, 0];

  /** `orderId` is null for the notice of a page. */
  constructor(
    open: (notice: Notice) => void,
    readonly orderId: string | null,
    theme: "light" | "dark" | null,
  ) {
    this.host = document.createElement(hostTag);
    this.host.style.cssText = hostStyle;
    this.resize(false);
    this.#chip = new Chip(() => {
      if (this.#state.kind !== "waiting" && this.#speech) open(this);
    });
    this.#root = h("div", { class: "recourse waiting", "data-order-id": orderId ?? "", "data-state": "waiting" });
    if (theme) this.#root.dataset.theme = theme;
    this.#root.append(this.#chip.button);
    keepInside(this.#root);
    const shadow = this.host.attachShadow({ mode: "closed" });
    addStyles(shadow, tokens + chipStyles);
    shadow.append(this.#root);
  }

  get state(): NoticeState {
    return this.#state;
  }

  /** What the frame opens from: it stands beside it, and the focus comes back to it. */
  get button(): HTMLButtonElement {
    return this.#chip.button;
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
    this.#root.dir = speech.direction;
    this.show(this.#state);
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
    const words = chipWords(state, this.#speech);
    this.#chip.say(words, chipName(state, words, this.#speech), opensFrame(state));
  }

  remove(): void {
    this.host.remove();
  }
}
