#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/buyer_notes.h"
#include "domain/ids.h"
#include "domain/order.h"
#include "domain/time.h"

namespace recourse {

enum class RuleId {
  nothing_to_refund,
  one_dispute_per_order,
  your_turn,
  platform_offers_dispute,
  refund_window,
  not_open_yet,
  contact_seller_first,
  await_reply,
  reply_overdue,
  agree_first,
  deadline_beats_waiting,
  can_message,
  seller_hours,
  brief_but_detailed,
  support_fallback,
  confirm_with_care,
  other_ways
};
enum class Effect { blocks, waits, warns, allows, informs };

/// Who says so: AliExpress's own page or text, the buyers' guide, or our estimate.
enum class Basis { platform, guide, assumed };

/// One rule that applied. `args` feed the sentence a person reads; keys are the protocol's, in lowerCamelCase.
struct Finding {
  using Value = std::variant<bool, int, std::string, PageDate, Instant>;
  RuleId rule = RuleId::refund_window;
  Effect effect = Effect::informs;
  Basis basis = Basis::guide;
  std::map<std::string, Value> args;
  bool operator==(const Finding&) const = default;
};

enum class RefundAnswer { yes, not_yet, unknown, no };

/// In the order that breaks ties between lines.
enum class RefundCode {
  request_now,
  contact_seller_first,
  wait_for_reply,
  answer_seller,
  not_open_yet,
  dispute_in_progress,
  your_turn,
  ship_return,
  dispute_used,
  already_refunded,
  refund_pending,
  window_closed,
  not_offered,
  nothing_to_refund,
  unknown
};

struct Deadline {
  PageDate on;
  PageDate act_by;                     ///< `on` - 1: page dates are uncertain by a day
  std::optional<PageDate> contact_by;  ///< last day a message still leaves the reply time and the urgent days
  int days_left = 0;                   ///< calendar days from today to `on`; negative when past
  Basis basis = Basis::platform;
  ReasonClass reason_class = ReasonClass::any;
  int uncertainty_days = 1;
  bool operator==(const Deadline&) const = default;
};

enum class Action {
  message_seller,
  open_dispute,
  answer_dispute,
  ship_return,
  appeal,
  cancel_order,
  wait,
  contact_support,
  open_page,
  none
};

struct Refund {
  RefundAnswer answer = RefundAnswer::unknown;
  RefundCode code = RefundCode::unknown;
  std::optional<Deadline> deadline;   ///< the earliest still open
  std::vector<Deadline> deadlines;    ///< all, past ones too, sorted
  bool urgent = false;                ///< an answer of the buyer's is due, or a last day that is still worth it is near
  std::optional<ProblemState> noted;  ///< what the buyer last noted of the item
  std::optional<Action> in_dispute;   ///< the next step in its own decided dispute, where only a page is to be opened
  std::vector<Finding> reasons;
  bool operator==(const Refund&) const = default;
};

/// What a dispute asks of the buyer, an answer or goods to send back. Silence can count as a yes: it stands whatever
/// else is known of the order, and also where no page of the order was ever seen.
struct Turn {
  DisputeId dispute_id;
  Instant since;                           ///< when it was first seen to be the buyer's
  Action action = Action::answer_dispute;  ///< or `ship_return`
  std::optional<Deadline> deadline;
  std::optional<LineId> line_id;  ///< null: of the whole order, or of an item whose id no page has told
  bool operator==(const Turn&) const = default;
};

enum class MessageAnswer { ok, spam_risk, not_possible, unknown };
enum class MessageCode { first_message, seller_replied, awaiting_reply, reply_overdue, cannot_message, unknown };

struct TimeSpan {
  Instant from;
  Instant to;
  bool operator==(const TimeSpan&) const = default;
};

struct MessageVerdict {
  MessageAnswer answer = MessageAnswer::unknown;
  MessageCode code = MessageCode::unknown;
  bool would_be_spam = false;
  std::optional<Instant> retry_at;
  std::optional<TimeSpan> best_time;
  std::vector<Finding> reasons;
  bool operator==(const MessageVerdict&) const = default;
};

enum class TargetPage { order_detail, refund_list, tracking, conversation };

struct NextStep {
  Action action = Action::none;
  std::optional<TargetPage> page;
  std::optional<std::variant<PageDate, Instant>> not_before;
  std::optional<std::string> url;
  bool never_read = false;  ///< `open_page`: the page was not read whole so far
  bool operator==(const NextStep&) const = default;
};

/// How an order stands for a buyer who goes through all of them: something to do, a page worth opening because it may
/// tell of a day, nothing to do for now, or nothing left to do at all. The most pressing comes first.
enum class Standing { needs_you, worth_opening, waiting, over };
inline constexpr int kStandings = 4;

struct LineVerdict {
  std::optional<LineId> line_id;  ///< null: of an item whose id no page has told
  Refund refund;
  NextStep next_step;
  Standing standing = Standing::worth_opening;
  bool has_come = false;  ///< as far as pages told
  bool operator==(const LineVerdict&) const = default;
};

struct OrderVerdict {
  OrderId order_id;
  Refund refund;
  MessageVerdict message;
  std::vector<LineVerdict> lines;
  NextStep next_step;
  std::vector<Turn> turns;  ///< of all disputes, whatever the answer is
  Standing standing = Standing::worth_opening;
  bool is_shortened = false;  ///< too long for an answer: what is said of the items, or why, was left out
  bool operator==(const OrderVerdict&) const = default;
};

}  // namespace recourse
