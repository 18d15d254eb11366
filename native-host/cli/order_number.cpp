#include "cli/order_number.h"

#include <string>

#include "cli/nearest.h"

namespace recourse::cli {

namespace {

constexpr std::string_view kDigits = "0123456789";

/// What an address says behind "orderId=" or "tradeOrderId=".
std::optional<std::string_view> in_address(std::string_view text) {
  const std::string lower = in_lower_case(text);
  const auto name = lower.find("orderid=");
  if (name == std::string::npos) return std::nullopt;
  const std::string_view rest = text.substr(name + std::string_view("orderid=").size());
  return rest.substr(0, rest.find_first_not_of(kDigits));
}

bool takes(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

/// Space of every kind that a page has between digits: also the no-break and the invisible ones.
bool takes_space(std::string_view& text) {
  for (const std::string_view space :
       {" ", "\t", "\n", "\r", "\u00A0", "\u202F", "\u2009", "\u200B", "\u2060", "\uFEFF"})
    if (takes(text, space)) return true;
  return false;
}

}  // namespace

std::optional<OrderId> order_number(std::string_view pasted) {
  if (const auto digits = in_address(pasted)) return OrderId::parse(*digits);
  // A label goes as far as its colon, number sign or last letter; a number after it is the order's.
  if (const auto label = pasted.find_last_of(":#"); label != std::string_view::npos) {
    if (pasted.substr(0, label).find_first_of(kDigits) != std::string_view::npos) return std::nullopt;
    pasted.remove_prefix(label + 1);
  }
  std::string digits;
  while (!pasted.empty()) {
    if (takes_space(pasted) || takes(pasted, "-")) continue;
    if (kDigits.find(pasted.front()) == std::string_view::npos) return std::nullopt;
    digits += pasted.front();
    pasted.remove_prefix(1);
  }
  return OrderId::parse(digits);
}

}  // namespace recourse::cli
