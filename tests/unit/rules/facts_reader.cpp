#include "unit/rules/facts_reader.h"

#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>

#include "codec/names.h"

namespace recourse::testing {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// The words of one clause, read from left to right.
class Words {
 public:
  explicit Words(const std::string& clause) : in_(clause) {}
  /// The next word, or "" at the end.
  std::string next() {
    std::string word;
    in_ >> word;
    return word;
  }
  std::string rest() {
    std::string text;
    std::getline(in_ >> std::ws, text);
    return text;
  }

 private:
  std::istringstream in_;
};

template <class E>
E named(const std::string& word) {
  const auto value = codec::value_of<E>(word);
  if (!value) throw std::invalid_argument("no such word: " + word);
  return *value;
}

/// "3.00 EUR"
Money money(Words& words) {
  Money money{.amount = words.next()};
  money.currency = words.next();
  return money;
}

bool yes(const std::string& word) {
  if (word != "yes" && word != "no") throw std::invalid_argument("yes or no is expected, not " + word);
  return word == "yes";
}

class Reader {
 public:
  explicit Reader(Question& question) : question_(question) {}

  void read(const std::string& clause);
  Scenario finish();

 private:
  /// Order clauses before the first page are on all pages of the order.
  template <class Change>
  void change_order(const Change& change) {
    if (order_pages_.empty()) {
      change(common_);
    } else {
      change(order_pages_.back().orders.front());
    }
  }
  OrderLine& line_of(Order& order, const std::string& digits);
  void read_line(Words& words);
  void read_page(Words& words);
  void read_window(Words& words);
  void read_message(Words& words, Direction direction);
  void read_agreement(Words& words);
  void read_problem(Words& words);
  void read_dispute(Words& words);
  void read_store(Words& words);
  bool read_order_value(const std::string& name, Words& words);

  Question& question_;
  Order common_{.order_id = order_id()};
  std::vector<Observation> order_pages_;
  Scenario scenario_;
  bool order_is_known_ = true;
};

OrderLine& Reader::line_of(Order& order, const std::string& digits) {
  for (auto& line : order.lines)
    if (line.line_id == line_id(digits)) return line;
  order.lines.push_back({.line_id = line_id(digits), .title = "Item " + digits});
  return order.lines.back();
}

void Reader::read_line(Words& words) {
  const std::string digits = words.next();
  const std::string what = words.next();
  const std::string value = words.next();
  change_order([&](Order& order) {
    OrderLine& line = line_of(order, digits);
    if (what == "delivered")
      line.delivered_on = day(value);
    else if (what == "eta")
      line.eta_on = day(value);
    else if (what == "button")
      line.dispute_offered = yes(value);
    else if (what == "price")
      line.price = Money{value, words.next()};
    else if (what == "pieces")
      line.quantity = std::stoi(value);
    else if (!what.empty())
      throw std::invalid_argument("a line has delivered, eta or button, not " + what);
  });
}

void Reader::read_page(Words& words) {
  const auto kind = named<PageKind>(words.next());
  const Instant seen_at = at(words.next());
  order_pages_.push_back(page(kind, seen_at, words.next() != "partly"));
  order_pages_.back().orders.push_back(common_);
}

void Reader::read_window(Words& words) {
  Window window{.kind = named<WindowKind>(words.next())};
  const std::string value = words.next();
  if (window.kind == WindowKind::until_date || window.kind == WindowKind::from_date)
    window.date = day(value);
  else
    window.days = std::stoi(value);
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    if (word == "line")
      window.line_id = line_id(words.next());
    else
      window.reason_class = named<ReasonClass>(word);
  }
  change_order([&](Order& order) { order.windows.push_back(window); });
}

void Reader::read_message(Words& words, Direction direction) {
  Message message{.store_id = store_id(), .direction = direction, .sent_at = at(words.next())};
  message.author = direction == Direction::sent ? Author::buyer : Author::seller;
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    if (word == "recalled")
      message.recalled = true;
    else if (word == "by")
      message.author = named<Author>(words.next());
    else if (word == "order")
      message.order_id = OrderId::parse(words.next());
    else if (word == "here")
      message.order_id = order_id();
    else if (word == "saying")
      message.text = words.rest();
    else
      throw std::invalid_argument("a message has no " + word);
  }
  auto seen = page(PageKind::conversation, question_.now - minutes(10), false);
  seen.messages.push_back(message);
  scenario_.pages.push_back(seen);
}

void Reader::read_agreement(Words& words) {
  Agreement agreement{
      .order_id = order_id(), .state = named<AgreementState>(words.next()), .recorded_at = question_.now - hours(1)};
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    if (word == "on")
      agreement.on = day(words.next());
    else if (word == "until")
      agreement.until = day(words.next());
    else if (word == "line")
      agreement.line_id = line_id(words.next());
    else if (word == "of")
      agreement.amount = money(words);
    else if (word == "noted")
      agreement.recorded_at = at(words.next());
    else
      throw std::invalid_argument("an agreement has no " + word);
  }
  scenario_.agreements.push_back(agreement);
}

void Reader::read_problem(Words& words) {
  Problem problem{
      .order_id = order_id(), .state = named<ProblemState>(words.next()), .recorded_at = question_.now - hours(1)};
  if (words.next() == "line") problem.line_id = line_id(words.next());
  scenario_.problems.push_back(problem);
}

