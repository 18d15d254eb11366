/**
 * What content.js lends to the scripts that are put in later: they run in the same isolated world, where the page
 * cannot look, and find this under one name. Most pages never need them.
 */
import { inject } from "../host-client/ask";
import type { PartName } from "../host-client/messages";
import type { Drafting } from "../order/drafting/main";
import type { TextBox } from "../pages/text-boxes/dom";
import type { Speech } from "../shared/speech";
import type { PageSession } from "./page-session";

declare global {
  var recourseParts: Parts | undefined;
}

export class Parts {
  /** Set by drafting.js. */
  drafting: Drafting | null = null;
  guarded = false;
  /** The box the buyer writes in, where the page has one; kept by guards.js. */
  box: TextBox | null = null;
  /** Set by guards.js; called whenever the page was read or judged anew. */
  looked: () => void = () => {};
  readonly #wanted = new Map<PartName, Promise<boolean>>();

  constructor(
    readonly session: PageSession,
    readonly speech: Speech,
  ) {
    session.board.useDrafting(
      (slot, { verdict }) => void this.withDrafting((drafting) => drafting.fill(slot, verdict)),
    );
    session.looked = () => {
      const { kind, reading } = session;
      // On a list, only "Confirm received" needs watching, and only orders on their way have it.
      const guarded = kind !== "order-list" || reading?.orders.some(({ status }) => status === "shipped");
      if (kind && guarded) void this.want("guards");
      this.looked();
    };
    session.looked();
  }

  /** Whether the part is there, once it is. A failed attempt may be made again. */
  want(part: PartName): Promise<boolean> {
    const wanted =
      this.#wanted.get(part) ??
      inject(part).then(({ ok }) => {
        if (!ok) this.#wanted.delete(part);
        return ok;
      });
    this.#wanted.set(part, wanted);
    return wanted;
  }

  async withDrafting(use: (drafting: Drafting) => void): Promise<void> {
    if ((await this.want("drafting")) && this.drafting) use(this.drafting);
  }
}
