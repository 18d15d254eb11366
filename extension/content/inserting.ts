/**
 * Puts a text into the page's own box as if it had been typed, so that the page's counters and buttons react. Nothing
 * is pressed and nothing is sent. Boxes are text areas, inputs and editable elements; pages may control all of them.
 */
import type { TextBox } from "../pages/text-boxes/dom";

type Field = HTMLTextAreaElement | HTMLInputElement;

const isField = (box: TextBox): box is Field => box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;

/** What the box holds, with plain line ends. */
export function textIn(box: TextBox): string {
  const text = isField(box) ? box.value : (box.innerText ?? box.textContent ?? "");
  return text.replace(/\r\n?/g, "\n").replace(/\u00a0/g, " ");
}

/** Editors end a text with a line of their own, and one line may come back as two. */
const gist = (text: string) => text.replace(/\s+/g, " ").trim();

export const isEmpty = (box: TextBox): boolean => gist(textIn(box)) === "";

export type Written = "written" | "too-long" | "not-taken";

/** Makes `text` all that the box holds. */
export function write(box: TextBox, text: string): Written {
  const wanted = box instanceof HTMLInputElement ? text.replace(/\s*\n\s*/g, " ") : text;
  if (isField(box) && box.maxLength >= 0 && wanted.length > box.maxLength) return "too-long";
  box.focus();
  selectAll(box);
  if (!typed(wanted) || gist(textIn(box)) !== gist(wanted)) setDirectly(box, wanted);
  return gist(textIn(box)) === gist(wanted) ? "written" : "not-taken";
}

/** What was written before, a blank line, and the draft. */
export function appended(before: string, text: string): string {
  return gist(before) === "" ? text : `${before.trimEnd()}\n\n${text}`;
}

function selectAll(box: TextBox): void {
  if (isField(box)) {
    box.select();
    return;
  }
  const selection = box.ownerDocument.getSelection();
  if (!selection) return;
  const range = box.ownerDocument.createRange();
  range.selectNodeContents(box);
  selection.removeAllRanges();
  selection.addRange(range);
}

/** Old, but the one way that keeps the box's own undo and speaks to every editor; false where it does nothing. */
function typed(text: string): boolean {
  try {
    return text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  } catch {
    return false;
  }
}

/** Past the page's own setter, which would hide the change from the page's own bookkeeping. */
function setDirectly(box: TextBox, text: string): void {
  if (isField(box)) {
    const prototype = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, text);
  } else box.textContent = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

/** One insertion, to be taken back by one click: what the buyer had before comes back, and nothing they wrote is lost. */
export class Insertion {
  readonly #box: TextBox;
  readonly #before: string;
  #after: string;

  constructor(box: TextBox, before: string) {
    this.#box = box;
    this.#before = before;
    this.#after = textIn(box);
  }

  get isPossible(): boolean {
    return this.#box.isConnected;
  }

  undo(): Written {
    this.#after = textIn(this.#box);
    return write(this.#box, this.#before);
  }

  /** Puts back what the box held when undo was pressed, the buyer's own changes included. */
  redo(): Written {
    return write(this.#box, this.#after);
  }
}
