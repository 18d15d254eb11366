/** One dispute, from the answer its page loads. Known by shape only, without a capture: every member may be missing. */
import type { Dispute } from "../../generated/protocol";
import { moduleOf } from "../json/components";
import { idOf, numberOf, recordOf, textOf } from "../json/fields";
import { emptyReading, type PartialReading } from "../reading";
import { believed } from "../refund-state";
import { disputeIdOf, type UrlIds } from "../site/urls";
import { disputeMeaning } from "../words/spoken";

/** Between the state of a case and that of its refund. */
export const caseTextSeparator = " · ";
export const statusMember = "reverseDetailStatusText";

/** `named` are the ids in the page's address: they tell the order where the answer does not. */
export function readDisputeJson(answer: unknown, named: UrlIds): PartialReading {
  const reading = emptyReading();
  const found = moduleOf(answer, statusMember);
  if (!found) return reading;
  const disputeId = idOf(found, "reverseOrderLineId") ?? disputeIdOf(named);
  const orderId = idOf(found, "tradeOrderId") ?? named.orderIds[0];
  if (!disputeId || !orderId) {
    reading.missing.add("disputes");
    return reading;
  }
  // The page may still hold the case, or the order, looked at before.
  const isOther = (id: string, ids: string[]) => ids.length > 0 && !ids.includes(id);
  if (isOther(disputeId, named.disputeIds) || isOther(orderId, named.orderIds)) return reading;
  const text = textOf(found, "reverseDetailStatusText");
  const end = recordOf(recordOf(found, "reverseFinishInfo"), "refundInfo");
  const paidBack = textOf(end, "refundNewestStatus");
  const meaning = believed(disputeMeaning(text), paidBack !== null);
  if (!meaning) reading.missing.add("disputeState");
  const dispute: Dispute = {
    disputeId,
    orderId,
    lineId: idOf(found, "tradeOrderLineId") ?? named.lineIds[0] ?? null,
    state: meaning?.is ?? "unknown",
    outcome: meaning?.outcome ?? null,
    respondBy: null,
    returnBy: null,
    appealable: null,
    openedOn: dayOf(numberOf(found, "gmtCreateTimestamp")),
    closedOn: null,
    text: [text, paidBack].filter((part) => part !== null).join(caseTextSeparator) || null,
  };
  reading.disputes = [dispute];
  return reading;
}

/** The lists print these days in the site's own zone. */
const siteDay = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles" });

function dayOf(milliseconds: number | null): string | null {
  const known = milliseconds !== null && milliseconds > Date.UTC(2010, 0) && milliseconds < Date.UTC(2100, 0);
  return known ? siteDay.format(milliseconds) : null;
}
