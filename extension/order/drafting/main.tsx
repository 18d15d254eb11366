/** drafting.js: put into a page by the background when the buyer asks for a draft, or looks into a notice. */
import { render } from "preact";
import type { OrderVerdict } from "../../generated/protocol";
import type { TextBox } from "../../pages/text-boxes/dom";
import type { Tab } from "./panel";
import { Slot } from "./slot";
import { DraftingWindow } from "./window";

export interface DraftingOpen {
  /** Null where the page names no order: the buyer is asked. */
  orderId: string | null;
  lineId: string | null;
  tab: Tab;
  box?: TextBox | null;
}

export interface Drafting {
  /** The controls in a notice's panel. */
  fill(slot: HTMLElement, verdict: OrderVerdict): void;
  open(wanted: DraftingOpen): void;
}

const parts = globalThis.recourseParts;
if (parts && !parts.drafting) {
  const window = new DraftingWindow(parts);
  const drafting: Drafting = {
    fill: (slot, verdict) => render(<Slot parts={parts} verdict={verdict} open={drafting.open} />, slot),
    open: (wanted) => window.open(wanted),
  };
  parts.drafting = drafting;
}
