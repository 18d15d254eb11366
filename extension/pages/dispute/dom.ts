/** One dispute from its page's elements: the status line, and the days by which something is asked of the buyer. */
import type { Dispute } from "../../generated/protocol";
import { elementIn, elementsIn, orderIdIn, textIn } from "../dom";
import { plain } from "../json/fields";
import { emptyReading, type PartialReading } from "../reading";
import { believed } from "../refund-state";
import { disputeIdOf, idsInUrl, type UrlIds } from "../site/urls";
import { datesIn } from "../text/dates";
import { disputeMeaning, spokenWords } from "../words/spoken";
import { selectors } from "./selectors";

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
  const reminders = elementsIn(document, selectors.reminder).map((element) => plain(element.textContent ?? "") ?? "");
  const dispute: Dispute = {
    disputeId,
    orderId,
    lineId: named.lineIds[0] ?? null,
    state: meaning?.is ?? "unknown",
    outcome: meaning?.outcome ?? null,
    respondBy: meaning?.is === "waiting-buyer" ? dayAfter(reminders, "respondBy") : null,
    returnBy: meaning?.is === "return-pending" ? dayAfter(reminders, "returnBy") : null,
    text: status ?? step,
  };
  reading.disputes = [dispute];
  return reading;
}

/** The one date that follows the words for it; two different ones are none. */
function dayAfter(texts: string[], words: "respondBy" | "returnBy"): string | null {
  const days = new Set<string>();
  for (const text of texts) {
    for (const { date, index, length } of datesIn(text)) {
      const before = text.slice(Math.max(0, index - 120), index);
      const behind = text.slice(index + length, index + length + 120);
      if (spokenWords().some((entry) => entry[words].test(entry.wordsFollowDates ? behind : before))) days.add(date);
    }
  }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

/** Whether the page shows a case at all, or the form for a new one. */
export function showsCase(document: ParentNode): boolean {
  return elementIn(document, selectors.status) !== null || elementIn(document, selectors.step) !== null;
}
