// What was said and noted: messages, agreements, problems, disputes, and the settings of a store.
#include "unit/rules/facts_clauses.h"

namespace recourse::testing {

using std::chrono::hours;
using std::chrono::minutes;

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
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    if (word == "line")
      problem.line_id = line_id(words.next());
    else
      problem.reason = named<Reason>(word);
  }
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
    else if (word == "saying")
      dispute.text = words.rest();
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

}  // namespace recourse::testing
