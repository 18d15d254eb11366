/**
 * One notice: a chip in a closed shadow root. It takes no room in the flow of a page that has a layout, and its size and
 * attributes tell the page nothing about what it says.
 */
import { spokenChip } from "../order/chip";
import type { Speech } from "../shared/speech";
import tokens from "../shared/tokens.css";
import { Chip } from "./chip";
import chipStyles from "./chip.css";
import { h } from "./elements";
import { keepInside } from "./keep-inside";
import { ownHost } from "./own-host";
import { setStyle } from "./own-style";
import { addStyles } from "./shadow-styles";
import { chipName, chipWords, type NoticeState, opensFrame } from "./states";

/** How the names of all our own elements in a page begin. */
export const hostPrefix = "recourse-";
export const hostTag = `${hostPrefix}notice`;
/** What a list's orders come to stands apart from what is said of each. */
export const summaryTag = `${hostPrefix}summary`;
/** All elements of ours that may stand in a page. */
export const ownTags = ["notice", "summary", "live", "guard", "frame"].map((name) => hostPrefix + name).join();

/** No selection of the page's comes in, and it is shown once it stands where it belongs. */
const hostStyle = ["all:initial", "user-select:none", "position:absolute", "inset:auto", "display:block"]
  .concat("box-sizing:border-box", "margin:0", "visibility:hidden", "z-index:3", "vertical-align:middle", "")
  .join("!important;");

/** Pixels; one of three sizes, by the room there is and never by what is said. */
export const sizes = {
  wide: { width: 212, height: 40 },
  narrow: { width: 184, height: 44 },
  dot: { width: 28, height: 28 },
} as const;
export type NoticeSize = keyof typeof sizes;

export class Notice {
  readonly host: HTMLElement;
  readonly #root: HTMLElement;
  readonly #chip: Chip;
  #state: NoticeState = { kind: "waiting" };
  #speech: Speech | null = null;
  #offset: [number, number] = [0, 0];
  #withheld = false;
  #size: NoticeSize | null = null;
  /** The item it is about, as the page calls it. */
  #item = "";

  /** `orderId` is null for the notice of a page. */
  constructor(
    open: (notice: Notice) => void,
    readonly orderId: string | null,
    theme: "light" | "dark" | null,
    tag = hostTag,
  ) {
    const { host, shadow } = ownHost(tag);
    this.host = host;
    this.host.style.cssText = hostStyle;
    this.#chip = new Chip(() => {
      if (this.#state.kind !== "waiting" && this.#speech) open(this);
    });
    this.#root = h("div", { class: "recourse waiting", "data-order-id": orderId ?? "", "data-state": "waiting" });
    if (theme) this.#root.dataset.theme = theme;
    this.#root.append(this.#chip.button);
    this.resize("wide");
    keepInside(this.#root);
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

  /** What a screen reader hears of it: the item, and what the chip says. Empty while nothing is known. */
  get spoken(): { item: string; chip: string } | null {
    if (this.#state.kind !== "verdict" || !this.#speech) return null;
    return { item: this.#called, chip: spokenChip(chipWords(this.#state, this.#speech), this.#speech) };
  }

  /** What the order is called where its item has no name on the page: its number. */
  get #called(): string {
    return this.#item || (this.orderId ?? "");
  }

  nameItem(item: string): void {
    if (item === this.#item) return;
    this.#item = item;
    this.show(this.#state, this.#withheld);
  }

  /** The notice of a page can be put away; the others stand beside what they are about. The focus goes back. */
  dismissable(away: () => void, label: string): void {
    if (this.#root.querySelector(".away")) return;
    let before: EventTarget | null = null;
    this.host.addEventListener("focusin", ({ relatedTarget }) => {
      before = relatedTarget;
    });
    const button = h("button", { class: "away", type: "button", "aria-label": label });
    button.addEventListener("click", (event) => {
      if (!event.isTrusted) return;
      // Chromium begins again at the page's top when what has the focus is taken away.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      away();
    });
    this.#root.append(button);
  }

  get size(): NoticeSize | null {
    return this.#size;
  }

  resize(size: NoticeSize): void {
    this.#size = size;
    const { width, height } = sizes[size];
    for (const one of ["narrow", "dot"]) this.#root.classList.toggle(one, size === one);
    setStyle(this.host, "width", `${width}px`);
    setStyle(this.host, "height", `${height}px`);
  }

  /** Pixels right and down from where the page's layout would have put it. */
  get offset(): [number, number] {
    return this.#offset;
  }

  move(x: number, y: number): void {
    this.#offset = [x, y];
    setStyle(this.host, "translate", `${x}px ${y}px`);
    setStyle(this.host, "visibility", "visible");
  }

  /** In the line of text that it stands in, or over the page: then it is to be moved to where it belongs. */
  standInLine(inLine: boolean): void {
    if (inLine === (this.host.style.position === "static")) return;
    setStyle(this.host, "position", inLine ? "static" : "absolute");
    setStyle(this.host, "display", inLine ? "inline-block" : "block");
    this.move(0, 0);
  }

  speak(speech: Speech): void {
    this.#speech = speech;
    this.#root.dir = speech.direction;
    this.show(this.#state, this.#withheld);
  }

  /** `withheld`: what it has to say is said once, of the whole page. */
  show(state: NoticeState, withheld = false): void {
    this.#state = state;
    this.#withheld = withheld;
    const { dataset } = this.#root;
    dataset.state = state.kind;
    this.#root.classList.toggle("waiting", state.kind === "waiting");
    this.#root.classList.toggle("withheld", withheld);
    for (const name of ["answer", "code", "deadline", "cause", "standing"]) delete dataset[name];
    if (state.kind === "verdict") {
      dataset.answer = state.verdict.refund.answer;
      dataset.code = state.verdict.refund.code;
      dataset.standing = state.verdict.standing ?? "";
      dataset.deadline = state.verdict.refund.deadline?.on ?? "";
    }
    if (state.kind === "failed") dataset.cause = state.failure.cause;
    if (!this.#speech) return;
    const words = chipWords(state, this.#speech);
    this.#chip.say(words, chipName(state, words, this.#speech, this.#called), opensFrame(state));
  }

  remove(): void {
    this.host.remove();
  }
}
