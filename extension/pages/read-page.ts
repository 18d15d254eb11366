/** One page of AliExpress's, read from what it loaded and what it shows. Pure: no clock, no network, no page changed. */
import type { ObservedOrder, PageKind } from "../generated/protocol";
import { storeOfConversation } from "./conversation/dom";
import { isConversation, readConversationJson } from "./conversation/json";
import { readDisputeDom } from "./dispute/dom";
import { caseTextSeparator, readDisputeJson, statusMember } from "./dispute/json";
import { type Components, componentsOf, moduleOf } from "./json/components";
import type { Answer } from "./mirror/answers";
import { hasFailed } from "./mirror/failure";
import { missingFacts } from "./missing";
import { readOrderDetailDom } from "./order-detail/dom";
import { readOrderDetailJson, statusTag } from "./order-detail/json";
import { OrderListReader } from "./order-list/reader";
import { emptyReading, type Fact, mergeOrder, type PartialReading, type Reading } from "./reading";
import { readRefundListDom } from "./refund-list/dom";
import { isRefundList, readRefundListJson } from "./refund-list/json";
import { idParameters, idsInUrl, subjectOf, type UrlIds } from "./site/urls";
import { bounded } from "./text/bounds";
import { readTrackingDom } from "./tracking/dom";
import { parcelsMember, readTrackingJson } from "./tracking/json";
import { stateWords, statusMeaning, unreadLanguage } from "./words/spoken";

export interface PageSources {
  kind: PageKind;
  url: string;
  /** Answers and state of this page, oldest first. */
  answers: readonly Answer[];
  document: ParentNode;
  /** Milliseconds since 1970. */
  now: number;
  /** The page's own `lang`. */
  locale: string | null;
}

/** Whether an answer says anything about a page of this kind. */
export function isAbout(kind: OtherKind, answer: Answer): boolean {
  const { body } = answer;
  // A thread whose newest answer failed is one that was not read.
  if (hasFailed(body) && kind !== "conversation") return false;
  switch (kind) {
    case "order-detail":
      return (componentsOf(body)?.byTag(statusTag).length ?? 0) > 0;
    case "refund-list":
      return isRefundList(answer);
    case "tracking":
      return moduleOf(body, parcelsMember) !== null;
    case "conversation":
      return isConversation(answer);
    case "dispute":
      return moduleOf(body, statusMember) !== null;
  }
}

/** Kinds whose answers may not name what they are about: what was asked for from another page is not this one's. */
const unnamed: PageKind[] = ["tracking", "conversation", "dispute"];

/** Whether an answer was asked for what the page of this address is about. */
function isOfPage({ asked, askedAt }: Answer, kind: PageKind, url: string): boolean {
  const named = idsInUrl(url);
  let isNamed = false;
  for (const ids of Object.keys(named) as (keyof UrlIds)[]) {
    const wanted = idParameters[ids].flatMap((name) => asked?.[name] || []);
    if (wanted.length === 0 || named[ids].length === 0) continue;
    if (!wanted.some((id) => named[ids].includes(id))) return false;
    isNamed = true;
  }
  return isNamed || !unnamed.includes(kind) || askedAt === null || subjectOf(askedAt) === subjectOf(url);
}

export function readPage(sources: PageSources): Reading {
  return sources.kind === "order-list" ? readList(sources) : readOther({ ...sources, kind: sources.kind });
}

/** The list at once. A live page reads it in slices, by its reader. */
function readList({ answers, document, locale }: PageSources): Reading {
  const steps = new OrderListReader().read(answers, document, locale);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type OtherKind = Exclude<PageKind, "order-list">;
type OtherSources = PageSources & { kind: OtherKind };

function readOther(sources: OtherSources): Reading {
  const { kind, url } = sources;
  const answers = sources.answers.filter((answer) => isAbout(kind, answer) && isOfPage(answer, kind, url));
  const [json, dom] = bothSources(sources, answers);
  const fromJson = answers.length > 0 && (json.orders.length > 0 || !expectsOrder(kind));
  // What these pages' data left open is open: their elements know no more.
  const alone = fromJson && (kind === "tracking" || kind === "refund-list");
  const orders = joinOrders(json, alone ? emptyReading() : dom);
  const seen = new Set(json.disputes.map((dispute) => dispute.disputeId));
  const disputes = [...json.disputes, ...dom.disputes.filter((dispute) => !seen.has(dispute.disputeId))];
  // Nothing understood is never "none".
  if (kind === "conversation" && !fromJson) json.missing.add("messages");
  const missing = new Set<Fact>(fromJson || kind === "conversation" ? json.missing : dom.missing);
  for (const order of orders) for (const fact of missingFacts(sources.kind, order)) missing.add(fact);
  if (expectsOrder(kind) && orders.length === 0) missing.add("orderId");
  if (kind === "dispute" && disputes.length === 0) missing.add("disputes");
  if (dom.missing.has("disputeDay") && disputes.some((dispute) => isSameState(dispute, dom))) missing.add("disputeDay");
  // Where the order's state is printed in no words of ours, its last days may be too.
  if (orders.some(({ orderId }) => isInOtherWords(json, orderId) || isInOtherWords(dom, orderId)))
    missing.add("windows");
  const language = missing.size > 0 ? unreadLanguage(sources.locale) : null;
  return {
    kind: sources.kind,
    source: fromJson ? "json" : "dom",
    orders: kind === "order-detail" && language ? orders.map((one) => ({ ...one, unreadLanguage: language })) : orders,
    disputes: bounded({ disputes: disputes.map((dispute) => withDays(dispute, dom)) }).disputes,
    messages: bounded({ messages: json.messages }).messages,
    storeId: json.storeId,
    country: json.country,
    missing: [...missing].sort(),
    unreadLanguage: language,
  };
}

function isInOtherWords({ orders }: PartialReading, orderId: string): boolean {
  const text = orders.find((order) => order.orderId === orderId)?.statusText ?? null;
  return text !== null && statusMeaning(text) === null;
}

function isSameState({ disputeId, state }: Reading["disputes"][number], { disputes }: PartialReading): boolean {
  return disputes.some((other) => other.disputeId === disputeId && other.state === state);
}

/** Days by which to answer or send back are only printed, never in the answer. Of its texts only a state's words stay. */
function withDays(dispute: Reading["disputes"][number], dom: PartialReading): Reading["disputes"][number] {
  const shown = dom.disputes.find((other) => other.disputeId === dispute.disputeId && other.state === dispute.state);
  return {
    ...dispute,
    text:
      (dispute.text ?? "")
        .split(caseTextSeparator)
        .flatMap((part) => stateWords(part) ?? [])
        .join(caseTextSeparator) || null,
    respondBy: dispute.respondBy ?? shown?.respondBy ?? null,
    returnBy: dispute.returnBy ?? shown?.returnBy ?? null,
  };
}

function bothSources(sources: OtherSources, answers: Answer[]): [PartialReading, PartialReading] {
  const { kind, url, document, now } = sources;
  const named = idsInUrl(url);
  const [orderId] = named.orderIds;
  const latest = answers.at(-1)?.body;
  const components = answers.map(({ body }) => componentsOf(body)).filter((found) => found !== null);
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
