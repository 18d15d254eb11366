/** One page of AliExpress's, read from what it loaded and what it shows. Pure: no clock, no network, no page changed. */
import type { ObservedOrder, PageKind } from "../generated/protocol";
import { storeOfConversation } from "./conversation/dom";
import { bubblesIn, readConversationJson } from "./conversation/json";
import { readDisputeDom } from "./dispute/dom";
import { readDisputeJson, statusMember } from "./dispute/json";
import { type Components, componentsOf, moduleOf } from "./json/components";
import { missingFacts } from "./missing";
import { readOrderDetailDom } from "./order-detail/dom";
import { readOrderDetailJson, statusTag } from "./order-detail/json";
import { OrderListReader } from "./order-list/reader";
import { emptyReading, type Fact, mergeOrder, type PartialReading, type Reading } from "./reading";
import { readRefundListDom } from "./refund-list/dom";
import { isEmptyRefundList, isRefundList, readRefundListJson } from "./refund-list/json";
import { idsInUrl } from "./site/urls";
import { readTrackingDom } from "./tracking/dom";
import { parcelsMember, readTrackingJson } from "./tracking/json";

export interface PageSources {
  kind: PageKind;
  url: string;
  /** Answers and state of this page, oldest first, parsed. */
  answers: unknown[];
  document: ParentNode;
  /** Milliseconds since 1970. */
  now: number;
}

/** Whether an answer says anything about a page of this kind. */
export function isAbout(kind: OtherKind, answer: unknown): boolean {
  if (kind === "order-detail") return hasTag(answer, statusTag);
  if (kind === "refund-list") return isRefundList(answer) || isEmptyRefundList(answer);
  if (kind === "tracking") return moduleOf(answer, parcelsMember) !== null;
  if (kind === "conversation") return bubblesIn(answer).length > 0 || moduleOf(answer, "messageList") !== null;
  return moduleOf(answer, statusMember) !== null;
}

function hasTag(answer: unknown, tag: string): boolean {
  return (componentsOf(answer)?.byTag(tag).length ?? 0) > 0;
}

export function readPage(sources: PageSources): Reading {
  return sources.kind === "order-list" ? readList(sources) : readOther({ ...sources, kind: sources.kind });
}

/** The list at once. A live page reads it in slices, by its reader. */
function readList({ answers, document }: PageSources): Reading {
  const steps = new OrderListReader().read(answers, document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type OtherKind = Exclude<PageKind, "order-list">;
type OtherSources = PageSources & { kind: OtherKind };

function readOther(sources: OtherSources): Reading {
  const answers = sources.answers.filter((answer) => isAbout(sources.kind, answer));
  const [json, dom] = bothSources(sources, answers);
  const orders = joinOrders(json, dom);
  const seen = new Set(json.disputes.map((dispute) => dispute.disputeId));
  const disputes = [...json.disputes, ...dom.disputes.filter((dispute) => !seen.has(dispute.disputeId))];
  const usedJson = answers.length > 0 && (json.orders.length > 0 || !expectsOrder(sources.kind));
  const missing = new Set<Fact>(usedJson ? json.missing : dom.missing);
  for (const order of orders) for (const fact of missingFacts(sources.kind, order)) missing.add(fact);
  if (expectsOrder(sources.kind) && orders.length === 0) missing.add("orderId");
  return {
    kind: sources.kind,
    source: usedJson ? "json" : "dom",
    orders,
    disputes: disputes.map((dispute) => withDays(dispute, dom)),
    messages: json.messages,
    storeId: json.storeId,
    country: json.country,
    missing: [...missing].sort(),
  };
}

/** Days by which to answer or send back are only printed, never in the answer. */
function withDays(dispute: Reading["disputes"][number], dom: PartialReading): Reading["disputes"][number] {
  const shown = dom.disputes.find((other) => other.disputeId === dispute.disputeId && other.state === dispute.state);
  return {
    ...dispute,
    respondBy: dispute.respondBy ?? shown?.respondBy ?? null,
    returnBy: dispute.returnBy ?? shown?.returnBy ?? null,
  };
}

function bothSources(sources: OtherSources, answers: unknown[]): [PartialReading, PartialReading] {
  const { kind, url, document, now } = sources;
  const named = idsInUrl(url);
  const [orderId] = named.orderIds;
  const latest = answers.at(-1);
  const components = answers.map(componentsOf).filter((found) => found !== null);
  switch (kind) {
    case "order-detail":
      return orderId
        ? [readLatestDetail(components, orderId), readOrderDetailDom(document, orderId)]
        : [emptyReading(), emptyReading()];
    case "refund-list":
      return [readRefundListJson(answers), readRefundListDom(document)];
    case "tracking": {
      if (!orderId) return [emptyReading(), emptyReading()];
      const today = new Date(now).toISOString().slice(0, 10);
      return [readTrackingJson(latest, orderId, today), readTrackingDom(document, orderId)];
    }
    case "conversation":
      return [readConversationJson(answers, storeOfConversation(document), now), emptyReading()];
    case "dispute":
      return [readDisputeJson(latest, named), readDisputeDom(document, named)];
  }
}

function readLatestDetail(pages: Components[], orderId: string): PartialReading {
  const readings = pages.map((page) => readOrderDetailJson(page, orderId));
  return readings.findLast((reading) => reading.orders.length > 0) ?? emptyReading();
}

function joinOrders(json: PartialReading, dom: PartialReading): ObservedOrder[] {
  const shown = new Map(dom.orders.map((order) => [order.orderId, order]));
  const told = new Map(json.orders.map((order) => [order.orderId, order]));
  const ids = new Set([...told.keys(), ...shown.keys()]);
  return [...ids].map((orderId) => mergeOrder(told.get(orderId), shown.get(orderId)));
}

function expectsOrder(kind: OtherKind): boolean {
  return kind === "order-detail" || kind === "tracking";
}
