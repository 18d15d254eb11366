#include "drafts/facts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "codec/names.h"
#include "domain/order_record.h"
#include "domain/payment.h"
#include "drafts/evidence.h"
#include "drafts/fitting.h"
#include "drafts/meant.h"
#include "drafts/text.h"

namespace recourse::drafts {

using kainjow::mustache::data;

namespace {

constexpr std::size_t kOneTitle = 80;
constexpr std::size_t kOneTitleOfSeveral = 45;
constexpr std::size_t kMostTitles = 3;
constexpr std::size_t kOneName = 60;
constexpr std::size_t kAllEvidence = 200;
constexpr std::chrono::hours kFresh{24};

class Facts {
 public:
  Facts(const OrderFacts& facts, const Request& request, const text::Words& words, Instant now)
      : facts_(facts), order_(facts.record.order), request_(request), words_(words), now_(now) {}

  Sayable all() {
    set("order", order_.order_id.text());
    set("placedOn", order_.placed_on);
    set("shippedOn", order_.shipped_on);
    set_line();
    // One number of several parcels would be another item's.
    if (order_.tracking_number && !comes_in_parts(order_))
      set("tracking", shortened(cleaned_line(*order_.tracking_number), kOneName));
    if (order_.store) set_quoted("store", shortened(cleaned_line(order_.store->name), kOneName));
    const bool was_paid = order_.status != OrderStatus::unpaid && order_.status != OrderStatus::expired;
    if (order_.total && was_paid) set("paid", money_text(*order_.total, words_));
    if (was_paid) set("paidOn", order_.paid_on);
    if (order_.payment_method) set_quoted("payment", shortened(cleaned_line(*order_.payment_method), kOneName));
    const auto way = payment_way(order_.payment_method);
    set_flag("notCard", way == PaymentWay::paypal || way == PaymentWay::other);
    set_flag("cancelled", order_.status == OrderStatus::cancelled);
    said_.decided = order_.status == OrderStatus::cancelled && (order_.paid_on || facts_.record.was_paid);
    set_flag("cancelledPaid", said_.decided);
    set("amount", request_.amount);
    set("offered", request_.offered);
    set("details", cleaned(request_.text));
    set_flag("toBank", request_.kind == Kind::bank);
    set_evidence();
    set_told();
    set_agreement();
    set_dispute();
    return std::move(said_);
  }

 private:
  void set(const char* name, const std::string& text) {
    if (!text.empty()) said_.values.set(name, text);
  }
  void set(const char* name, const std::optional<PageDate>& day) {
    if (day) set(name, words_.day(*day));
  }
  void set_flag(const char* name, bool is) {
    if (is) said_.values.set(name, data(true));
  }
  void set_quoted(const char* name, const std::string& text) {
    set(name, text);
    said_.quoted.push_back(text);
  }

  bool concerns(const std::optional<LineId>& line) const {
    return !line || !request_.line_id || *line == *request_.line_id;
  }

  /// The quantity asked about is that of the one item a draft is about, or nobody's.
  std::string item(const OrderLine& line, std::size_t longest, bool is_only) {
    const auto title = shortened(cleaned_line(line.title), longest);
    if (title.empty()) return {};
    said_.quoted.push_back(title);
    data values;
    values.set("title", title);
    const auto concerned = is_only && request_.quantity ? request_.quantity : line.quantity;
    const bool is_part = concerned && line.quantity && *concerned < *line.quantity;
    if (concerned && (*concerned > 1 || is_part)) values.set("quantity", std::to_string(*concerned));
    if (is_part) values.set("ordered", std::to_string(*line.quantity));
    kainjow::mustache::mustache text(words_.say("draft_item"));
    text.set_custom_escape([](const std::string& s) { return s; });
    return text.render(values);
  }

  void set_line() {
    const auto lines = lines_meant(facts_, request_);
    std::string items;
    std::size_t named = 0;
    for (const auto* line : lines) {
      if (named == kMostTitles) break;
      const auto one = item(*line, lines.size() == 1 ? kOneTitle : kOneTitleOfSeveral, lines.size() == 1);
      if (one.empty()) continue;
      items += (items.empty() ? "" : ", ") + one;
      ++named;
    }
    if (!items.empty() && lines.size() > named) items += " (+" + std::to_string(lines.size() - named) + ")";
    set("item", items);

    const OrderLine* only = lines.size() == 1 ? lines.front() : nullptr;
    set("etaOn", only != nullptr && only->eta_on ? only->eta_on : order_.eta_on);
    // The carrier's day is not the buyer's: only the buyer can say "I received it".
    const auto own = only != nullptr ? only->delivered_on : std::nullopt;
    set("deliveredOn", own || comes_in_parts(order_) ? own : order_.delivered_on);
    set("receivedOn", request_.received_on);
    const auto progress = progress_of(facts_, request_, now_);
    set_flag("arrived", progress.arrived);
    set_flag("unsent", progress.unsent && order_.status != OrderStatus::cancelled);
    set_flag("returned", !progress.arrived && order_.tracking == Tracking::returned);
    set_flag("lost", !progress.arrived && order_.tracking == Tracking::lost);
    set_flag("waiting", progress.sent && !progress.arrived && order_.status == OrderStatus::shipped);
  }

  void set_evidence() {
    std::string names;
    std::size_t left = kAllEvidence;
    for (const auto& given : request_.evidence) {
      const auto key = "draft_evidence_" + given;
      const auto name = is_checklist_id(given) ? words_.say(key_of(key)) : shortened(cleaned_line(given), kOneName);
      if (name.empty()) continue;
      const auto size = code_points(name) + 2;
      if (size > left) {
        names += "…";
        break;
      }
      left -= size;
      names += (names.empty() ? "" : ", ") + name;
    }
    set("evidence", names);
  }

