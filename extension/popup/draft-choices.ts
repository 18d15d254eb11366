/** What a draft can be chosen from: the protocol's words with the buyer's. */
import type { WordKey } from "../generated/words";
import type { Choice } from "../ui/parts";
import type { Speech } from "../words/words";

export const kinds: [string, WordKey][] = [
  ["message", "popup_kind_message"],
  ["dispute", "popup_kind_dispute"],
  ["reject-offer", "popup_kind_reject_offer"],
  ["appeal", "popup_kind_appeal"],
  ["support", "popup_kind_support"],
  ["bank", "popup_kind_bank"],
];

export const reasons: [string, WordKey][] = [
  ["damaged", "popup_reason_damaged"],
  ["defective", "popup_reason_defective"],
  ["not-as-described", "popup_reason_not_as_described"],
  ["wrong-item", "popup_reason_wrong_item"],
  ["missing-parts", "popup_reason_missing_parts"],
  ["not-received", "popup_reason_not_received"],
  ["marked-delivered", "popup_reason_marked_delivered"],
  ["late", "popup_reason_late"],
  ["counterfeit", "popup_reason_counterfeit"],
  ["poor-service", "popup_reason_poor_service"],
  ["changed-mind", "popup_reason_changed_mind"],
];

export const outcomes: [string, WordKey][] = [
  ["full-refund", "popup_outcome_full_refund"],
  ["partial-refund", "popup_outcome_partial_refund"],
  ["return-refund", "popup_outcome_return_refund"],
  ["replacement", "popup_outcome_replacement"],
  ["resend", "popup_outcome_resend"],
];

/** Languages by their own names, as their readers look for them. */
export const languages: Choice[] = [
  { value: "en", label: "English" },
  { value: "es", label: "Español" },
  { value: "pt", label: "Português" },
  { value: "fr", label: "Français" },
  { value: "de", label: "Deutsch" },
];

export function choicesOf(named: [string, WordKey][], { say }: Speech): Choice[] {
  return named.map(([value, key]) => ({ value, label: say(key) }));
}
