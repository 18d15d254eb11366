/**
 * What the stand-in site knows: invented orders, and the captured answers where their folder is present. Everything a
 * page shows or loads comes from here.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { storeOfDigest } from "./shapes/components.mjs";
import { detailAnswer } from "./shapes/order-detail.mjs";
import { listAnswer, orderComponent } from "./shapes/order-list.mjs";
import { disputeAnswer, messagesAnswer, refundListAnswer, trackingAnswer } from "./shapes/other-answers.mjs";
import { wordings } from "./wording.mjs";

const here = import.meta.dirname;
const repository = path.resolve(here, "../..");
const fixture = (name) => JSON.parse(readFileSync(path.join(here, "fixtures", `${name}.json`), "utf8"));
const pageSize = 10;
/** When messages are sent from a page: the day the browser tests hold the clock at. */
const siteNow = "2026-09-07T12:00:00Z";

/** The folder of captured answers, or null. */
export function capturesFolder() {
  const folder = path.resolve(repository, process.env.RECOURSE_CAPTURES ?? "../shared/captures");
  return existsSync(path.join(folder, "order-list-init.json")) ? folder : null;
}

function capturedAnswers(folder) {
  const read = (name) => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  return {
    list: read("order-list-init.json"),
    detail: read("order-detail.json"),
    refunds: read("refund-list.json"),
    tracking: read("logistics-querydetail.json"),
  };
}

const isoDay = (text) => new Date(`${text} UTC`).toISOString().slice(0, 10);
const statuses = { Completed: "completed", "Awaiting delivery": "shipped" };

/** A captured order of the list as a description, for the pages of which no answer was captured. */
function described(fields) {
  const placedOn = isoDay(fields.orderDateText);
  const later = (days) => new Date(Date.parse(placedOn) + days * 86_400_000).toISOString().slice(0, 10);
  const status = statuses[fields.statusText.trim()] ?? "completed";
  const [, storeId] = /\/store\/(\d+)/.exec(fields.storePageUrl);
  const amount = (info) => info.split("|").slice(1).join(".");
  return {
    orderId: fields.orderId,
    status,
    placedOn,
    paidOn: placedOn,
    shippedOn: later(1),
    ...(status === "completed" ? { completedOn: later(13), deliveredOn: later(13) } : { etaOn: later(20) }),
    storeId,
    storeName: fields.storeName,
    lines: fields.orderLines.map((line) => ({
      lineId: line.orderLineId,
      productId: line.productId,
      title: line.itemTitle,
      price: amount(line.formatPriceInfo),
      quantity: line.quantity,
      storeId,
      offered: false,
    })),
  };
}

/** An order of the fixtures with the ids the real site would give: line ids follow the order's. */
function numbered(order) {
  const lines = order.lines.map((line, index) => ({
    storeId: order.storeId,
    lineId: String(BigInt(order.orderId) + 10_000n * BigInt(index + 1)),
    productId: String(1005000000000000n + (BigInt(order.orderId) % 100_000_000_000n) + BigInt(index)),
    ...line,
  }));
  return { ...order, lines };
}

/** `count` more orders, for long lists. */
export function manyOrders(count) {
  const statusCycle = ["completed", "shipped", "completed", "expired", "completed"];
  return Array.from({ length: count }, (_, index) => {
    const status = statusCycle[index % statusCycle.length];
    const day = (offset) => new Date(Date.UTC(2026, 7, 30) - (index - offset) * 86_400_000).toISOString().slice(0, 10);
    return {
      what: "one of many",
      orderId: String(8411000000010042n + 20_000n * BigInt(index)),
      status,
      placedOn: day(0),
      ...(status === "expired" ? {} : { paidOn: day(0), shippedOn: day(1) }),
      ...(status === "completed" ? { completedOn: day(8), deliveredOn: day(7) } : {}),
      storeId: ["1109000101", "1109000202", "1109000303", "1109000404"][index % 4],
      lines: [
        { title: `Item number ${index + 1} of a long list`, price: "10.00", quantity: 1 + (index % 3), offered: false },
      ],
    };
  });
}

export class World {
  #orders = new Map();
  #stores = fixture("stores");
  #buyer = fixture("buyer");
  #conversations = fixture("conversations");
  #captured = null;
  #components = new Map();
  #cases = [];

  /** `captures` is a folder or null; `extra` are order descriptions shown after all others. */
  constructor({ captures = capturesFolder(), fixtures = true, extra = [] } = {}) {
    if (captures) this.#addCaptured(captures);
    for (const order of [...(fixtures ? fixture("orders") : []), ...extra].map(numbered)) this.#add(order);
    for (const dispute of fixtures ? fixture("disputes") : []) {
      const order = this.#orders.get(dispute.orderId);
      this.#cases.push({ dispute, order, store: this.#stores[order.storeId] });
    }
  }

  get buyer() {
    return this.#buyer;
  }

