/**
 * One page from its opening to its end: reads it whenever it changes, has it recorded and judged, and keeps the
 * notices on it true. Everything here may run again at any time.
 */

import type { OrderVerdict, PageKind } from "../generated/protocol";
import { check, isOrphaned, observe } from "../host-client/ask";
import type { PageNotice, ToFrame, ToPage } from "../host-client/frame-port";
import type { Failure } from "../host-client/messages";
import { idle, inSlices } from "../pages/lifecycle/slices";
import { mostOrdersOfAPage } from "../pages/limits";
import type { Receiver } from "../pages/mirror/receiver";
import { contextOf, inParts, observationOf, type PageContext, Sent } from "../pages/observation";
import type { Reading } from "../pages/reading";
import { idsInUrl, pageKindOf, subjectOf } from "../pages/site/urls";
import { Frame } from "./frame";
import { missed } from "./missed";
import type { Notice } from "./notice";
import { Notices } from "./notices";
import type { PageBox } from "./page-box";
import { type MoreFacts, pageFacts } from "./page-facts";
import { PageReader } from "./page-reader";
import { itemNames, Placement, rowsOf } from "./placement";
import { patience, Unread } from "./unread";

const mostRefusals = 5;
/** A page that is still drawing what it loaded gets so many milliseconds first; the buyer waits for the answer. */
const drawing = 20;
const frameFailed: Failure = { code: 0, message: "the frame did not come up", cause: "not-opened" };

interface Visit {
  readonly subject: string;
}

export class PageSession {
  readonly notices: Notices;
  readonly frame: Frame;
  /** Called whenever the page was read or judged anew. */
  looked: () => void = () => {};
  readonly #reader: PageReader;
  readonly #unread: Unread;
  readonly #placement: Placement;
  readonly #sent = new Sent();
  #kind: PageKind | null;
  /** The box the buyer writes in, where the page has one; found by guards.js. */
  box: PageBox | null = null;
  /** What more there is to tell a frame of the page; set by guards.js, which knows its boxes and buttons. */
  moreFacts: MoreFacts = () => ({ orderIds: [], prices: [], conversation: null });
  #noticeShown: PageNotice | null = null;
  /** The page as long as it is this one; of another one nothing that is under way counts any more. */
  #visit: Visit = { subject: subjectOf(location.href) };
  #busyWith: Visit | null = null;
  #again = false;
  #reading: Reading | null = null;
  #refusals = 0;
  #homelessTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(receiver: Receiver) {
    this.#kind = pageKindOf(location.href);
    const lookAgain = () => void this.update();
    this.#reader = new PageReader(receiver, lookAgain);
    this.notices = new Notices((notice) => this.#opened(notice));
    this.#unread = new Unread(this.notices, lookAgain);
    this.frame = new Frame({
      facts: ({ orderId }) => pageFacts(this, orderId, document),
      received: (message, answer) => this.#asked(message, answer),
      failed: () => {
        if (isOrphaned()) this.#failed(frameFailed);
        else this.notices.showOnPage({ kind: "failed", failure: frameFailed });
      },
    });
    this.#placement = new Placement(this.notices, () => (this.#kind ? rowsOf(this.#kind, this.orderId) : new Map()));
  }

  get kind(): PageKind | null {
    return this.#kind;
  }

  /** What the notice in the window's corner was opened for. */
  get noticeShown(): PageNotice | null {
    return this.#noticeShown;
  }

  /** The page as it was last read. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** The order this page is about, when its address names one. */
  get orderId(): string | null {
    return idsInUrl(location.href).orderIds[0] ?? null;
  }

