// Over orders made from seeds, in every language there is: no draft holds a day, an amount, a number, a quantity or a
// state that the ledger does not hold of the item it is about.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "codec/names.h"
#include "drafts/compose.h"
#include "drafts/facts.h"
#include "drafts/fitting.h"
#include "drafts/text.h"
#include "unit/drafts/order.h"
#include "unit/drafts/punctuation.h"

namespace recourse::drafts {
namespace {

constexpr int kOrders = 400;
constexpr const char* kNow = "2027-06-01T12:00:00Z";

const LineId& lamp() {
  static const LineId kId = *LineId::parse("700001");
  return kId;
}
const LineId& cups() {
  static const LineId kId = *LineId::parse("700002");
  return kId;
}

/// An order of two items of which everything, or some of it, is known; no day, amount or number is there twice.
class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  OrderFacts facts() {
    OrderFacts facts{.record = {.order = {.order_id = *OrderId::parse("8212313961591322")}}};
    facts.record.last_seen_at = yes() ? at("2026-09-07T11:00:00Z") : at("2026-06-29T11:00:00Z");
    Order& order = facts.record.order;
    order.status = any<OrderStatus>();
    order.tracking = any<Tracking>();
    for (const auto member : {&Order::placed_on, &Order::paid_on, &Order::shipped_on, &Order::eta_on,
                              &Order::delivered_on, &Order::completed_on})
      if (yes()) order.*member = day();
    if (yes()) order.tracking_number = "LP" + number() + "CN";
    if (yes()) order.payment_method = yes() ? "PayPal" : "Visa ending in " + number().substr(0, 4);
    order.store = Store{*StoreId::parse("1105843321"), "Vega Store", true};
    if (yes()) order.total = money();
    order.lines = {line(lamp(), "Lamp"), line(cups(), "Cups")};
    facts.store.store_id = order.store->store_id;
    for (int count = below(4); count > 0; --count) facts.store.messages.push_back(message(order.order_id));
    if (yes()) facts.store.conversation_read_at = at(kNow);
    for (int count = below(4); count > 0; --count) facts.disputes.push_back(dispute(order.order_id));
    for (int count = below(3); count > 0; --count) facts.agreements.push_back(agreement(order.order_id));
    return facts;
  }

  Request request(std::string_view language) {
    Request request{.kind = any<Kind>(), .reason = any<Reason>(), .outcome = any<Outcome>()};
    request.language = language;
    if (!yes(3)) request.line_id = yes() ? lamp() : cups();
    if (request.outcome == Outcome::partial_refund) request.amount = number().substr(0, 2) + " BRL";
    if (yes()) request.offered = number().substr(0, 2) + " %";
    if (yes(3)) request.received_on = day();
    if (yes(3)) request.quantity = 1 + below(3);
    return request;
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool yes(int in = 2) { return below(in) == 0; }
  template <class E>
  E any() {
    const auto& table = codec::Names<E>::table;
    return table[static_cast<std::size_t>(below(static_cast<int>(table.size())))].first;
  }
  PageDate day() { return on("2026-01-01") + std::chrono::days(next_++); }
  std::string number() { return std::to_string(10'000'019L * ++next_); }
  Money money() { return {std::to_string(100 + ++next_) + ".37", "BRL"}; }
  std::optional<LineId> some_line() { return yes(3) ? std::nullopt : std::optional(yes() ? lamp() : cups()); }

  OrderLine line(const LineId& id, const char* title) {
    OrderLine line{.line_id = id, .title = std::string(title) + " " + number()};
    if (yes()) line.quantity = 1 + below(4);
    if (yes()) line.price = money();
    if (yes(3)) line.eta_on = day();
    if (yes(3)) line.delivered_on = day();
    return line;
  }

  Message message(const OrderId& order) {
    Message message{.store_id = *StoreId::parse("1105843321")};
    message.direction = any<Direction>();
    message.author = message.direction == Direction::sent ? Author::buyer : Author::seller;
    message.order_id = yes() ? order : *OrderId::parse("8212313961590001");
    message.sent_at = Instant(day().time_since_epoch()) + std::chrono::hours(9);
    return message;
  }

  DisputeRecord dispute(const OrderId& order) {
    Dispute dispute{.dispute_id = *DisputeId::parse(number()), .order_id = order, .line_id = some_line()};
    dispute.state = any<DisputeState>();
    if (yes()) dispute.outcome = any<DisputeOutcome>();
    if (yes()) dispute.opened_on = day();
    if (yes()) dispute.closed_on = day();
    return {dispute, at(kNow), at(kNow), {}};
  }

  Agreement agreement(const OrderId& order) {
    Agreement agreement{.order_id = order, .line_id = some_line(), .state = any<AgreementState>()};
    if (yes()) agreement.amount = money();
    if (yes()) agreement.on = day();
    if (yes()) agreement.until = day();
    agreement.recorded_at = at(kNow);
    return agreement;
  }

  std::mt19937 random_;
  int next_ = 0;
};

/// Everything with a digit in it that may stand in the draft.
class Held {
 public:
  Held(const OrderFacts& facts, const Request& request) : words_(words_in(request.language)) {
    const Order& order = facts.record.order;
    const auto concerns = [&](const std::optional<LineId>& line) {
      return !line || !request.line_id || *line == *request.line_id;
    };
    add(order.order_id.text());
    for (const auto& day :
         {order.placed_on, order.paid_on, order.shipped_on, order.eta_on, order.completed_on, request.received_on})
      add(day);
    add(order.total);
    add(order.payment_method.value_or(""));
    add(request.amount);
    add(request.offered);
    const bool in_parts = comes_in_parts(order);
    if (!in_parts) add(order.delivered_on);
    if (!in_parts) add(order.tracking_number.value_or(""));
    for (const auto& line : order.lines) {
      if (!concerns(line.line_id)) continue;
      add(line.title);
      add(line.eta_on);
      add(line.delivered_on);
      add(line.price);
      if (line.quantity) add_pieces(*line.quantity, {});
      if (request.quantity) add_pieces(*request.quantity, line.quantity);
      if (request.quantity) add_pieces(*request.quantity, {});
    }
    for (const auto& message : facts.store.messages)
      if (message.order_id == order.order_id && message.direction == Direction::sent)
        add(day_at(message.sent_at, std::chrono::minutes(0)));
    for (const auto& known : facts.disputes) {
      if (!concerns(known.dispute.line_id)) continue;
      add(known.dispute.dispute_id.text());
      add(known.dispute.opened_on);
      add(known.dispute.closed_on);
      states_.push_back(word("casefile_dispute_state_", codec::name_of(known.dispute.state)));
      if (known.dispute.outcome)
        states_.push_back(word("casefile_dispute_outcome_", codec::name_of(*known.dispute.outcome)));
    }
    for (const auto& agreement : facts.agreements) {
      if (!concerns(agreement.line_id)) continue;
      add(agreement.amount);
      add(agreement.on);
      add(agreement.until);
    }
    std::ranges::sort(texts_, std::ranges::greater(), &std::string::size);
  }

