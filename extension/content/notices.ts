/** All notices of a page: one an order, never two, and none whose order is gone from the page. */
import type { OrderVerdict } from "../generated/protocol";
import { inSlices } from "../pages/lifecycle/slices";
import type { Speech } from "../shared/speech";
import { pin, unpin } from "./corner";
import { arrange, attach, type Placed } from "./geometry";
import { LayoutWatch } from "./layout-watch";
import { Live } from "./live";
import { News } from "./news";
import { hostTag, Notice, ownTags, summaryTag } from "./notice";
import type { NoticeState } from "./states";
import { summaryOf } from "./summary";
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
  /** A page that turns round changes the size of nothing, and the place of everything. */
  readonly #turned = new MutationObserver(() => this.#arrangeAnew());
  readonly #layout = new LayoutWatch({ moved: () => this.#pinAnew(false), changed: () => inSlices(this.#lookAnew()) });
  readonly #news: News;
  /** What the items are called, by order. */
  #items: ReadonlyMap<string, string> = new Map();
  #page: Notice | null = null;
  #summary: Notice | null = null;
  /** What the buyer put away: it does not come again on this page. */
  readonly #dismissed = new Set<NoticeState["kind"]>();
  #theme: { value: "light" | "dark" | null } | null = null;
  #failure: Extract<NoticeState, { kind: "failed" | "orphaned" }> | null = null;
  #speech: Speech | null = null;

  /** `open`: a chip was pressed. */
  constructor(open: (notice: Notice) => void) {
    this.#open = open;
    // An older copy of this script, from before an update, may have left notices, guards and a dead frame behind.
    for (const stale of document.querySelectorAll(ownTags)) stale.remove();
    this.#turned.observe(document.documentElement, { attributes: true, attributeFilter: ["dir"], subtree: true });
    const live = new Live();
    this.#news = new News((text) => live.say(text));
  }

  /** What the orders' items are called, as the page was read. */
  nameItems(items: ReadonlyMap<string, string>): void {
    this.#items = items;
    for (const [orderId, { notice }] of this.#byOrder) notice.nameItem(items.get(orderId) ?? "");
  }

  speak(speech: Speech): void {
    this.#speech = speech;
    for (const { notice } of this.#byOrder.values()) notice.speak(speech);
    this.#page?.speak(speech);
    this.#summary?.speak(speech);
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

  get #pinned(): Notice[] {
    return [this.#page, this.#summary].filter((notice) => notice !== null);
  }

  #arrangeAnew(): void {
    this.#arrangeRows([...this.#near]);
    this.#pinAnew();
  }

  /** Hands over to the page after every one. */
  *#lookAnew(): Generator<void, void> {
    for (const row of [...this.#near]) {
      this.#arrangeRows([row]);
      yield;
    }
    for (const notice of this.#pinned) {
      if (notice.host.isConnected) pin(notice);
      yield;
    }
  }

  /** One left behind by an older copy of this script was taken away, and stays so. */
  #pinAnew(grow = true): void {
    for (const notice of this.#pinned) if (notice.host.isConnected) pin(notice, grow);
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
    placed.notice.nameItem(this.#items.get(orderId) ?? "");
    this.#byOrder.set(orderId, placed);
    this.#watch(placed);
    const verdict = this.#verdicts.get(orderId);
    if (verdict) this.#showVerdict(verdict);
    else if (this.#failure) this.#withhold(placed.notice);
    return placed;
  }

  #made(orderId: string | null, tag = hostTag): Notice {
    this.#theme ??= { value: pageTheme(document) };
    const notice = new Notice(this.#open, orderId, this.#theme.value, tag);
    if (this.#speech) notice.speak(this.#speech);
    this.#layout.start();
    return notice;
  }

  showVerdicts(verdicts: OrderVerdict[]): void {
    this.#failure = null;
    for (const verdict of verdicts) {
      this.#verdicts.set(verdict.orderId, verdict);
      this.#showVerdict(verdict);
    }
    if (this.#speech) this.#news.judged([...this.#verdicts.values()], this.#spokenOf, this.#speech);
  }

  readonly #spokenOf = (orderId: string) => this.#byOrder.get(orderId)?.notice.spoken ?? null;

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

  /** Said once: at the one order of a page, else in the window's corner. What was known before stays as it is. */
  showFailure(state: Extract<NoticeState, { kind: "failed" | "orphaned" }>): void {
    this.#failure = state;
    const [only, ...others] = this.#byOrder.values();
    if (only && others.length === 0) {
      only.notice.show(state);
      this.clearPage("failed", "orphaned");
      return;
    }
    for (const { notice } of this.#byOrder.values()) this.#withhold(notice);
    this.showOnPage(state);
  }

  /** Nobody could be asked: what needs an answer is not offered then. */
  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  /** Of an order nobody could be asked about there is nothing to say. */
  #withhold(notice: Notice): void {
    if (notice.state.kind !== "verdict" && this.#failure) notice.show(this.#failure, true);
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
    if (this.#dismissed.has(state.kind)) return;
    this.#clearSummary();
    this.#page ??= this.#made(null);
    this.#page.show(state);
    const { kind } = state;
    this.#page.dismissable(() => {
      this.#dismissed.add(kind);
      this.clearPage();
    }, this.#speech?.say("notice_close") ?? "");
    pin(this.#page);
  }

  /**
   * What the page's orders come to, whatever that is: a chip that came only where something needs the buyer would tell
   * the page so. Whatever else there is to say of the page takes its place.
   */
  showSummary(): void {
    if (this.#page || this.#dismissed.has("summary")) {
      this.#clearSummary();
      return;
    }
    this.#summary ??= this.#made(null, summaryTag);
    const notice = this.#summary;
    notice.show(summaryOf([...this.#verdicts.values()]));
    const dismiss = () => {
      this.#dismissed.add("summary");
      this.#clearSummary();
    };
    notice.dismissable(dismiss, this.#speech?.say("notice_close") ?? "");
    pin(notice);
  }

  #clearSummary(): void {
    if (this.#summary) unpin(this.#summary);
    this.#summary?.remove();
    this.#summary = null;
  }

  /** A verdict about the one order a page is about, on pages that show no order of their own. */
  showVerdictOnPage(orderId: string): void {
    const verdict = this.#verdicts.get(orderId);
    if (verdict) this.showOnPage({ kind: "verdict", verdict });
  }

  /** Takes the page's own notice away: any, or only one that says one of these things. */
  clearPage(...kinds: NoticeState["kind"][]): void {
    if (!this.#page || (kinds.length > 0 && !kinds.includes(this.#page.state.kind))) return;
    unpin(this.#page);
    this.#page.remove();
    this.#page = null;
  }

  clear(): void {
    this.#layout.stop();
    for (const { notice, row } of this.#byOrder.values()) {
      notice.remove();
      this.#leave(row);
    }
    this.#byOrder.clear();
    this.#verdicts.clear();
    this.#dismissed.clear();
    this.#news.begin();
    this.#clearSummary();
    this.clearPage();
  }
}
