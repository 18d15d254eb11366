#pragma once

#include "rules/line_case.h"
#include "rules/ruling.h"

namespace recourse::rules {

// One function a rule, each in the file named after it. All are pure: the same case gives the same ruling.

/// Never paid, already paid back, or cancelled and on its way back.
Ruling nothing_to_refund(const LineCase& c);
/// The buyer noted less as paid back than was paid, as far as both amounts are known. Asked only of a note of money.
bool is_paid_back_in_part(const LineCase& c);
/// The line's own dispute; one on another line is a warning.
Ruling one_dispute_per_order(const LineCase& c);
/// In a dispute, an answer asked of the buyer or goods to send back.
Ruling your_turn(const LineCase& c);
/// The last days: printed, else estimated.
Ruling refund_window(const LineCase& c);
/// In place of not knowing, of an order that has ended: so long ago that nothing can be open. Null where that cannot be
/// said.
std::optional<Ruling> most_likely_over(const LineCase& c);
/// AliExpress's own button for the line, as far as it was seen.
Ruling platform_offers_dispute(const LineCase& c);
/// Waiting never runs past a last day.
Ruling deadline_beats_waiting(const LineCase& c);
/// The first days.
Ruling not_open_yet(const LineCase& c);
/// What the buyer noted that the seller agreed to.
Ruling agree_first(const LineCase& c);
/// Whether the seller can be written to at all.
Ruling can_message(const LineCase& c);
/// A change of mind inside an open free-return window needs no message.
Ruling free_return(const LineCase& c);
/// The seller is told about this order before a dispute.
Ruling contact_seller_first(const LineCase& c);
/// One message, then wait.
Ruling await_reply(const LineCase& c);
/// No answer in time: go on without writing again.
Ruling reply_overdue(const LineCase& c);

/// Advice that decides nothing.
std::optional<Finding> seller_hours(const MessageVerdict& message, std::chrono::minutes utc_offset);
std::optional<Finding> brief_but_detailed(const NextStep& next, const std::optional<Reason>& reason);
std::optional<Finding> support_fallback(const NextStep& next, bool waits_for_spam);
std::optional<Finding> confirm_with_care(const LineCase& c);
/// What the seller's last message and the request's text seem to ask for: to be offered as a ready answer.
std::vector<Finding> asked_of_buyer(const LineCase& c);
/// No event for long after dispatch, or an order closed while its parcel moves.
std::optional<Finding> stalled_tracking(const LineCase& c);
/// Until when PayPal, or the bank of the card that was used, can often still be asked.
std::optional<Finding> payment_last_days(const LineCase& c);
/// The page to look at was looked at, in a language that is not read.
std::optional<Finding> refund_window_unread(const LineCase& c, RefundCode code, const NextStep& next);
std::optional<Finding> other_ways(RefundCode code, const DisputeRecord* dispute);

}  // namespace recourse::rules