  /// What is left of a draft that nobody may say.
  std::string left_of(std::string text) const {
    for (const auto& held : texts_)
      for (auto found = text.find(held); found != std::string::npos; found = text.find(held))
        text.replace(found, held.size(), "~");
    return text;
  }

  /// Words of a request's state or outcome that no request of the item has.
  std::string foreign_state_in(std::string text) const {
    for (const auto& own : states_)  // one may begin with another: "refunded in part"
      if (const auto found = text.find(": " + own); found != std::string::npos) text.erase(found, own.size() + 2);
    const auto foreign = [&](const std::string& state) {
      return text.find(": " + state) != std::string::npos && std::ranges::find(states_, state) == states_.end();
    };
    for (const auto& [value, name] : codec::Names<DisputeState>::table)
      if (const auto state = word("casefile_dispute_state_", name); foreign(state)) return state;
    for (const auto& [value, name] : codec::Names<DisputeOutcome>::table)
      if (const auto outcome = word("casefile_dispute_outcome_", name); foreign(outcome)) return outcome;
    return {};
  }

 private:
  std::string word(std::string key, std::string_view name) const {
    key += name;
    std::ranges::replace(key, '-', '_');
    return words_.say(key);
  }
  void add(const std::string& text) {
    if (!text.empty()) texts_.push_back(text);
  }
  void add(const std::optional<PageDate>& day) {
    if (day) add(words_.day(*day));
  }
  void add(const std::optional<Money>& money) {
    if (money) add(money_text(*money, words_));
  }
  /// "2 of 3 ×", before or behind the title as the language has it.
  void add_pieces(int some, const std::optional<int>& all) {
    kainjow::mustache::data values;
    values.set("quantity", std::to_string(some));
    if (all) values.set("ordered", std::to_string(*all));
    values.set("title", "|");
    kainjow::mustache::mustache text(words_.say("draft_item"));
    text.set_custom_escape([](const std::string& s) { return s; });
    const auto whole = cleaned(text.render(values));
    const auto title = whole.find('|');
    add(whole.substr(0, title));
    add(whole.substr(title + 1));
  }

  const text::Words& words_;
  std::vector<std::string> texts_;
  std::vector<std::string> states_;
};

bool has_digit(const std::string& text) {
  return std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

TEST(HonestyProperty, NoDraftHoldsWhatTheLedgerDoesNot) {
  int written = 0;
  int told = 0;
  for (unsigned seed = 0; seed < kOrders; ++seed) {
    Maker maker(seed);
    const auto facts = maker.facts();
    for (const auto language : text::languages()) {
      const auto request = maker.request(language);
      if (misfit(request.kind, request.reason, request.outcome, progress_of(facts, request, at(kNow)))) continue;
      const auto draft = compose(facts, request, at(kNow));
      const Held held(facts, request);
      const auto left = held.left_of(draft.text);
      ++written;
      told += draft.text.size() > left.size() + 40 ? 1 : 0;
      EXPECT_FALSE(has_digit(left)) << seed << " " << language << "\n" << left << "\nof\n" << draft.text;
      EXPECT_EQ(held.foreign_state_in(draft.text), "") << seed << " " << language << "\n" << draft.text;
      EXPECT_EQ(odd_colon_in(draft.text, language), "") << seed << " " << language << "\n" << draft.text;
      EXPECT_GE(draft.length, 60U);
      EXPECT_LE(draft.length, 1000U);
      if (::testing::Test::HasFailure()) return;
    }
  }
  EXPECT_GT(written, kOrders);
  EXPECT_GT(told, written / 2) << "the drafts say too little to be a test of anything";
}

}  // namespace
}  // namespace recourse::drafts
