/** The drafting window: over the page in a closed shadow root, beside the page's own box, until the buyer closes it. */
import { render } from "preact";
import { h } from "../../content/elements";
import { hostPrefix } from "../../content/notice";
import type { Parts } from "../../content/on-demand";
import { addStyles } from "../../content/shadow-styles";
import { pageTheme } from "../../content/theme";
import tokens from "../../shared/tokens.css";
import contents from "./contents.css";
import controls from "./controls.css";
import type { DraftingOpen } from "./main";
import { Panel } from "./panel";
import frame from "./window.css";

export const windowTag = `${hostPrefix}drafting`;
const width = 460;
const margin = 12;

export class DraftingWindow {
  readonly #parts: Parts;
  #host: HTMLElement | null = null;
  #root: HTMLElement | null = null;
  /** Where the keyboard was before. */
  #from: Element | null = null;
  #wanted: DraftingOpen | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  open(wanted: DraftingOpen): void {
    this.#from = document.activeElement;
    this.#wanted = wanted;
    const root = this.#make();
    this.#render();
    if (!root.matches(":popover-open")) root.showPopover();
    this.#place(wanted.box ?? null);
    root.querySelector<HTMLElement>("h2")?.focus();
  }

  close(): void {
    if (this.#root) render(null, this.#root);
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
    if (this.#from instanceof HTMLElement && this.#from.isConnected) this.#from.focus();
  }

  #render(): void {
    if (!this.#root || !this.#wanted) return;
    const wanted = this.#wanted;
    render(
      <Panel key={`${wanted.orderId} ${wanted.tab}`} parts={this.#parts} wanted={wanted} close={() => this.close()} />,
      this.#root,
    );
  }

  #make(): HTMLElement {
    if (this.#root && this.#host?.isConnected) return this.#root;
    this.#host = document.createElement(windowTag);
    for (const [name, value] of [
      ["all", "initial"],
      ["position", "fixed"],
      ["width", "0"],
      ["height", "0"],
    ]) {
      this.#host.style.setProperty(name ?? "", value ?? "", "important");
    }
    const theme = pageTheme(document);
    this.#root = h("div", { class: "recourse window", popover: "manual", role: "dialog" });
    if (theme) this.#root.dataset.theme = theme;
    this.#root.lang = this.#parts.speech.language;
    this.#root.setAttribute("aria-label", this.#parts.speech.say("drafting_title"));
    for (const type of [
      "click",
      "mousedown",
      "mouseup",
      "pointerdown",
      "pointerup",
      "keyup",
      "input",
      "change",
      "paste",
    ]) {
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#root.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this.close();
    });
    const shadow = this.#host.attachShadow({ mode: "closed" });
    addStyles(shadow, tokens + frame + controls + contents);
    shadow.append(this.#root);
    document.documentElement.append(this.#host);
    return this.#root;
  }

  /** At the side of the window that leaves the page's box free. */
  #place(box: Element | null): void {
    if (!this.#root) return;
    const rect = box?.getBoundingClientRect();
    const right = !rect || rect.right + margin < innerWidth - width || rect.left < width + 2 * margin;
    this.#root.style.left = right ? `${Math.max(margin, innerWidth - width - margin)}px` : `${margin}px`;
  }
}
