/** The box of the page that the buyer writes in, and what the frame has put into it. Nothing is ever sent. */
import type { BoxAct, BoxResult } from "../host-client/frame-port";
import type { TextBox } from "../pages/text-boxes/dom";
import { appended, Insertion, isEmpty, textIn, type Written, write } from "./inserting";

const mostTextTold = 5000;

export class PageBox {
  /** Set by guards.js as the page changes. */
  element: TextBox | null = null;
  #insertion: Insertion | null = null;

  get text(): string | null {
    return this.element?.isConnected ? textIn(this.element).trim().slice(0, mostTextTold) : null;
  }

  act({ act, text, replace }: { act: BoxAct; text: string; replace: boolean }): BoxResult {
    if (act === "undo" || act === "redo") {
      if (!this.#insertion?.isPossible) return "not-taken";
      return act === "undo" ? this.#insertion.undo() : this.#insertion.redo();
    }
    const box = this.element;
    if (!box?.isConnected) return "not-taken";
    if (act === "append") return this.#write(box, appended(textIn(box), text));
    return isEmpty(box) || replace ? this.#write(box, text) : "in-use";
  }

  #write(box: TextBox, text: string): Written {
    const before = textIn(box);
    const written = write(box, text);
    if (written === "written") this.#insertion = new Insertion(box, before);
    return written;
  }
}
