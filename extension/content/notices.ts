/** All notices of a page: one an order, never two, and none whose order is gone from the page. */
import type { OrderVerdict } from "../generated/protocol";
import type { Speech } from "../shared/speech";
import { arrange, attach, type Placed, pin } from "./geometry";
import { Notice, ownTags } from "./notice";
import type { NoticeState } from "./states";
import { pageTheme } from "./theme";

export class Notices {
  readonly #open: (notice: Notice) => void;
  readonly #byOrder = new Map<string, Placed>();
  readonly #verdicts = new Map<string, OrderVerdict>();
  readonly #placedByRow = new Map<Element, Placed>();
  readonly #near = new Set<Element>();
  readonly #resized = new ResizeObserver((entries) => this.#arrangeRows(entries.map((entry) => entry.target)));
  /** Only notices on screen, or soon there, are put in their place: measuring 500 rows would hold the page up. */
  readonly #seen = new IntersectionObserver((entries) => this.#cameNear(entries), { rootMargin: "600px" });
  #page: Notice | null = null;
  #theme: { value: "light" | "dark" | null } | null = null;
  #failure: Extract<NoticeState, { kind: "failed" | "orphaned" }> | null = null;
  #speech: Speech | null = null;

  /** `open`: a chip was pressed. */
  constructor(open: (notice: Notice) => void) {
    this.#open = open;
    // An older copy of this script, from before an update, may have left notices, guards and a dead frame behind.
    for (const stale of document.querySelectorAll(ownTags)) stale.remove();
  }

  speak(speech: Speech): void {
    this.#speech = speech;
    for (const { notice } of this.#byOrder.values()) notice.speak(speech);
    this.#page?.speak(speech);
  }

  /** Makes the notices fit the orders on screen. Hands over to the page after every few. */
  *sync(rows: Map<string, Element>): Generator<void, void> {
    for (const [orderId, { notice, row }] of this.#byOrder) {
      if (rows.has(orderId)) continue;
      notice.remove();
      this.#leave(row);
      this.#byOrder.delete(orderId);
    }
    for (const [orderId, row] of rows) {
      const placed = this.#placedAt(orderId, row);
      if (!attach(placed)) continue;
      if (this.#near.has(row)) this.#arrangeRows([row]);
      yield;
    }
  }

  #watch(placed: Placed): void {
    this.#placedByRow.set(placed.row, placed);
    this.#seen.observe(placed.row);
  }

  #leave(row: Element): void {
    this.#placedByRow.delete(row);
    this.#near.delete(row);
    this.#seen.unobserve(row);
    this.#resized.unobserve(row);
  }

  #cameNear(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.#near.add(target);
        this.#resized.observe(target);
      } else {
        this.#near.delete(target);
        this.#resized.unobserve(target);
      }
    }
    this.#arrangeRows([...this.#near]);
  }

  #arrangeRows(rows: Element[]): void {
    arrange(rows.flatMap((row) => this.#placedByRow.get(row) ?? []));
  }

  #placedAt(orderId: string, row: Element): Placed {
    const known = this.#byOrder.get(orderId);
    if (known) {
      if (known.row !== row) {
        this.#leave(known.row);
        known.row = row;
        this.#watch(known);
      }
      return known;
    }
    const placed = { notice: this.#made(orderId), row };
    this.#byOrder.set(orderId, placed);
    this.#watch(placed);
    const verdict = this.#verdicts.get(orderId);
    if (this.#failure) placed.notice.show(this.#failure);
    else if (verdict) this.#showVerdict(verdict);
    return placed;
  }

  #made(orderId: string | null): Notice {
    this.#theme ??= { value: pageTheme(document) };
    const notice = new Notice(this.#open, orderId, this.#theme.value);
    if (this.#speech) notice.speak(this.#speech);
    return notice;
  }

  showVerdicts(verdicts: OrderVerdict[]): void {
    this.#failure = null;
    for (const verdict of verdicts) {
      this.#verdicts.set(verdict.orderId, verdict);
      this.#showVerdict(verdict);
    }
  }

  #showVerdict(verdict: OrderVerdict): void {
    this.#byOrder.get(verdict.orderId)?.notice.show({ kind: "verdict", verdict });
  }

  /** How many orders have a notice in a place of their own. */
  get size(): number {
    return this.#byOrder.size;
  }

  /** Whether the order has a notice in a place of its own. */
  hasNotice(orderId: string): boolean {
    return this.#byOrder.has(orderId);
  }

  verdictOf(orderId: string): OrderVerdict | undefined {
    return this.#verdicts.get(orderId);
  }

  /** Every notice says what is wrong; a page without any gets one of its own. */
  showFailure(state: Extract<NoticeState, { kind: "failed" | "orphaned" }>): void {
    this.#failure = state;
    for (const { notice } of this.#byOrder.values()) notice.show(state);
    if (this.#byOrder.size === 0) this.showOnPage(state);
  }

  /** After a failure: back to waiting, or to the last verdict. */
  waitAgain(): void {
    this.#failure = null;
    for (const [orderId, { notice }] of this.#byOrder) {
      const verdict = this.#verdicts.get(orderId);
      if (verdict) this.#showVerdict(verdict);
      else notice.show({ kind: "waiting" });
    }
  }

  showOnPage(state: NoticeState): void {
    this.#page ??= this.#made(null);
    pin(this.#page);
    this.#page.show(state);
  }

  /** A verdict about the one order a page is about, on pages that show no order of their own. */
  showVerdictOnPage(orderId: string): void {
    const verdict = this.#verdicts.get(orderId);
    if (verdict) this.showOnPage({ kind: "verdict", verdict });
  }

  /** Takes the page's own notice away: any, or only one that says one of these things. */
  clearPage(...kinds: NoticeState["kind"][]): void {
    if (!this.#page || (kinds.length > 0 && !kinds.includes(this.#page.state.kind))) return;
    this.#page.remove();
    this.#page = null;
  }

  clear(): void {
    for (const { notice, row } of this.#byOrder.values()) {
      notice.remove();
      this.#leave(row);
    }
    this.#byOrder.clear();
    this.#verdicts.clear();
    this.clearPage();
  }
}
