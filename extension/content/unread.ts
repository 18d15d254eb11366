/** What of a page could not be read, or that there is nothing on it: said once the page has had its time. */
import { mostOrdersOfAPage } from "../pages/limits";
import type { Reading } from "../pages/reading";
import { missed } from "./missed";
import type { Notices } from "./notices";
import type { NoticeState } from "./states";

/** A page is given this long to show everything before it counts as not understood. */
export const patience = 6000;

export class Unread {
  readonly #notices: Notices;
  readonly #lookAgain: () => void;
  /** Since when something is missing; a page that is being shown anew is given its time again. */
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(notices: Notices, lookAgain: () => void) {
    this.#notices = notices;
    this.#lookAgain = lookAgain;
  }

  /** The page is another one. */
  restart(): void {
    this.#since = null;
  }

  /** Whether the page has had its time, and still lacks what it should tell. */
  lacks(reading: Reading | null): boolean {
    const over = this.#since !== null && performance.now() - this.#since >= patience;
    return over && reading !== null && missed(reading).length > 0;
  }

  tell(reading: Reading): void {
    clearTimeout(this.#timer);
    if (reading.orders.length > mostOrdersOfAPage) {
      this.#notices.showOnPage({ kind: "too-many", read: mostOrdersOfAPage });
      return;
    }
    const state = this.#stateOf(reading);
    if (!state) {
      this.#since = null;
      this.#notices.clearPage("unread", "empty");
      return;
    }
    this.#since ??= performance.now();
    const left = patience - (performance.now() - this.#since);
    if (left > 0) this.#timer = setTimeout(this.#lookAgain, left + 50);
    else this.#notices.showOnPage(state);
  }

  #stateOf(reading: Reading): NoticeState | null {
    const { kind, orders, unreadLanguage } = reading;
    const missing = missed(reading);
    // Orders were read, but nothing on the page is known as theirs: their notices have no place.
    if (kind === "order-list" && orders.length > 0 && this.#notices.size === 0) missing.push("orderId");
    if (missing.length > 0) return { kind: "unread", page: kind, missing, language: unreadLanguage };
    return kind === "order-list" && orders.length === 0 ? { kind: "empty" } : null;
  }
}
