/**
 * The refund list from its elements. Its HTML was never seen beyond the status line: only what links and that line say
 * is taken, and a list read this way never counts as whole.
 */
import type { Dispute } from "../../generated/protocol";
import { elementsIn, orderIdIn, textIn } from "../dom";
import { emptyReading, type PartialReading } from "../reading";
import { idsInUrl } from "../site/urls";
import { disputeMeaning } from "../words/all";
import { selectors } from "./selectors";

export function readRefundListDom(document: ParentNode): PartialReading {
  const reading = emptyReading();
  reading.missing.add("disputes");
  for (const link of elementsIn(document, selectors.detailLink)) {
    const ids = idsInUrl(link.getAttribute("href") ?? "");
    const card = link.closest(selectors.card);
    const [disputeId] = ids.disputeIds;
    const orderId = card ? orderIdIn(card, selectors.orderLinks) : null;
    if (!card || !disputeId || !orderId || elementsIn(card, selectors.detailLink).length !== 1) continue;
    reading.disputes.push(disputeOf(disputeId, orderId, ids.lineIds[0] ?? null, textIn(card, selectors.status)));
  }
  return reading;
}

function disputeOf(disputeId: string, orderId: string, lineId: string | null, text: string | null): Dispute {
  const meaning = disputeMeaning(text);
  return { disputeId, orderId, lineId, state: meaning?.state ?? "unknown", outcome: meaning?.outcome ?? null, text };
}
