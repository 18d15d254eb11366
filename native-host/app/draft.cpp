#include "app/draft.h"

#include <algorithm>

#include "app/errors.h"
#include "codec/codec.h"
#include "codec/writer.h"
#include "drafts/amount.h"
#include "drafts/facts.h"
#include "drafts/fitting.h"
#include "drafts/meant.h"
#include "drafts/text.h"
#include "ledger/orders.h"

namespace recourse::app {

namespace {

constexpr std::size_t kLongestAmount = 40;

codec::Misfit above_zero(const char* english) {
  return {english, "params_positive_amount", {{"example", "12.50 EUR"}}};
}

/// A bare number takes the order's currency.
std::string amount_text(const AskedAmount& asked, const char* path, const Order& order, const text::Words& words) {
  const auto is_above_zero = [](const std::string& text) {
    return text.find_first_of("123456789") != std::string::npos && text.front() != '-';
  };
  if (const auto* money = std::get_if<Money>(&asked)) {
    if (!is_above_zero(money->amount)) throw codec::BadValue(path, above_zero("an amount above zero is expected"));
    return drafts::money_text(*money, words);
  }
  auto text = drafts::cleaned_line(std::get<std::string>(asked));
  if (drafts::code_points(text) > kLongestAmount)
    throw codec::BadValue(
        path,
        {"an amount has at most 40 characters", "params_characters", {{"count", std::to_string(kLongestAmount)}}});
  if (!is_above_zero(text))
    throw codec::BadValue(path, above_zero("an amount above zero is expected, such as 12.50 EUR"));
  if (const auto exact = drafts::exact_amount(text, order.total ? order.total->currency : std::string()))
    return drafts::money_text(*exact, words);
  const bool is_bare = text.find_first_not_of("0123456789.,") == std::string::npos;
  if (is_bare && order.total) text += " " + order.total->currency;
  return text;
}

/// What is asked back cannot be more than was paid, where both are known in one currency.
void expect_at_most_paid(const std::string& amount, const char* path, const Order& order) {
  if (order.total && drafts::is_more(amount, *order.total).value_or(false)) {
    const auto total = order.total->amount + " " + order.total->currency;
    throw codec::BadValue(path, {"more than the order's total of " + total, "params_above_total", {{"amount", total}}});
  }
}

/// The item's own quantity, or what all items of the order have together. Null where one is unknown.
std::optional<int> ordered_pieces(const Order& order, const std::optional<LineId>& line) {
  int pieces = 0;
  for (const auto& one : order.lines) {
    if (line && one.line_id != *line) continue;
    if (!one.quantity) return std::nullopt;
    pieces += *one.quantity;
  }
  return pieces > 0 ? std::optional(pieces) : std::nullopt;
}

/// Known lines only: a draft about an item the order does not have would be about nothing.
void expect_known(const std::optional<LineId>& line, const Order& order) {
  const auto is_it = [&](const OrderLine& l) { return l.line_id == *line; };
  if (line && std::none_of(order.lines.begin(), order.lines.end(), is_it))
    throw CallError(Code::not_found, "The order has no item with this lineId.", error_data("path", "/lineId"),
                    "params_no_item");
}

void expect_details(const DraftRequest& asked, const Order& order) {
  const auto ordered = ordered_pieces(order, asked.line);
  if (asked.quantity && ordered && *asked.quantity > *ordered)
    throw codec::BadValue("/details/quantity", {"only " + std::to_string(*ordered) + " were ordered",
                                                "params_above_ordered",
                                                {{"count", std::to_string(*ordered)}}});
  if (asked.ask && asked.kind != drafts::Kind::message)
    throw codec::BadValue("/details/ask", {"what the seller asks for is answered in a message", "params_ask"});
}

void expect_fitting(const drafts::Request& request, const OrderFacts& facts, Instant now) {
  const auto progress = drafts::progress_of(facts, request, now);
  const auto bad = drafts::misfit(request.kind, request.reason, request.outcome, progress);
  if (!bad) return;
  auto word = "misfit_" + bad->why;
  std::ranges::replace(word, '-', '_');
  throw CallError(Code::params, bad->path + ": " + bad->sentence, codec::object_text([&](codec::Writer& w) {
                    w.member("fits", bad->fits);
                    w.member("path", bad->path);
                    w.member("why", bad->why);
                  }),
                  word, {{"path", bad->path}});
}

}  // namespace

drafts::Draft compose_draft(Context& context, const DraftRequest& asked) {
  constexpr const char* kAmount = "/details/amount";
  const auto facts = context.ledger().orders().facts(asked.order);
  if (!facts)
    throw CallError(Code::not_found, "This order is not in the ledger; open its page once.",
                    error_data("path", "/orderId"));
  const Order& order = facts->record.order;
  expect_known(asked.line, order);
  const auto is_given = [](const AskedAmount& amount) { return !std::holds_alternative<std::monostate>(amount); };
  const auto& words = drafts::words_in(asked.language);
  drafts::Request request{.line_id = asked.line,
                          .kind = asked.kind,
                          .reason = asked.reason,
                          .outcome = asked.outcome,
                          .language = asked.language,
                          .text = asked.text,
                          .received_on = asked.received_on,
                          .quantity = asked.quantity,
                          .ask = asked.ask,
                          .evidence = asked.evidence};
  if (is_given(asked.amount)) {
    request.amount = amount_text(asked.amount, kAmount, order, words);
    expect_at_most_paid(request.amount, kAmount, order);
  }
  if (is_given(asked.offered)) request.offered = amount_text(asked.offered, "/details/offered", order, words);
  expect_details(asked, order);
  request.buyer_utc_offset = context.question().buyer_utc_offset;
  expect_fitting(drafts::narrowed(*facts, request), *facts, context.now());
  if (request.outcome == drafts::Outcome::partial_refund && request.amount.empty())
    throw codec::BadValue(kAmount, {"a refund in part needs an amount", "params_part_amount"});
  return drafts::compose(*facts, request, context.now());
}

}  // namespace recourse::app
