/**
 * What content.js lends to guards.js, which is put in later: both run in the same isolated world, where the page cannot
 * look, and find this under one name. Most pages never need it.
 */
import { inject } from "../host-client/ask";
import type { Speech } from "../shared/speech";
import type { PageSession } from "./page-session";

declare global {
  var recoursePage: OnDemand | undefined;
}

export class OnDemand {
  guarded = false;
  /** Set by guards.js; called whenever the page was read or judged anew. */
  looked: () => void = () => {};
  #wanted: Promise<unknown> | null = null;

  constructor(
    readonly session: PageSession,
    readonly speech: Speech,
  ) {
    session.looked = () => {
      const { kind, reading } = session;
      // On a list, only "Confirm received" needs watching, and only orders on their way have it.
      const guarded = kind !== "order-list" || reading?.orders.some(({ status }) => status === "shipped");
      if (kind && guarded) this.#want();
      this.looked();
    };
    session.looked();
  }

  /** A failed attempt may be made again. */
  #want(): void {
    this.#wanted ??= inject("guards").then(({ ok }) => {
      if (!ok) this.#wanted = null;
    });
  }
}