  /** Called as often as one likes; the work is done once at a time. */
  async update(): Promise<void> {
    if (subjectOf(location.href) !== this.#visit.subject) return this.navigated();
    if (!this.#kind || document.readyState === "loading") return;
    if (this.#busyWith === this.#visit) {
      this.#again = true;
      void this.#placement.run();
      return;
    }
    const visit = this.#visit;
    this.#busyWith = visit;
    try {
      do {
        this.#again = false;
        await this.#once(this.#kind, visit);
      } while (this.#again && !this.#isOver(visit));
    } finally {
      if (this.#busyWith === visit) this.#busyWith = null;
      if (this.#isOver(visit)) void this.update();
    }
  }

  navigated(): void {
    const subject = subjectOf(location.href);
    if (subject === this.#visit.subject) return;
    this.#visit = { subject };
    this.#kind = pageKindOf(location.href);
    this.#reader.navigated(location.href);
    this.#unread.restart();
    this.#sent.clear();
    this.#reading = null;
    clearTimeout(this.#homelessTimer);
    this.#homelessTimer = undefined;
    this.notices.clear();
    this.frame.close();
    void this.update();
  }

  /** Shown again after a while: the same facts may mean something else by now. */
  refresh(): void {
    this.#sent.forget();
    void this.update();
  }

  retry(): void {
    this.notices.waitAgain();
    this.notices.clearPage();
    this.refresh();
  }

  /** Asks again about one order: something about it was recorded. */
  async recheck(orderId: string): Promise<void> {
    const reply = await check("order.check", { orderId });
    if (reply.ok) this.#shown([reply.result as OrderVerdict]);
    else this.#failed(reply.error);
    this.looked();
  }

  /** The buyer noted something elsewhere: about one order, or (null) about any. */
  recorded(orderId: string | null): void {
    if (orderId === null) this.refresh();
    else if (this.notices.verdictOf(orderId)) void this.recheck(orderId);
  }

  async #once(kind: PageKind, visit: Visit): Promise<void> {
    await this.#placement.run();
    await idle(drawing);
    const now = Date.now();
    const url = location.href;
    const read = await this.#reader.read(kind, url, now);
    if (!read.ok) return this.#failed(read.error);
    const reading = read.result;
    // The address may have changed without anybody having told yet: what was read is then of no page for sure.
    if (this.#isOver(visit)) return;
    this.#reading = reading;
    this.notices.nameItems(itemNames(reading));
    this.#unread.tell(reading);
    await this.#send(reading, visit, contextOf(url, now));
    if (this.#isOver(visit)) return;
    // Buyers are sent there on their way through all orders, and go on from there: also where it lists nothing.
    if (kind === "refund-list" && !this.#unread.lacks(reading)) this.notices.showSummary();
    this.#showHomeless();
    this.looked();
  }

  #isOver(visit: Visit): boolean {
    return visit !== this.#visit || visit.subject !== subjectOf(location.href);
  }

  async #send(reading: Reading, visit: Visit, context: PageContext): Promise<void> {
    const read = { ...reading, orders: reading.orders.slice(0, mostOrdersOfAPage) };
    const changed = await inSlices(this.#sent.changed(read, context.now));
    if (this.#isOver(visit)) return;
    const empty = reading.orders.length + reading.disputes.length + reading.messages.length === 0;
    // Nothing was read yet: an answer now would be one from before this page, about to change.
    if (empty && missed(reading).length > 0 && !this.#unread.lacks(this.#reading)) return;
    const judged = new Set<string>();
    let recorded = false;
    if (changed && !(empty && reading.missing.length > 0)) {
      const observation = observationOf({ ...reading, orders: changed.orders }, { ...context, now: changed.since });
      for (const part of inParts(observation)) {
        const reply = await observe(part);
        if (this.#isOver(visit)) return;
        if (!reply.ok) {
          this.#notObserved(reply.error);
          return;
        }
        this.#refusals = 0;
        if (reply.result.leftOut > 0) this.notices.showOnPage({ kind: "too-many", read: mostOrdersOfAPage });
        recorded = true;
        for (const verdict of reply.result.verdicts) judged.add(verdict.orderId);
        this.#shown(reply.result.verdicts);
      }
    }
    if (reading.kind === "refund-list") await this.#recheckAll(reading, visit, recorded, judged);
    const { orderId } = this;
    if (!orderId || reading.kind === "order-list") return;
    // Messages and disputes change what holds for an order, and come back without its verdict.
    if (!this.notices.verdictOf(orderId) || (recorded && !judged.has(orderId))) await this.recheck(orderId);
  }

  /** A list of requests tells of disputes, which come back without their orders' verdicts. */
  async #recheckAll({ orders, disputes }: Reading, visit: Visit, changed: boolean, judged: Set<string>): Promise<void> {
    const verdicts: OrderVerdict[] = [];
    for (const orderId of new Set([...orders, ...disputes].map((one) => one.orderId))) {
      if (judged.has(orderId) || !this.notices.hasNotice(orderId)) continue;
      if (!changed && this.notices.verdictOf(orderId)) continue;
      const reply = await check("order.check", { orderId });
      if (this.#isOver(visit)) return;
      if (!reply.ok) return this.#failed(reply.error);
      verdicts.push(reply.result as OrderVerdict);
    }
    if (verdicts.length > 0) this.#shown(verdicts);
  }

  #shown(verdicts: OrderVerdict[]): void {
    this.notices.showVerdicts(verdicts);
    this.notices.clearPage("failed", "orphaned");
    if (this.#kind === "order-list") this.notices.showSummary();
    this.#showHomeless();
  }

  /** The one order a page is about has its notice in the window's corner where no place of its own is on the page. */
  #showHomeless(): void {
    const { orderId } = this;
    if (!orderId || this.#kind === "order-list" || this.#unread.lacks(this.#reading)) return;
    if (this.notices.hasNotice(orderId)) {
      this.notices.clearPage("verdict");
      return;
    }
    const left = this.#kind === "order-detail" ? patience - this.#reader.waited : 0;
    if (left > 0) this.#homelessTimer ??= setTimeout(() => this.#showHomeless(), left + 50);
    else this.notices.showVerdictOnPage(orderId);
  }

  /** Just after an in-page navigation the browser may still hold the old address, and refuse what the new page says. */
  #notObserved(failure: Failure): void {
    if (failure.cause !== "refused" || this.#refusals >= mostRefusals) {
      this.#failed(failure);
      return;
    }
    this.#refusals += 1;
    this.#sent.forget();
    setTimeout(() => void this.update(), this.#refusals * 200);
  }

  #failed(failure: Failure): void {
    this.#sent.forget();
    this.notices.showFailure(isOrphaned() ? { kind: "orphaned" } : { kind: "failed", failure });
  }

  /** A chip was pressed: the order's frame, or what is to be said of the page. */
  #opened(notice: Notice): void {
    const { state, button } = notice;
    if (state.kind === "orphaned") {
      location.reload();
      return;
    }
    if (state.kind === "unsupported") this.notices.clearPage();
    if (state.kind === "unsupported" || state.kind === "waiting") return;
    if (state.kind === "summary") {
      this.frame.open({ subject: { view: "queue", orderId: null, lineId: null }, button });
      return;
    }
    // Where nobody could be asked, nothing is known of the order: what is said is said of the page.
    const orderId = state.kind === "verdict" ? state.verdict.orderId : null;
    const view = orderId ? "order" : "page";
    this.#noticeShown = state.kind === "verdict" ? null : state;
    this.frame.open({ subject: { view, orderId, lineId: null }, button });
  }

  #asked(message: ToPage, answer: (message: ToFrame) => void): void {
    if (message.type === "retry") this.retry();
    else if (message.type === "reload") location.reload();
    else if (message.type === "capture") {
      void this.#reader
        .capture(this.#kind, this.#reading)
        .catch(() => null)
        .then((text) => answer({ type: "capture", id: message.id, text }));
    } else if (message.type === "box") {
      answer({ type: "box", id: message.id, result: this.box?.act(message) ?? "not-taken" });
    }
  }
}
