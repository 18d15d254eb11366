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

/** `now`: when the page was read, which its days without a year were counted from. */
export function contextOf(url: string, now: number): PageContext {
  const locale = document.documentElement.lang || null;
  return { url, locale, now, utcOffsetMinutes: -new Date().getTimezoneOffset() };
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

interface Known {
  text: string;
  /** Milliseconds since 1970: when it was first read in this form. Shown again later, it is as old as it was. */
  since: number;
}

/** Remembers what was sent, so that an order that did not change is not sent twice, and since when it says so. */
export class Sent {
  readonly #orders = new Map<string, Known>();
  #rest: Known | null = null;
  #owed = new Set<string>();
  #isRestOwed = true;

  /**
   * What is to be sent, and when it was read at the earliest; null when nothing at all is. Hands over to the page after
   * every order.
   */
  *changed(reading: Reading, now: number): Generator<void, { orders: ObservedOrder[]; since: number } | null> {
    let since = now;
    const orders: ObservedOrder[] = [];
    for (const order of reading.orders) {
      yield;
      const known = this.#orders.get(order.orderId);
      const text = JSON.stringify(order);
      const isNew = known?.text !== text;
      if (!isNew && !this.#owed.has(order.orderId)) continue;
      if (isNew) this.#orders.set(order.orderId, { text, since: now });
      else since = Math.min(since, known.since);
      orders.push(order);
    }
    const text = JSON.stringify([reading.disputes, reading.messages, reading.missing, reading.kind, reading.storeId]);
    const isNew = this.#rest?.text !== text;
    if (isNew || !this.#rest) this.#rest = { text, since: now };
    else if (this.#isRestOwed) since = Math.min(since, this.#rest.since);
    if (orders.length === 0 && !isNew && !this.#isRestOwed) return null;
    this.#owed.clear();
    this.#isRestOwed = false;
    return { orders, since };
  }

  /** Everything is to be sent again: the page was away for long, or what was sent did not arrive. */
  forget(): void {
    this.#owed = new Set(this.#orders.keys());
    this.#isRestOwed = true;
  }

  /** The page is another one. */
  clear(): void {
    this.#orders.clear();
    this.#rest = null;
    this.forget();
  }
}
