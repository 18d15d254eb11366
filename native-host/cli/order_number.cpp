#include "cli/order_number.h"

#include <string>

#include "cli/nearest.h"

namespace recourse::cli {

namespace {

constexpr std::string_view kDigits = "0123456789";

/// What an address says behind the names that AliExpress has had for it: "orderId=", "tradeOrderId=" and "tradeId=" in
/// a query, also one that was encoded for another address; a folder of the list on aliexpress.ru.
std::optional<std::string_view> in_address(std::string_view text) {
  const std::string lower = in_lower_case(text);
  for (const std::string_view name : {"orderid=", "orderid%3d", "tradeid=", "tradeid%3d", "/order-list/"}) {
    const auto at = lower.find(name);
    if (at == std::string::npos) continue;
    const std::string_view rest = text.substr(at + name.size());
    return rest.substr(0, rest.find_first_not_of(kDigits));
  }
  return std::nullopt;
}

bool takes(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

/// Space of every kind that a page has between digits, also the no-break and the invisible ones; and the marks of
/// direction that come along with a number out of a text written from the right.
constexpr std::string_view kSpaces[] = {" ",      "\t",     "\n",     "\r",     "\u00A0", "\u2002", "\u2003", "\u2007",
                                        "\u2009", "\u200A", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A",
                                        "\u202B", "\u202C", "\u202D", "\u202E", "\u202F", "\u2060", "\u2066", "\u2067",
                                        "\u2068", "\u2069", "\u3000", "\u00AD", "\u061C", "\uFEFF"};

bool takes_space(std::string_view& text) {
  for (const std::string_view space : kSpaces)
    if (takes(text, space)) return true;
  return false;
}

bool takes_last(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

/// Hyphens and dashes between groups of digits.
bool takes_hyphen(std::string_view& text) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\uFF0D"})
    if (takes(text, hyphen)) return true;
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
    for (const std::string_view sign : kAround) more = takes_last(text, sign) || more;
    for (const std::string_view space : kSpaces) more = takes_last(text, space) || more;
  }
  for (const std::string_view sign : kNumberSigns)
    if (takes(text, sign)) return;
}

/// Digits of ten characters in a row: as wide as a Chinese character, as Japanese keyboards write them; Arabic;
/// Persian.
struct Digits {
  std::string_view lead;  ///< all bytes but the last
  int zero;               ///< the last byte of the first of them
};
constexpr Digits kOtherDigits[] = {{"\xEF\xBC", 0x90}, {"\xD9", 0xA0}, {"\xDB", 0xB0}};

/// A digit, of any of these.
std::optional<char> takes_digit(std::string_view& text) {
  if (!text.empty() && kDigits.find(text.front()) != std::string_view::npos) {
    const char digit = text.front();
    text.remove_prefix(1);
    return digit;
  }
  for (const auto& [lead, zero] : kOtherDigits) {
    if (text.size() <= lead.size() || !text.starts_with(lead)) continue;
    const int value = static_cast<unsigned char>(text[lead.size()]) - zero;
    if (value < 0 || value > 9) continue;
    text.remove_prefix(lead.size() + 1);
    return static_cast<char>('0' + value);
  }
  return std::nullopt;
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
    // A hyphen is between digits; before them it is a minus.
    if (takes_space(pasted) || (!digits.empty() && takes_hyphen(pasted))) continue;
    const auto digit = takes_digit(pasted);
    if (!digit) return std::nullopt;
    digits += *digit;
  }
  return OrderId::parse(digits);
}

}  // namespace recourse::cli
