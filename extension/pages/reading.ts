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

export type Source = "json" | "dom";

/** A list longer than this is read so far, one order more to know that it is, and said not to be whole. */
export const mostOrdersOfAPage = 5000;

/** Facts a page should tell, by the protocol's names; the notice lists those that are missing. */
export type Fact =
  | Exclude<keyof ObservedOrder, "from">
  | Exclude<keyof ObservedLine, "lineId">
  | "storeId"
  | "storeName"
  | "canMessage"
  | "disputes"
  | "disputeState"
  | "messages"
  | "moreOrders";

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
  "statusText",
  "placedOn",
  "paidOn",
  "shippedOn",
  "etaOn",
  "deliveredOn",
  "completedOn",
  "tracking",
  "trackingNumber",
  "paymentMethod",
  "total",
] as const;
const lineFields = ["productId", "title", "quantity", "price", "disputeOffered", "etaOn", "deliveredOn"] as const;

/** JSON first, then the DOM, field by field. `from` names the fields that came from the DOM while JSON told others. */
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
  return order;
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

const named = (line: ObservedLine) => line.lineId !== "";

/**
 * Lines are paired by id, or by product where the page shows that product once on either side. The DOM's may have no
 * id: such a line fills in what another lacks, and is no line of its own.
 */
function mergeLines(all: ObservedLine[], second: ObservedLine[], from: Record<string, Source>): ObservedLine[] {
  const first = all.filter(named);
  if (first.length === 0) {
    const known = second.filter(named);
    if (known.length > 0) from.lines = "dom";
    return known;
  }
  const only = (lines: ObservedLine[], productId: string | null | undefined) => {
    const found = lines.filter((line) => line.productId === productId);
    return found.length === 1 ? found[0] : undefined;
  };
  return first.map((line) => {
    const byProduct = line.productId && only(first, line.productId) ? only(second, line.productId) : undefined;
    const other = second.find((candidate) => candidate.lineId === line.lineId) ?? byProduct;
    const merged: Record<string, unknown> = { lineId: line.lineId };
    for (const name of lineFields) {
      merged[name] = line[name] ?? null;
      if (merged[name] === null && other?.[name] != null) {
        merged[name] = other[name];
        from[`lines.${name}`] = "dom";
      }
    }
    return merged as unknown as ObservedLine;
  });
}
