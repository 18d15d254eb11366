/**
 * The order list as it grows: 500 orders are read once each, in slices, and again only when their card or their data
 * changed.
 */
import type { ObservedOrder } from "../../generated/protocol";
import { isShown } from "../dom";
import { componentsOf } from "../json/components";
import { mostOrdersOfAPage } from "../limits";
import type { Answer } from "../mirror/answers";
import { hasFailed } from "../mirror/failure";
import { missingFacts } from "../missing";
import { type Fact, mergeOrder, type PartialReading, type Reading } from "../reading";
import { unreadLanguage } from "../words/spoken";
import { type OrderCard, orderCards } from "./cards";
import { readCard } from "./dom";
import { bodyTag, orderTag, readOrderListJson } from "./json";
import { selectors } from "./selectors";

interface CardReading {
  text: string;
  order: ReturnType<typeof readCard>;
}

export class OrderListReader {
  readonly #answers = new WeakMap<object, PartialReading | null>();
  readonly #cards = new WeakMap<Element, CardReading>();

  /** A reading of the whole list; hands over to the page after every few cards. */
  *read(answers: readonly Answer[], document: ParentNode, locale: string | null): Generator<void, Reading> {
    const missing = new Set<Fact>();
    const told = new Map<string, PartialReading["orders"][number]>();
    let last: PartialReading | null = null;
    for (const { body } of answers) {
      const reading = yield* this.#readAnswer(body);
      if (!reading) continue;
      last = reading;
      for (const order of reading.orders) told.set(order.orderId, order);
      for (const fact of reading.missing) if (fact !== "moreOrders") missing.add(fact);
      yield;
    }
    if (last ? last.missing.has("moreOrders") : document.querySelector(selectors.loadMore)) missing.add("moreOrders");
    const { cards, unnamed } = orderCards(document);
    if (unnamed > 0 && told.size === 0) missing.add("orderId");
    yield;
    const shown = new Map<string, OrderCard>();
    for (const card of cards) if (!shown.has(card.orderId) || isShown(card.element)) shown.set(card.orderId, card);
    const orders: ObservedOrder[] = [];
    for (const orderId of new Set([...told.keys(), ...shown.keys()])) {
      const card = shown.get(orderId);
      const order = mergeOrder(told.get(orderId), card ? this.#readCard(card) : undefined);
      for (const fact of missingFacts("order-list", order)) missing.add(fact);
      orders.push(order);
      if (orders.length > mostOrdersOfAPage) {
        missing.add("moreOrders");
        break;
      }
      yield;
    }
    // A list may well be empty, but only its data can say so.
    const saysEmpty = last !== null && missing.size === 0 && unnamed === 0;
    if (orders.length === 0 && !saysEmpty) missing.add("orderId");
    const source = told.size > 0 ? "json" : "dom";
    const facts = [...missing].sort();
    return {
      kind: "order-list",
      source,
      orders,
      disputes: [],
      messages: [],
      storeId: null,
      country: null,
      missing: facts,
      unreadLanguage: facts.some((fact) => fact !== "moreOrders") ? unreadLanguage(locale) : null,
    };
  }

  *#readAnswer(answer: unknown): Generator<void, PartialReading | null> {
    if (typeof answer !== "object" || answer === null) return null;
    const known = this.#answers.get(answer);
    if (known !== undefined) return known;
    const components = hasFailed(answer) ? null : componentsOf(answer);
    const isList = components?.byTag(orderTag).length || components?.byTag(bodyTag).length;
    const result = components && isList ? yield* readOrderListJson(components) : null;
    this.#answers.set(answer, result);
    return result;
  }

  #readCard(card: OrderCard): CardReading["order"] {
    const text = `${card.orderId} ${card.element.textContent ?? ""}`;
    const known = this.#cards.get(card.element);
    if (known?.text === text) return known.order;
    const order = readCard(card);
    this.#cards.set(card.element, { text, order });
    return order;
  }
}