void Reader::read_dispute(Words& words) {
  Dispute dispute{.dispute_id = *DisputeId::parse("9001"), .order_id = order_id()};
  dispute.state = named<DisputeState>(words.next());
  Instant seen_at = question_.now - hours(2);
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    if (word == "line")
      dispute.line_id = line_id(words.next());
    else if (word == "id")
      dispute.dispute_id = *DisputeId::parse(words.next());
    else if (word == "respond")
      dispute.respond_by = day(words.next());
    else if (word == "return")
      dispute.return_by = day(words.next());
    else if (word == "opened")
      dispute.opened_on = day(words.next());
    else if (word == "closed")
      dispute.closed_on = day(words.next());
    else if (word == "appealable")
      dispute.appealable = yes(words.next());
    else if (word == "seen")
      seen_at = at(words.next());
    else
      dispute.outcome = named<DisputeOutcome>(word);
  }
  auto seen = page(PageKind::dispute, seen_at, true);
  seen.disputes.push_back(dispute);
  scenario_.pages.push_back(seen);
}

void Reader::read_store(Words& words) {
  const std::string what = words.next();
  const std::string value = words.next();
  StoreSettings& settings = scenario_.settings;
  if (what == "can-message") {
    change_order([&](Order& order) { order.store->can_message = yes(value); });
  } else if (what == "zone") {
    settings.utc_offset = minutes(std::stoi(value));
  } else if (what == "opens") {
    settings.opens_minute = std::stoi(value);
  } else if (what == "closes") {
    settings.closes_minute = std::stoi(value);
  } else if (what == "bots-count") {
    settings.bot_counts = yes(value);
  } else if (what == "chinese-holidays") {
    settings.chinese_holidays = yes(value);
  } else if (what == "days") {
    settings.days.emplace();
    for (const char digit : value) settings.days->push_back(digit - '0');
  } else {
    throw std::invalid_argument("a store has no " + what);
  }
}

bool Reader::read_order_value(const std::string& name, Words& words) {
  static const std::map<std::string, std::optional<PageDate> Order::*> dates{
      {"placed", &Order::placed_on}, {"paid", &Order::paid_on},           {"shipped-on", &Order::shipped_on},
      {"eta", &Order::eta_on},       {"delivered", &Order::delivered_on}, {"completed-on", &Order::completed_on}};
  if (const auto found = dates.find(name); found != dates.end()) {
    const auto value = day(words.next());
    change_order([&](Order& order) { order.*(found->second) = value; });
    return true;
  }
  if (name == "refund-state") {
    const auto value = named<RefundState>(words.next());
    change_order([&](Order& order) { order.refund_state = value; });
    return true;
  }
  if (name == "total") {
    const auto value = money(words);
    change_order([&](Order& order) { order.total = value; });
    return true;
  }
  if (name == "payment") {
    const auto value = words.rest();
    change_order([&](Order& order) { order.payment_method = value; });
    return true;
  }
  if (name == "tracking") {
    const auto value = named<Tracking>(words.next());
    change_order([&](Order& order) { order.tracking = value; });
    return true;
  }
  if (const auto status = codec::value_of<OrderStatus>(name)) {
    change_order([&](Order& order) { order.status = *status; });
    return true;
  }
  return false;
}

void Reader::read(const std::string& clause) {
  Words words(clause);
  const std::string name = words.next();
  if (!common_.store) common_.store = Store{.store_id = store_id(), .name = "Vega Store"};
  if (name.empty() || read_order_value(name, words)) return;
  static const std::map<std::string, std::function<void(Reader&, Words&)>> clauses{
      {"page", &Reader::read_page},
      {"line", &Reader::read_line},
      {"window", &Reader::read_window},
      {"store", &Reader::read_store},
      {"agreement", &Reader::read_agreement},
      {"problem", &Reader::read_problem},
      {"dispute", &Reader::read_dispute},
      {"sent", [](Reader& r, Words& w) { r.read_message(w, Direction::sent); }},
      {"got", [](Reader& r, Words& w) { r.read_message(w, Direction::received); }},
      {"refunds-read",
       [](Reader& r, Words& w) { r.scenario_.pages.push_back(page(PageKind::refund_list, at(w.next()))); }},
      {"chat-read",
       [](Reader& r, Words& w) { r.scenario_.pages.push_back(page(PageKind::conversation, at(w.next()))); }},
      {"reason", [](Reader& r, Words& w) { r.question_.reason = named<Reason>(w.next()); }},
      {"zone", [](Reader& r, Words& w) { r.question_.buyer_utc_offset = minutes(std::stoi(w.next())); }},
      {"never-seen", [](Reader& r, Words&) { r.order_is_known_ = false; }},
  };
  const auto found = clauses.find(name);
  if (found == clauses.end()) throw std::invalid_argument("no such fact: " + name);
  found->second(*this, words);
}

Scenario Reader::finish() {
  if (order_pages_.empty()) {
    order_pages_.push_back(page(PageKind::order_detail, question_.now - hours(1)));
    order_pages_.back().orders.push_back(common_);
  }
  if (order_is_known_) scenario_.pages.insert(scenario_.pages.begin(), order_pages_.begin(), order_pages_.end());
  return scenario_;
}

}  // namespace

Scenario read_facts(const std::string& text, Question& question) {
  Reader reader(question);
  std::istringstream clauses(text);
  for (std::string clause; std::getline(clauses, clause, ';');) reader.read(clause);
  return reader.finish();
}

}  // namespace recourse::testing