  static std::string key_of(std::string key) {
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
  }

  /// The buyer's first message that names this order; "no answer" only where the conversation was read lately.
  void set_told() {
    const auto& messages = facts_.store.messages;
    const auto names_order = [&](const Message& m) {
      const bool by_the_buyer = m.direction == Direction::sent && m.author != Author::system && m.author != Author::bot;
      return by_the_buyer && !m.recalled && m.sent_at <= now_ + kOneMoment &&
             (m.order_id == order_.order_id || m.text.find(order_.order_id.text()) != std::string::npos);
    };
    const auto first = std::find_if(messages.begin(), messages.end(), names_order);
    if (first == messages.end()) return;
    set("wroteOn", day_at(first->sent_at, request_.buyer_utc_offset));
    const bool answered = std::any_of(first, messages.end(), [](const Message& m) {
      return m.direction == Direction::received && m.author != Author::system && !m.recalled;
    });
    const auto read_at = facts_.store.conversation_read_at;
    set_flag("unanswered", !answered && read_at && *read_at >= first->sent_at && now_ - *read_at <= kFresh);
  }

  void set_agreement() {
    const Agreement* newest = nullptr;
    for (const auto& agreement : facts_.agreements)
      if (concerns(agreement.line_id)) newest = &agreement;
    if (newest == nullptr) return;
    if (newest->state == AgreementState::promised) promise_ = newest;
    if (newest->state != AgreementState::granted) return;
    set_flag("granted", true);
    set("grantedOn", newest->on);
    if (newest->amount) set("grantedAmount", money_text(*newest->amount, words_));
    said_.granted = true;
  }

  /// A request cancelled on or after the day of a promise that still stands. Whether it was cancelled because of it
  /// nobody but the buyer knows; the text says "after".
  void set_withdrawn(const DisputeRecord& cancelled) {
    if (promise_ == nullptr) return;
    const auto promised = promise_->on.value_or(day_at(promise_->recorded_at, request_.buyer_utc_offset));
    const auto day = cancelled.dispute.closed_on.value_or(
        day_at(cancelled.changed_at.value_or(cancelled.last_seen_at), request_.buyer_utc_offset));
    if (day < promised) return;
    is_withdrawn_ = true;
    set("withdrawnId", cancelled.dispute.dispute_id.text());
    if (promise_->amount) set("promisedAmount", money_text(*promise_->amount, words_));
    set("promisedUntil", promise_->until);
  }

  std::string word(const std::string& stem, std::string_view name) const {
    return words_.say(key_of(stem + std::string(name)));
  }

  /// Support looks it up; where it was cancelled for a promise that is told already.
  void set_cancelled(const DisputeRecord* cancelled) {
    if (cancelled == nullptr || request_.kind != Kind::support || is_withdrawn_) return;
    set("disputeId", cancelled->dispute.dispute_id.text());
    set("openedOn", cancelled->dispute.opened_on);
    set("disputeState", word("casefile_dispute_state_", codec::name_of(DisputeState::cancelled)));
    set("closedOn", cancelled->dispute.closed_on);
  }

  void set_dispute() {
    // A running one comes after those that ended; ids grow.
    const auto place = [](const Dispute& d) {
      const auto& id = d.dispute_id.text();
      return std::make_tuple(d.state != DisputeState::resolved, d.opened_on, id.size(), id);
    };
    const DisputeRecord* found = nullptr;
    const DisputeRecord* cancelled = nullptr;
    for (const auto& record : facts_.disputes) {
      if (!concerns(record.dispute.line_id)) continue;
      if (record.dispute.state == DisputeState::cancelled) {
        set_withdrawn(record);
        if (cancelled == nullptr || place(cancelled->dispute) < place(record.dispute)) cancelled = &record;
      } else if (found == nullptr || place(found->dispute) < place(record.dispute))
        found = &record;
    }
    if (found == nullptr) set_cancelled(cancelled);
    if (found == nullptr) return;
    const Dispute* newest = &found->dispute;
    set("disputeId", newest->dispute_id.text());
    set("openedOn", newest->opened_on);
    if (newest->state == DisputeState::unknown) return;
    if (newest->state != DisputeState::resolved && is_outdated(*found, now_)) return;
    set("disputeState", newest->outcome ? word("casefile_dispute_outcome_", codec::name_of(*newest->outcome))
                                        : word("casefile_dispute_state_", codec::name_of(newest->state)));
    if (newest->state != DisputeState::resolved) return;
    set("closedOn", newest->closed_on);
    if (newest->outcome) set("decision", word("casefile_dispute_outcome_", codec::name_of(*newest->outcome)));
    said_.won = newest->outcome == DisputeOutcome::refunded || newest->outcome == DisputeOutcome::partly;
    said_.decided = said_.decided || said_.won;
    set_flag("won", said_.won);
  }

  const OrderFacts& facts_;
  const Order& order_;
  const Request& request_;
  const text::Words& words_;
  Instant now_;
  const Agreement* promise_ = nullptr;
  bool is_withdrawn_ = false;  ///< a request was cancelled for that promise
  Sayable said_;
};

}  // namespace

Sayable sayable(const OrderFacts& facts, const Request& request, const text::Words& words, Instant now) {
  return Facts(facts, request, words, now).all();
}

const text::Words& words_in(const std::string& language) {
  static std::map<std::string, text::Words> known;
  const auto found = known.find(language);
  return found == known.end() ? known.emplace(language, language).first->second : found->second;
}

std::string money_text(const Money& money, const text::Words& words) {
  std::string amount = money.amount;
  if (words.say("draft_decimal") == ",") std::replace(amount.begin(), amount.end(), '.', ',');
  return amount + " " + money.currency;
}

}  // namespace recourse::drafts
