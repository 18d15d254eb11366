/** Reads the page as it is now: from what it loaded and what it shows, by readers that come when they are needed. */
import type { PageKind } from "../generated/protocol";
import type { Reply } from "../host-client/messages";
import { inSlices } from "../pages/lifecycle/slices";
import type { Receiver } from "../pages/mirror/receiver";
import type { OrderListReader } from "../pages/order-list/reader";
import type { Reading } from "../pages/reading";
import { readers } from "./readers";

/** Inline scripts are the last resort, and only of a page that has had so long to load its answers. */
const scriptsAfter = 2000;

export class PageReader {
  readonly #receiver: Receiver;
  readonly #lookAgain: () => void;
  #list: OrderListReader | null = null;
  #openedAt = performance.now();

  constructor(receiver: Receiver, lookAgain: () => void) {
    this.#receiver = receiver;
    this.#lookAgain = lookAgain;
  }

  /** The page is another one. */
  navigated(url: string): void {
    this.#receiver.navigated(url);
    this.#openedAt = performance.now();
  }

  /** Milliseconds since the page was opened. */
  get waited(): number {
    return performance.now() - this.#openedAt;
  }

  async read(kind: PageKind, url: string, now: number): Promise<Reply<Reading>> {
    const part = await readers();
    if (!part.ok) return part;
    const pages = part.result;
    await inSlices(this.#receiver.parse());
    // Searching a large inline script takes long.
    if (this.#receiver.answers.length === 0 && document.readyState === "complete") {
      if (this.waited >= scriptsAfter) this.#receiver.addScripts(document);
      else setTimeout(this.#lookAgain, scriptsAfter);
    }
    const answers = [...this.#receiver.answers];
    const locale = document.documentElement.lang || null;
    this.#list ??= new pages.OrderListReader();
    const reading =
      kind === "order-list"
        ? await inSlices(this.#list.read(answers, document, locale))
        : pages.readPage({ kind, url, answers, document, now, locale });
    return { ok: true, result: reading };
  }

  /** The page with all that is the buyer's replaced, for a bug report. */
  async capture(kind: PageKind | null, reading: Reading | null): Promise<string | null> {
    const part = await readers();
    if (!kind || !part.ok) return null;
    const { answers } = this.#receiver;
    const missing = reading?.missing ?? [];
    const capture = part.result.makeCapture(kind, location.href, document, answers, missing, Date.now());
    return `${JSON.stringify(capture, null, 1)}\n`;
  }
}
