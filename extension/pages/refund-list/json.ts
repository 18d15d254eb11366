/** The list of refunds and disputes, from the answer the page loads. */
import type { Dispute, DisputeState } from "../../generated/protocol";
import { moduleOf } from "../json/components";
import { countOf, flagOf, hasList, idOf, type Json, listOf, numberOf, recordOf, textOf } from "../json/fields";
import type { Answer } from "../mirror/answers";
import { emptyReading, type PartialReading } from "../reading";
import { believed } from "../refund-state";
import { disputeIdOf, idsInUrl } from "../site/urls";
import { dateIn } from "../text/dates";
import { disputeMeaning } from "../words/spoken";
import { isUnfiltered } from "./asked";

/** The member by which a refund list's answer is known. */
export const listMember = "items";

/** Whose answer without any case is that of a list. */
const listApi = /\.reverse\.queryreverseorderpagelist/;

/**
 * `reverseStatus`: 4 was seen on closed cases; 2 is the site's own filter for those in progress. 3 is its filter for
 * those awaiting a return, which may be the buyer's turn or not: the page is to be looked at.
 */
const statesByNumber: Record<number, DisputeState> = { 2: "open", 3: "unknown", 4: "resolved" };
const awaitingReturn = 3;
/** Entries of a page whose answer does not say. */
const usualPage = 10;
const closed = 4;

export function isRefundList({ body, api }: Answer): boolean {
  const list = moduleOf(body, listMember);
  if (list === null || !hasList(list, "items")) return false;
  const items = listOf(list, "items");
  // An empty list has no items to know it by.
  return items.length === 0 ? listApi.test(api) : items.some((item) => hasList(item, "reverseOrderLines"));
}

/**
 * All answers of one page (a longer list comes in several, and each tab in its own). The list is whole when as many
 * entries came without any filter as the largest total counts, and no request besides theirs. An entry may hold several
 * requests, one an item: where the total counts those, it is whole once a page that was not full came, too.
 */
export function readRefundListJson(answers: Answer[]): PartialReading {
  const reading = emptyReading();
  const disputes = new Map<string, Dispute>();
  const unfiltered = new Set<string>();
  const entries = new Set<string>();
  let askedWhole = false;
  let sawEnd = false;
  let total = 0;
  for (const { body, asked } of answers) {
    const list = moduleOf(body, listMember);
    if (!list) continue;
    const counted = countOf(list, "total");
    total = Math.max(total, counted ?? 0);
    const isWhole = counted !== null && isUnfiltered(asked);
    askedWhole ||= isWhole;
    sawEnd ||= isWhole && listOf(list, listMember).length < (countOf(list, "pageSize") || usualPage);
    for (const lines of entriesOf(list, reading)) {
      const ids: string[] = [];
      for (const line of lines) {
        const dispute = readDispute(line, reading);
        if (dispute) disputes.set(dispute.disputeId, dispute);
        if (dispute) ids.push(dispute.disputeId);
        if (!dispute?.lineId) reading.missing.add("disputes");
        offerAnew(line, reading);
      }
      if (!isWhole) continue;
      for (const id of ids) unfiltered.add(id);
      entries.add(ids.sort().join(" "));
    }
  }
  reading.disputes = [...disputes.values()];
  const counted = sawEnd ? unfiltered.size : entries.size;
  if (!askedWhole || counted < total || unfiltered.size < disputes.size) reading.missing.add("moreDisputes");
  return reading;
}

/** The requests of each entry of a list; an entry in a shape nobody knows may hold another one. */
function entriesOf(list: Json, reading: PartialReading): Json[][] {
  const items = listOf(list, "items");
  const isKnown = (item: Json) => hasList(item, "reverseOrderLines") && listOf(item, "reverseOrderLines").length > 0;
  if (!hasList(list, "items") || !items.every(isKnown)) reading.missing.add("disputes");
  return items.map((item) => listOf(item, "reverseOrderLines"));
}

function readDispute(line: Json, reading: PartialReading): Dispute | null {
  const links = listOf(line, "buttonDTOList").map((button) => idsInUrl(textOf(button, "detailUrl") ?? ""));
  const disputeId = idOf(line, "reverseOrderLineId") ?? links.flatMap((ids) => disputeIdOf(ids) ?? [])[0];
  const orderId = idOf(line, "tradeOrderId");
  if (!disputeId || !orderId) return null;
  const text = textOf(line, "reverseStatusText");
  const number = numberOf(line, "reverseStatus");
  const meaning = believed(disputeMeaning(text), number === closed);
  const state = stateOf(number, meaning?.is ?? null);
  if (state === "unknown" && (number !== awaitingReturn || meaning)) reading.missing.add("disputeState");
  const changedOn = dateIn(textOf(line, "gmtModifiedFormat"));
  return {
    disputeId,
    orderId,
    lineId: idOf(line, "tradeOrderLineId") ?? links.flatMap((ids) => ids.lineIds)[0] ?? null,
    state,
    outcome: state === "resolved" ? (meaning?.outcome ?? null) : null,
    respondBy: null,
    returnBy: null,
    appealable: null,
    openedOn: dateIn(textOf(line, "gmtCreateFormat")),
    closedOn: state === "resolved" || state === "cancelled" ? changedOn : null,
    text,
  };
}

/** The text is finer than the number; where both are there they must agree on whether the case is over. */
function stateOf(number: number | null, text: DisputeState | null): DisputeState {
  const byNumber = number === null ? null : (statesByNumber[number] ?? null);
  if (!text) return byNumber ?? "unknown";
  const over = (state: DisputeState) => state === "resolved" || state === "cancelled";
  return byNumber !== null && over(byNumber) !== over(text) ? "unknown" : text;
}

/** `canApplyReverse`: AliExpress would take another request for this item. That is its refund button, seen here. */
function offerAnew(line: Json, reading: PartialReading): void {
  const item = recordOf(line, "aeItemDTO");
  const orderId = idOf(line, "tradeOrderId");
  const lineId = idOf(line, "tradeOrderLineId");
  const again = flagOf(item, "canApplyReverse");
  if (again === null) reading.missing.add("disputeOffered");
  if (again !== true || !orderId || !lineId) return;
  const known = reading.orders.find((order) => order.orderId === orderId);
  const offered = { lineId, disputeOffered: true };
  if (known) known.lines = [...(known.lines ?? []), offered];
  else reading.orders.push({ orderId, lines: [offered] });
}
