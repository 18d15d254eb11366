/** What a draft can be chosen from: the protocol's words with the buyer's. */
import type { DraftComposeParams } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import type { Choice } from "../shared/controls";
import type { Speech } from "../shared/speech";

type Named<Value> = [Value, WordKey][];

export const kinds: Named<DraftComposeParams["kind"]> = [
  ["message", "kind_message"],
  ["dispute", "kind_dispute"],
  ["reject-offer", "kind_reject_offer"],
  ["appeal", "kind_appeal"],
  ["support", "kind_support"],
  ["bank", "kind_bank"],
];

export const reasons: Named<DraftComposeParams["reason"]> = [
  ["damaged", "reason_damaged"],
  ["defective", "reason_defective"],
  ["not-as-described", "reason_not_as_described"],
  ["wrong-item", "reason_wrong_item"],
  ["missing-parts", "reason_missing_parts"],
  ["not-received", "reason_not_received"],
  ["marked-delivered", "reason_marked_delivered"],
  ["late", "reason_late"],
  ["counterfeit", "reason_counterfeit"],
  ["poor-service", "reason_poor_service"],
  ["changed-mind", "reason_changed_mind"],
  ["refund-missing", "reason_refund_missing"],
];

export const outcomes: Named<DraftComposeParams["outcome"]> = [
  ["full-refund", "outcome_full_refund"],
  ["partial-refund", "outcome_partial_refund"],
  ["return-refund", "outcome_return_refund"],
  ["replacement", "outcome_replacement"],
  ["resend", "outcome_resend"],
  ["cancel", "outcome_cancel"],
];

/** Languages by their own names, as their readers look for them. */
export const languages: Choice[] = [
  { value: "en", label: "English" },
  { value: "es", label: "Español" },
  { value: "pt", label: "Português" },
  { value: "fr", label: "Français" },
  { value: "de", label: "Deutsch" },
];

export function choicesOf(named: Named<string>, { say }: Speech): Choice[] {
  return named.map(([value, key]) => ({ value, label: say(key) }));
}
