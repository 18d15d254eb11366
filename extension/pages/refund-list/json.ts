/** The list of refunds and disputes, from the answer the page loads. */
import type { Dispute, DisputeState } from "../../generated/protocol";
import { moduleOf } from "../json/components";
import { flagOf, hasList, idOf, type Json, listOf, numberOf, recordOf, textOf } from "../json/fields";
import { emptyReading, type PartialReading } from "../reading";
import { idsInUrl } from "../site/urls";
import { dateIn } from "../text/dates";
import { disputeMeaning } from "../words/all";

/** The member by which a refund list's answer is known. */
export const listMember = "items";

/** `reverseStatus`: 4 was seen on closed cases; 2 and 3 are the site's own filter for those in progress. */
const statesByNumber: Record<number, DisputeState> = { 2: "open", 3: "open", 4: "resolved" };

export function isRefundList(answer: unknown): boolean {
  const list = moduleOf(answer, listMember);
  return list !== null && listOf(list, "items").some((item) => hasList(item, "reverseOrderLines"));
}

/** An empty list has no items to know it by; its total says so. */
export function isEmptyRefundList(answer: unknown): boolean {
  const list = moduleOf(answer, listMember);
  return list !== null && hasList(list, "items") && listOf(list, "items").length === 0 && numberOf(list, "total") === 0;
}

/** All answers of one page (a longer list comes in several). The list is whole when as many cases came as it counts. */
export function readRefundListJson(answers: unknown[]): PartialReading {
  const reading = emptyReading();
  const disputes = new Map<string, Dispute>();
  let total: number | null = null;
  for (const answer of answers) {
    const list = moduleOf(answer, listMember);
    if (!list) continue;
    total = numberOf(list, "total") ?? total;
    for (const line of listOf(list, "items").flatMap((item) => listOf(item, "reverseOrderLines"))) {
      const dispute = readDispute(line, reading);
      if (dispute) disputes.set(dispute.disputeId, dispute);
      if (!dispute?.lineId) reading.missing.add("disputes");
      offerAnew(line, reading);
    }
  }
  reading.disputes = [...disputes.values()];
  if (total === null || disputes.size < total) reading.missing.add("disputes");
  return reading;
}

function readDispute(line: Json, reading: PartialReading): Dispute | null {
  const links = listOf(line, "buttonDTOList").map((button) => idsInUrl(textOf(button, "detailUrl") ?? ""));
  const disputeId = idOf(line, "reverseOrderLineId") ?? links.flatMap((ids) => ids.disputeIds)[0];
  const orderId = idOf(line, "tradeOrderId");
  if (!disputeId || !orderId) return null;
  const text = textOf(line, "reverseStatusText");
  const meaning = disputeMeaning(text);
  const state = stateOf(numberOf(line, "reverseStatus"), meaning?.state ?? null);
  if (state === "unknown") reading.missing.add("disputeState");
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