  /** Every order in the list's order: ids, and what each is there for. */
  get orders() {
    return [...this.#orders.values()];
  }

  order(orderId) {
    return this.#orders.get(orderId) ?? null;
  }

  #add(order) {
    this.#orders.set(order.orderId, order);
  }

  /** Captured as it is, or made in a site's words. */
  #componentOf(order, words) {
    return this.#components.get(order.orderId) ?? orderComponent(order, this.#stores[order.storeId], words);
  }

  #addCaptured(folder) {
    this.#captured = capturedAnswers(folder);
    const { data, hierarchy } = this.#captured.list.data;
    const keys = Object.values(hierarchy.structure).flat();
    for (const key of keys.filter((name) => data[name]?.tag === "pc_om_list_order")) {
      const order = { what: "captured", ...described(data[key].fields) };
      this.#stores[order.storeId] ??= { name: order.storeName, choice: false };
      this.#orders.set(order.orderId, order);
      this.#components.set(order.orderId, { [key]: data[key] });
    }
  }

  /** One page of one tab. `size` is 10 as on the real site, or more for tests of long lists. */
  list({ tab = "all", pageIndex = 1, size = pageSize, only = null }, words = wordings.en) {
    if (this.#captured && tab === "all" && pageIndex === 1 && size === pageSize && !only) return this.#captured.list;
    const shown = this.orders.filter((order) => {
      if (only && !only.includes(order.orderId)) return false;
      if (tab === "all") return true;
      return tab === "completed" ? ["completed", "cancelled", "expired"].includes(order.status) : order.status === tab;
    });
    const from = (pageIndex - 1) * size;
    const part = shown.slice(from, from + size);
    const hasMore = from + size < shown.length;
    return listAnswer(
      part.map((order) => this.#componentOf(order, words)),
      { tab, pageIndex, hasMore },
    );
  }

  /** The order whose detail and parcel tell most: the captured one, or the first of the fixtures. */
  get shownOrder() {
    return this.#captured ? this.#capturedOrderId() : this.orders[0].orderId;
  }

  /** The answer of an order's page; the empty skeleton of the real site for an order that is not there. */
  detail(orderId, words = wordings.en) {
    if (this.#captured && orderId === this.#capturedOrderId()) return this.#captured.detail;
    const order = this.#orders.get(orderId);
    return order
      ? detailAnswer(order, this.#stores, this.#buyer, words)
      : { api: "", data: { data: {} }, ret: ["SUCCESS::ok"] };
  }

  /** The order the captured detail and tracking pages are about. */
  #capturedOrderId() {
    const { data } = this.#captured.detail.data;
    return String(Object.values(data).find(({ tag }) => tag === "detail_order_status_block").fields.orderId);
  }

  tracking(orderId, words = wordings.en) {
    if (this.#captured && orderId === this.#capturedOrderId()) return this.#captured.tracking;
    const order = this.#orders.get(orderId);
    return order ? trackingAnswer(order, this.#buyer, words) : { data: { module: {} }, ret: ["SUCCESS::ok"] };
  }

  /** `source` is "fixtures" or "captures": the captured list counts three cases and no others. */
  refunds({ cases = this.#captured ? "captures" : "fixtures", reverseStatus = 1 } = {}, words = wordings.en) {
    if (cases === "captures" && this.#captured && reverseStatus === 1) return this.#captured.refunds;
    const shown = this.#cases.filter(({ dispute }) => reverseStatus === 1 || dispute.status === reverseStatus);
    return refundListAnswer(cases === "captures" ? [] : shown, words);
  }

  dispute(disputeId, words = wordings.en) {
    const found = this.#cases.find(({ dispute }) => dispute.disputeId === disputeId);
    return found ? disputeAnswer(found, words) : null;
  }

  #storeOf({ orderId, digest }) {
    return digest ? storeOfDigest(digest) : this.#orders.get(orderId)?.storeId;
  }

  /** Another bubble at the thread's end: what the buyer sends from the page, or what a test lets the store say. */
  say({ orderId, digest, text, from = "buyer", at = siteNow }) {
    const storeId = this.#storeOf({ orderId, digest });
    if (!storeId) return null;
    this.#conversations.push({ storeId, messages: [{ from, at, text: String(text) }] });
    return this.conversation({ orderId, digest });
  }

  /** As before anything was said here. */
  unsay() {
    this.#conversations = fixture("conversations");
  }

  /** The thread with the store of an order, or of a link's digest. */
  conversation({ orderId, digest }) {
    const storeId = this.#storeOf({ orderId, digest });
    if (!storeId) return null;
    const messages = this.#conversations
      .filter((thread) => thread.storeId === storeId)
      .flatMap((thread) => thread.messages)
      .sort((a, b) => a.at.localeCompare(b.at));
    const store = this.#stores[storeId] ?? { name: "Store" };
    return { storeId, storeName: store.name, answer: messagesAnswer({ messages }, `s${storeId}`) };
  }
}
