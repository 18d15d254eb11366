/** What a reader brings back from one source, and how two sources become one observation. */
import type {
  Dispute,
  Message,
  ObservedLine,
  ObservedOrder,
  ObservedStore,
  ObservedWindow,
  PageKind,
} from "../generated/protocol";

import { mostLinesOfAnOrder } from "./limits";
import { bounded, cut } from "./text/bounds";
import { stateWords } from "./words/spoken";

export type Source = "json" | "dom";

/** Facts a page should tell, by the protocol's names; the notice lists those that are missing. */
export type Fact =
  | Exclude<keyof ObservedOrder, "from">
  | Exclude<keyof ObservedLine, "lineId">
  | "storeId"
  | "storeName"
  | "canMessage"
  | "disputes"
  | "disputeState"
  | "disputeDay"
  | "messages"
  | "moreOrders"
  | "moreDisputes";

/** One order as one source tells it; what it does not tell is missing or null. */
export type PartialOrder = Partial<ObservedOrder> & { orderId: string };

export interface PartialReading {
  orders: PartialOrder[];
  disputes: Dispute[];
  messages: Message[];
  storeId: string | null;
  country: string | null;
  missing: Set<Fact>;
}

export function emptyReading(): PartialReading {
  return { orders: [], disputes: [], messages: [], storeId: null, country: null, missing: new Set() };
}

export interface Reading {
  /** The page's language where its words are not read and something is missing; what is the same in all was read. */
  unreadLanguage: string | null;
  kind: PageKind;
  source: Source;
  orders: ObservedOrder[];
  disputes: Dispute[];
  messages: Message[];
  storeId: string | null;
  country: string | null;
  missing: Fact[];
}

const orderFields = [
  "refundState",
  "placedOn",
  "paidOn",
  "shippedOn",
  "etaOn",
  "deliveredOn",
  "completedOn",
  "tracking",
  "lastEventOn",
  "trackingNumber",
  "paymentMethod",
  "total",
] as const;
const lineFields = ["productId", "title", "quantity", "price", "disputeOffered", "etaOn", "deliveredOn"] as const;

/**
 * JSON first, then the DOM, field by field. `from` names the fields that came from the DOM while JSON told others. Texts
 * are within the protocol's bounds, and a state's words are kept only where they are words of a state.
 */
export function mergeOrder(json: PartialOrder | undefined, dom: PartialOrder | undefined): ObservedOrder {
  const first = json ?? dom;
  if (!first) throw new Error("an order needs a source");
  const second = json ? dom : undefined;
  const from: Record<string, Source> = {};
  const order: ObservedOrder = { orderId: first.orderId, status: first.status ?? "unknown" };
  if (order.status === "unknown" && second?.status && second.status !== "unknown" && !first.statusText) {
    order.status = second.status;
    from.status = "dom";
  }
  order.statusText = stateWords(first.statusText ?? null);
  if (!first.statusText && second?.statusText) {
    order.statusText = stateWords(second.statusText);
    if (order.statusText) from.statusText = "dom";
  }
  const fields = order as unknown as Record<string, unknown>;
  for (const name of orderFields) {
    fields[name] = first[name] ?? null;
    if (fields[name] === null && second?.[name] != null) {
      fields[name] = second[name];
      from[name] = "dom";
    }
  }
  order.store = mergeStore(first.store, second?.store, from);
  order.windows = mergeWindows(first.windows, second?.windows, from);
  order.lines = mergeLines(first.lines ?? [], second?.lines ?? [], from);
  if (Object.keys(from).length > 0) order.from = from;
  return withinRequest(bounded(order));
}

const manyLines = 50;
/** Characters of an order that surely fit one request to the host, as the protocol bounds it. */
const longestOrder = 80_000;

/** An order of very many items is kept with as many, and as much of their titles, as can be sent. */
function withinRequest(order: ObservedOrder): ObservedOrder {
  const lines = order.lines ?? [];
  if (lines.length < manyLines) return order;
  let fitting = { ...order, lines: lines.slice(0, mostLinesOfAnOrder) };
  for (const bytes of [200, 60]) {
    if (JSON.stringify(fitting).length <= longestOrder) return fitting;
    const short = fitting.lines.map((line) => ({ ...line, title: line.title ? cut(line.title, bytes) : null }));
    fitting = { ...fitting, lines: short };
  }
  return fitting;
}

function mergeStore(
  first: ObservedStore | null | undefined,
  second: ObservedStore | null | undefined,
  from: Record<string, Source>,
): ObservedStore | null {
  const storeId = first?.storeId ?? second?.storeId ?? null;
  // A store is known by its id; a name alone could be anyone's.
  if (!storeId) return null;
  if (!first?.storeId) from.store = "dom";
  const same = !second?.storeId || second.storeId === storeId;
  return {
    storeId,
    name: first?.name ?? (same ? second?.name : null) ?? null,
    canMessage: first?.canMessage ?? (same ? second?.canMessage : null) ?? null,
  };
}

/** The DOM's windows are those of the JSON under other words: only a page without the JSON's takes them. */
function mergeWindows(
  first: ObservedWindow[] | null | undefined,
  second: ObservedWindow[] | null | undefined,
  from: Record<string, Source>,
): ObservedWindow[] | null {
  if (first?.length || !second?.length) return first ?? null;
  from.windows = "dom";
  return second;
}

const named = (line: ObservedLine) => line.lineId != null;

/**
 * Lines are paired by id; one without by its product, or else its title, where either side shows that once. The DOM's
 * that have no id only fill in what another lacks, where there are any others.
 */
function mergeLines(all: ObservedLine[], second: ObservedLine[], from: Record<string, Source>): ObservedLine[] {
  if (all.length === 0) {
    if (second.length > 0) from.lines = "dom";
    return second;
  }
  return all.map((line) => {
    const other =
      second.find((candidate) => named(line) && candidate.lineId === line.lineId) ?? alike(line, all, second);
    const merged: Record<string, unknown> = { lineId: line.lineId ?? null };
    for (const name of lineFields) {
      merged[name] = line[name] ?? null;
      if (merged[name] === null && other?.[name] != null) {
        merged[name] = other[name];
        from[`lines.${name}`] = "dom";
      }
    }
    return merged as ObservedLine;
  });
}

/** The one of the other side that is of the same product, or of the same title where no product is known. */
function alike(line: ObservedLine, all: ObservedLine[], second: ObservedLine[]): ObservedLine | undefined {
  const by = line.productId ? "productId" : "title";
  const same = (other: ObservedLine) => line[by] != null && other[by] === line[by];
  const [others, own] = [second.filter(same), all.filter(same)];
  const [other] = others;
  const fits = !other?.lineId || !line.lineId || other.lineId === line.lineId;
  return others.length === 1 && own.length === 1 && fits ? other : undefined;
}
