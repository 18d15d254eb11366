#include <fmt/format.h>

#include <algorithm>

#include "app/errors.h"
#include "app/language.h"
#include "app/methods/all.h"
#include "codec/order.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "drafts/amount.h"
#include "drafts/compose.h"
#include "drafts/facts.h"
#include "drafts/fitting.h"
#include "drafts/text.h"
#include "ledger/orders.h"

namespace recourse::app::methods {

using codec::Reader;

namespace {

constexpr std::size_t kMostEvidence = 20;
constexpr std::size_t kLongestAmount = 40;
constexpr int kMostPieces = 10'000;

/// An amount as the buyer wrote it ("12,50 €"), or exact money. A bare number takes the order's currency.
std::string amount_text(const Reader& r, const Order& order, const text::Words& words) {
  if (r.json().is_object()) {
    const auto money = codec::money_from(r);
    if (money.amount.find_first_of("123456789") == std::string::npos || money.amount.front() == '-')
      r.fail("an amount above zero is expected");
    return drafts::money_text(money, words);
  }
  auto text = drafts::cleaned_line(r.text(4 * kLongestAmount));
  if (drafts::code_points(text) > kLongestAmount) r.fail("an amount has at most 40 characters");
  if (text.find_first_of("123456789") == std::string::npos || text.front() == '-')
    r.fail("an amount above zero is expected, such as 12.50 EUR");
  if (const auto money = drafts::exact_amount(text, order.total ? order.total->currency : std::string()))
    return drafts::money_text(*money, words);
  const bool is_bare = text.find_first_not_of("0123456789.,") == std::string::npos;
  if (is_bare && order.total) text += " " + order.total->currency;
  return text;
}

/// What is asked back cannot be more than was paid, where both are known in one currency.
void expect_at_most_paid(const Reader& r, const std::string& amount, const Order& order) {
  if (order.total && drafts::is_more(amount, *order.total).value_or(false))
    r.fail("more than the order's total of " + order.total->amount + " " + order.total->currency);
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
std::optional<LineId> line_of(const Reader& r, const Order& order) {
  auto line = r.maybe_id<LineId>("lineId");
  const auto is_it = [&](const OrderLine& l) { return l.line_id == *line; };
  if (line && std::none_of(order.lines.begin(), order.lines.end(), is_it))
    throw CallError(Code::not_found, "The order has no item with this lineId.", {{"path", "/lineId"}});
  return line;
}

void read_details(const Reader& r, const Order& order, const text::Words& words, drafts::Request& request) {
  if (const auto amount = r.maybe("amount")) {
    request.amount = amount_text(*amount, order, words);
    expect_at_most_paid(*amount, request.amount, order);
  }
  if (const auto offered = r.maybe("offered")) request.offered = amount_text(*offered, order, words);
  request.text = r.text_or_empty("text", codec::kLongText);
  request.received_on = r.maybe_date("receivedOn");
  request.quantity = r.maybe_whole("quantity", 1, kMostPieces);
  const auto ordered = ordered_pieces(order, request.line_id);
  if (request.quantity && ordered && *request.quantity > *ordered)
    r.at("quantity").fail("only " + std::to_string(*ordered) + " were ordered");
  request.ask = r.maybe_one_of<drafts::Ask>("ask");
  if (request.ask && request.kind != drafts::Kind::message)
    r.at("ask").fail("what the seller asks for is answered in a message");
}

void expect_fitting(const drafts::Request& request, const OrderFacts& facts) {
  if (const auto bad =
          drafts::misfit(request.kind, request.reason, request.outcome, drafts::progress_of(facts, request)))
    throw CallError(Code::params, bad->path + ": " + bad->sentence,
                    {{"path", bad->path}, {"why", bad->why}, {"fits", bad->fits}});
}

}  // namespace

json draft_compose(Context& context, const Value& params) {
  const Reader r(params);
  const auto order_id = r.at("orderId").id<OrderId>();
  drafts::Request request{.kind = r.at("kind").one_of<drafts::Kind>(),
                          .reason = r.at("reason").one_of<Reason>(),
                          .outcome = r.at("outcome").one_of<drafts::Outcome>(),
                          .language = language_from(r.at("language"))};
  request.evidence = r.list_or_empty("evidence", kMostEvidence, [](const Reader& e) { return e.text(); });
  const auto facts = context.ledger().orders().facts(order_id);
  if (!facts)
    throw CallError(Code::not_found, "This order is not in the ledger; open its page once.", {{"path", "/orderId"}});
  const Order& order = facts->record.order;
  request.line_id = line_of(r, order);
  const auto& words = drafts::words_in(request.language);
  if (const auto details = r.maybe("details")) read_details(*details, order, words, request);
  expect_fitting(request, *facts);
  if (request.outcome == drafts::Outcome::partial_refund && request.amount.empty())
    throw codec::BadValue("/details/amount", "a refund in part needs an amount");

  const auto draft = drafts::compose(*facts, request, context.now());
  json findings = json::array();
  for (const auto& finding : draft.lint) findings.push_back(codec::to_json(finding));
  return {{"text", draft.text},
          {"language", text::tag_of(request.language).substr(0, 2)},
          {"length", draft.length},
          {"lint", findings},
          {"checklist", draft.checklist}};
}

}  // namespace recourse::app::methods
