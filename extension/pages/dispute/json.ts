/** One dispute, from the answer its page loads. Known by shape only, without a capture: every member may be missing. */
import type { Dispute } from "../../generated/protocol";
import { moduleOf } from "../json/components";
import { idOf, numberOf, recordOf, textOf } from "../json/fields";
import { emptyReading, type PartialReading } from "../reading";
import type { UrlIds } from "../site/urls";
import { disputeMeaning } from "../words/all";

export const statusMember = "reverseDetailStatusText";

/** `named` are the ids in the page's address: they tell the order where the answer does not. */
export function readDisputeJson(answer: unknown, named: UrlIds): PartialReading {
  const reading = emptyReading();
  const found = moduleOf(answer, statusMember);
  if (!found) return reading;
  const disputeId = idOf(found, "reverseOrderLineId") ?? named.disputeIds[0];
  const orderId = idOf(found, "tradeOrderId") ?? named.orderIds[0];
  if (!disputeId || !orderId) {
    reading.missing.add("disputes");
    return reading;
  }
  const text = textOf(found, "reverseDetailStatusText");
  const meaning = disputeMeaning(text);
  if (!meaning) reading.missing.add("disputeState");
  const paidBack = textOf(recordOf(recordOf(found, "reverseFinishInfo"), "refundInfo"), "refundNewestStatus");
  const dispute: Dispute = {
    disputeId,
    orderId,
    lineId: idOf(found, "tradeOrderLineId") ?? named.lineIds[0] ?? null,
    state: meaning?.state ?? "unknown",
    outcome: meaning?.outcome ?? null,
    respondBy: null,
    returnBy: null,
    appealable: null,
    openedOn: dayOf(numberOf(found, "gmtCreateTimestamp")),
    closedOn: null,
    text: [text, paidBack].filter((part) => part !== null).join(" · ") || null,
  };
  reading.disputes = [dispute];
  return reading;
}

function dayOf(milliseconds: number | null): string | null {
  const known = milliseconds !== null && milliseconds > Date.UTC(2010, 0) && milliseconds < Date.UTC(2100, 0);
  return known ? new Date(milliseconds).toISOString().slice(0, 10) : null;
}
