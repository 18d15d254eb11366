/** A reading as the protocol's observation, in whole or only what changed since the last one. */
import type { Observation, ObservedOrder } from "../generated/protocol";
import type { Reading } from "./reading";

export interface PageContext {
  url: string;
  locale: string | null;
  /** Milliseconds since 1970. */
  now: number;
  utcOffsetMinutes: number;
}

export function observationOf(reading: Reading, context: PageContext): Observation {
  return {
    page: {
      kind: reading.kind,
      url: context.url.slice(0, 2048),
      locale: context.locale,
      country: reading.country,
      source: reading.source,
      complete: reading.missing.length === 0,
      storeId: reading.storeId,
      seenAt: new Date(context.now).toISOString().replace(/\.\d+Z$/, "Z"),
      utcOffsetMinutes: context.utcOffsetMinutes,
    },
    orders: reading.orders,
    disputes: reading.disputes,
    messages: reading.messages,
  };
}

/** Remembers what was sent, so that an order that did not change is not sent twice. */
export class Sent {
  readonly #orders = new Map<string, string>();
  #rest = "";

  /** The orders not sent in this form yet, or null when nothing at all is new. */
  changed(reading: Reading): ObservedOrder[] | null {
    const orders = reading.orders.filter((order) => this.#orders.get(order.orderId) !== JSON.stringify(order));
    const rest = JSON.stringify([reading.disputes, reading.messages, reading.missing, reading.kind, reading.storeId]);
    if (orders.length === 0 && rest === this.#rest) return null;
    this.#rest = rest;
    for (const order of orders) this.#orders.set(order.orderId, JSON.stringify(order));
    return orders;
  }

  /** Everything is to be sent again: the page is another one, or it was away for long. */
  forget(): void {
    this.#orders.clear();
    this.#rest = "";
  }
}
