#include "rules/told.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>
#include <vector>

#include "rules/line_case.h"

namespace recourse::rules {

namespace {

bool is_digit(unsigned char c) { return std::isdigit(c) != 0; }
bool is_letter(unsigned char c) { return std::isalpha(c) != 0; }

/// The numbers of a text that stand alone, as order ids do; those of parcels mostly follow letters.
std::vector<std::string_view> numbers_in(std::string_view text) {
  std::vector<std::string_view> numbers;
  auto from = std::find_if(text.begin(), text.end(), is_digit);
  while (from != text.end()) {
    const auto to = std::find_if_not(from, text.end(), is_digit);
    const bool follows_letter = from != text.begin() && is_letter(*std::prev(from));
    if (!follows_letter) numbers.emplace_back(from, to);
    from = std::find_if(to, text.end(), is_digit);
  }
  return numbers;
}

/// AliExpress's order ids have 12 to 16 digits today; parcels' numbers without letters are longer.
bool looks_like_an_order(std::string_view number) { return number.size() >= 12 && number.size() <= 17; }

bool names(const std::vector<std::string_view>& numbers, const OrderId& order_id) {
  return std::find(numbers.begin(), numbers.end(), order_id.text()) != numbers.end();
}

/// Whether a buyer's message told the seller about this order: it names it, or it names none and was sent when the
/// order could already be spoken of.
bool tells_about(const Message& message, const LineCase& c, const std::optional<PageDate>& since) {
  if (message.order_id && *message.order_id == c.order.order_id) return true;
  const auto numbers = numbers_in(message.text);
  if (names(numbers, c.order.order_id)) return true;
  if (message.order_id || std::any_of(numbers.begin(), numbers.end(), looks_like_an_order)) return false;
  return since && day_at(message.sent_at, c.question.buyer_utc_offset) >= *since;
}

/// The day of arrival; of dispatch where that is not known (of completion where neither is: it came before); of the
/// order itself while nothing has come.
std::optional<PageDate> spoken_of_since(const LineCase& c) {
  if (const auto day = c.delivered_on()) return day;
  if (c.is_delivered() || c.order.status == OrderStatus::completed)
    return c.order.shipped_on ? c.order.shipped_on : c.order.completed_on;
  return c.order.placed_on;
}

}  // namespace

bool names_another_order(std::string_view text, const OrderId& order_id) {
  const auto numbers = numbers_in(text);
  return !names(numbers, order_id) && std::any_of(numbers.begin(), numbers.end(), looks_like_an_order);
}

std::optional<Conversation::Telling> telling_of(const LineCase& c) {
  const auto since = spoken_of_since(c);
  return c.conversation.telling([&](const Message& m) { return tells_about(m, c, since); });
}

}  // namespace recourse::rules
