/** Puts the notices of a page's orders in their places as they appear, also while the host is being asked about others. */
import type { PageKind } from "../generated/protocol";
import { inSlices } from "../pages/lifecycle/slices";
import { orderCards } from "../pages/order-list/cards";
import { rowOfCard, rowOfDetail } from "./geometry";
import type { Notices } from "./notices";

/** The elements in whose room the notices stand, by order. `orderId`: whom the page is about. */
export function rowsOf(kind: PageKind, orderId: string | null): Map<string, Element> {
  const rows = new Map<string, Element>();
  if (kind === "order-list") {
    // The same order twice on a page (a pop-up, a copy) gets its notice at the first.
    for (const card of orderCards(document).cards)
      if (!rows.has(card.orderId)) rows.set(card.orderId, rowOfCard(card.element));
    return rows;
  }
  const row = kind === "order-detail" ? rowOfDetail(document) : null;
  if (row && orderId) rows.set(orderId, row);
  return rows;
}

/** One pass over the page at a time; a page that changed meanwhile gets another. */
export class Placement {
  readonly #notices: Notices;
  readonly #rows: () => Map<string, Element>;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(notices: Notices, rows: () => Map<string, Element>) {
    this.#notices = notices;
    this.#rows = rows;
  }

  run(): Promise<void> {
    this.#again = this.#running !== null;
    this.#running ??= this.#passes().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #passes(): Promise<void> {
    do {
      this.#again = false;
      await inSlices(this.#notices.sync(this.#rows()));
    } while (this.#again);
  }
}
