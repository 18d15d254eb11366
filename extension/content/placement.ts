/** Puts the notices of a page's orders in their places as they appear, also while the host is being asked about others. */
import type { PageKind } from "../generated/protocol";
import { inSlices } from "../pages/lifecycle/slices";
import { orderCards } from "../pages/order-list/cards";
import type { Reading } from "../pages/reading";
import { refundCards, titleOfCard } from "../pages/refund-list/cards";
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
  if (kind === "refund-list") {
    // Of several requests of one order the first card says how the order stands.
    for (const { orderId, element } of refundCards(document))
      if (orderId && !rows.has(orderId)) rows.set(orderId, element);
    return rows;
  }
  const row = kind === "order-detail" ? rowOfDetail(document) : null;
  if (row && orderId) rows.set(orderId, row);
  return rows;
}

/** What the items are called, by order, as the page tells it. The same thing bought twice is told apart by its order. */
export function itemNames({ kind, orders }: Reading): Map<string, string> {
  const titles: [string, string][] =
    kind === "refund-list"
      ? [...rowsOf(kind, null)].map(([orderId, card]) => [orderId, titleOfCard(card)])
      : orders.map(({ orderId, lines }) => [orderId, lines?.[0]?.title ?? ""]);
  const byOrder = new Map(titles);
  const counts = new Map<string, number>();
  for (const title of byOrder.values()) counts.set(title, (counts.get(title) ?? 0) + 1);
  const isOneOfSeveral = (title: string) => title !== "" && (counts.get(title) ?? 0) > 1;
  return new Map(
    [...byOrder].map(([orderId, title]) => [orderId, isOneOfSeveral(title) ? `${title} (${orderId})` : title]),
  );
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
