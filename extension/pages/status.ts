/** An order's state from the three things that tell it: the text, the site's number, the buttons. They must not disagree. */
import type { OrderStatus } from "../generated/protocol";
import { statusMeaning } from "./words/spoken";

export interface StatusEvidence {
  text: string | null;
  /** `orderStatus`: 8 is awaiting delivery, 9 is ended in any way (completed, never paid, cancelled). */
  code: number | null;
  /** Types of the order's buttons; null when they were not seen. */
  buttons: string[] | null;
  /** The list tab that was open, as the site calls it, when it is one status only. */
  tab: string | null;
  /** The page tells when it was sent and when it ended, and offers a refund for an item of it. */
  hasArrived?: boolean;
}

const awaitingDelivery = 8;
const ended = 9;
const endedStatuses: OrderStatus[] = ["completed", "cancelled", "expired"];
const tabStatuses: Record<string, OrderStatus> = {
  unpaid: "unpaid",
  processing: "processing",
  shipped: "shipped",
  completed: "completed",
};

/** The state, or "unknown" when nothing says it, when two things disagree, or when only a translation says it. */
export function orderStatus(evidence: StatusEvidence): OrderStatus {
  const meaning = statusMeaning(evidence.text);
  if (!meaning) return toldWithoutWords(evidence);
  if (contradicts(meaning.value, evidence)) return "unknown";
  return meaning.guessed && !supports(meaning.value, evidence) ? "unknown" : meaning.value;
}

/** In any language: the site's number, and what goes with one state only. */
function toldWithoutWords({ text, code, buttons, tab, hasArrived }: StatusEvidence): OrderStatus {
  const isUnderway = code === null ? buttons?.includes("CONFIRM_GOODS") : code === awaitingDelivery;
  const fitsTab = (status: OrderStatus) => tab === null || (tabStatuses[tab] ?? status) === status;
  if (text !== null && isUnderway && fitsTab("shipped")) return "shipped";
  return text !== null && code === ended && hasArrived && fitsTab("completed") ? "completed" : "unknown";
}

function contradicts(status: OrderStatus, { code, buttons, tab }: StatusEvidence): boolean {
  if (code === awaitingDelivery && status !== "shipped") return true;
  if (code === ended && !endedStatuses.includes(status)) return true;
  if (buttons?.includes("CONFIRM_GOODS") && (endedStatuses.includes(status) || status === "unpaid")) return true;
  const tabStatus = tab === null ? undefined : tabStatuses[tab];
  // The tab "completed" holds every ended order; "unpaid" holds what was not paid yet.
  return (
    tabStatus !== undefined && tabStatus !== status && !(tabStatus === "completed" && endedStatuses.includes(status))
  );
}

function supports(status: OrderStatus, { code, buttons, tab }: StatusEvidence): boolean {
  if (tab !== null && tabStatuses[tab] === status) return true;
  if (status === "shipped") return code === awaitingDelivery || !!buttons?.includes("CONFIRM_GOODS");
  if (endedStatuses.includes(status))
    return code === ended || (!!buttons?.includes("DELETE") && !buttons.includes("TRACKING"));
  return code !== null && code !== awaitingDelivery && code !== ended;
}
