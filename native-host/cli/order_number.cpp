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

/// Quotes, brackets and the end of the sentence it was taken from.
constexpr std::string_view kAround[] = {"\"",     "'",      "`",      "(",      ")",      "[",     "]",
                                        "<",      ">",      ".",      ",",      ";",      "*",     "\u201C",
                                        "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB", "\u00BB"};

/// Abbreviations of "number" that have no colon behind them.
constexpr std::string_view kNumberSigns[] = {"\u2116", "n\u00BA", "N\u00BA", "n\u00B0", "N\u00B0",
                                             "No.",    "no.",     "Nr.",     "nr."};

void trim(std::string_view& text) {
  for (bool more = true; more;) {
    more = takes_space(text);
    for (const std::string_view sign : kAround) more = takes(text, sign) || more;
  }
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view sign : kAround)
      if (text.ends_with(sign)) {
        text.remove_suffix(sign.size());
        more = true;
      }
    while (text.ends_with(' ')) text.remove_suffix(1);
  }
  for (const std::string_view sign : kNumberSigns)
    if (takes(text, sign)) return;
}

/// A digit, also one as wide as a Chinese character, as Japanese keyboards write it.
std::optional<char> takes_digit(std::string_view& text) {
  if (!text.empty() && kDigits.find(text.front()) != std::string_view::npos) {
    const char digit = text.front();
    text.remove_prefix(1);
    return digit;
  }
  constexpr std::string_view kWide = "\xEF\xBC";  // U+FF10 to U+FF19 end in 0x90 to 0x99
  if (text.size() < 3 || !text.starts_with(kWide)) return std::nullopt;
  const int value = static_cast<unsigned char>(text[2]) - 0x90;
  if (value < 0 || value > 9) return std::nullopt;
  text.remove_prefix(3);
  return static_cast<char>('0' + value);
}

}  // namespace

std::optional<OrderId> order_number(std::string_view pasted) {
  if (const auto digits = in_address(pasted)) return OrderId::parse(*digits);
  trim(pasted);
  // A label goes as far as its colon, number sign or last letter; a number after it is the order's.
  if (const auto label = pasted.find_last_of(":#"); label != std::string_view::npos) {
    if (pasted.substr(0, label).find_first_of(kDigits) != std::string_view::npos) return std::nullopt;
    pasted.remove_prefix(label + 1);
  }
  std::string digits;
  while (!pasted.empty()) {
    if (takes_space(pasted) || takes(pasted, "-")) continue;
    const auto digit = takes_digit(pasted);
    if (!digit) return std::nullopt;
    digits += *digit;
  }
  return OrderId::parse(digits);
}

}  // namespace recourse::cli
