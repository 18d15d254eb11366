/** One dispute from its page's elements: the status line, and the days by which something is asked of the buyer. */
import type { Dispute } from "../../generated/protocol";
import { elementIn, elementsIn, orderIdIn, textIn, textOfBlock } from "../dom";
import { emptyReading, type PartialReading } from "../reading";
import { believed } from "../refund-state";
import { disputeIdOf, idsInUrl, type UrlIds } from "../site/urls";
import { dayAsked } from "../text/asks";
import { disputeMeaning } from "../words/spoken";
import { selectors } from "./selectors";

/** What a case waits for from the buyer, by its state. */
const askedOfBuyer: Partial<Record<Dispute["state"], "respondBy" | "returnBy">> = {
  "waiting-buyer": "respondBy",
  "return-pending": "returnBy",
};

export function readDisputeDom(document: ParentNode, named: UrlIds): PartialReading {
  const reading = emptyReading();
  const status = textIn(document, selectors.status);
  const step = textIn(document, selectors.step);
  const disputeId = disputeIdOf(named);
  const orderId = named.orderIds[0] ?? orderIdIn(document, selectors.orderLinks);
  if (status === null && step === null) return reading;
  const shown = elementsIn(document, selectors.orderLinks).flatMap(
    (link) => idsInUrl(link.getAttribute("href") ?? "").orderIds,
  );
  // The elements may still be those of the case looked at before.
  if (orderId && shown.length > 0 && !shown.includes(orderId)) return reading;
  if (!disputeId || !orderId) {
    reading.missing.add("disputes");
    return reading;
  }
  const meaning = believed(disputeMeaning(status) ?? disputeMeaning(step));
  if (!meaning) reading.missing.add("disputeState");
  const asked = meaning ? askedOfBuyer[meaning.is] : undefined;
  const reminders = asked ? elementsIn(document, selectors.reminder).map(textOfBlock) : [];
  const day = asked ? dayAsked(reminders, asked) : null;
  if (day === "unread") reading.missing.add("disputeDay");
  const dispute: Dispute = {
    disputeId,
    orderId,
    lineId: named.lineIds[0] ?? null,
    state: meaning?.is ?? "unknown",
    outcome: meaning?.outcome ?? null,
    respondBy: null,
    returnBy: null,
    text: status ?? step,
  };
  if (asked && day !== "unread") dispute[asked] = day;
  reading.disputes = [dispute];
  return reading;
}

/** Whether the page shows a case at all, or the form for a new one. */
export function showsCase(document: ParentNode): boolean {
  return elementIn(document, selectors.status) !== null || elementIn(document, selectors.step) !== null;
}
