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

const mostOrdersInPart = 100;

/** A long list in parts, so that the first orders are answered first. Only the last part may say that it is whole. */
export function inParts(observation: Observation): Observation[] {
  const orders = observation.orders ?? [];
  if (orders.length <= mostOrdersInPart) return [observation];
  const parts: Observation[] = [];
  for (let from = 0; from < orders.length; from += mostOrdersInPart) {
    const last = from + mostOrdersInPart >= orders.length;
    const page = { ...observation.page, complete: last && observation.page.complete };
    const part = orders.slice(from, from + mostOrdersInPart);
    parts.push(last ? { ...observation, page, orders: part } : { page, orders: part, disputes: [], messages: [] });
  }
  return parts;
}

/** Remembers what was sent, so that an order that did not change is not sent twice. */
export class Sent {
  readonly #orders = new Map<string, string>();
  #rest = "";

  /** The orders not sent in this form yet, or null when nothing at all is new. */
  changed(reading: Reading): ObservedOrder[] | null {
    const orders: ObservedOrder[] = [];
    for (const order of reading.orders) {
      const text = JSON.stringify(order);
      if (this.#orders.get(order.orderId) === text) continue;
      this.#orders.set(order.orderId, text);
      orders.push(order);
    }
    const rest = JSON.stringify([reading.disputes, reading.messages, reading.missing, reading.kind, reading.storeId]);
    if (orders.length === 0 && rest === this.#rest) return null;
    this.#rest = rest;
    return orders;
  }

  /** Everything is to be sent again: the page is another one, or it was away for long. */
  forget(): void {
    this.#orders.clear();
    this.#rest = "";
  }
}
