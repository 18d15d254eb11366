/**
 * What a screen reader hears of a page without asking: once, what came of reading it; later, what changed. The words are
 * drawn by the style sheet, as a chip's are, so that the page finds no text.
 */
import { h } from "./elements";
import { hostPrefix } from "./notice";
import { ownHost } from "./own-host";
import { addStyles } from "./shadow-styles";

export const liveTag = `${hostPrefix}live`;

const styles = `
  .recourse { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  span::before { content: attr(data-text); }
`;

export class Live {
  #said: HTMLElement | null = null;
  #host: HTMLElement | null = null;

  say(text: string): void {
    this.#said ??= this.#made();
    if (this.#host && this.#host.parentNode !== document.documentElement) document.documentElement.append(this.#host);
    this.#said.replaceChildren(h("span", { "data-text": text }));
  }

  #made(): HTMLElement {
    const { host, shadow } = ownHost(liveTag);
    this.#host = host;
    host.style.cssText = "all:initial!important;position:fixed!important;width:0!important;height:0!important";
    const said = h("div", { role: "status" });
    addStyles(shadow, styles);
    shadow.append(h("div", { class: "recourse" }, said));
    return said;
  }
}
