#include "cli/order_number.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "cli/nearest.h"

namespace recourse::cli {

namespace {

constexpr std::string_view kDigits = "0123456789";

/// The digits behind the first of these names, up to what is none. Behind "sub" or "child" the number is an item's.
std::optional<std::string_view> behind(std::string_view text, std::initializer_list<std::string_view> names) {
  const std::string lower = in_lower_case(text);
  for (const std::string_view name : names) {
    for (auto at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
      const std::string_view before = std::string_view(lower).substr(0, at);
      if (before.ends_with("sub") || before.ends_with("sub_") || before.ends_with("child") ||
          before.ends_with("child_"))
        continue;
      const std::string_view rest = text.substr(at + name.size());
      return rest.substr(0, rest.find_first_not_of(kDigits));
    }
  }
  return std::nullopt;
}

/// What an address says behind the names that AliExpress has had for it: "orderId=", "order_id=", "tradeOrderId=" and
/// "tradeId=" in a query, also one that was encoded for another address; a folder of the list on aliexpress.ru.
std::optional<std::string_view> in_address(std::string_view text) {
  return behind(text, {"orderid=", "orderid%3d", "order_id=", "order_id%3d", "tradeid=", "tradeid%3d", "/order-list/"});
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
constexpr std::string_view kAround[] = {"\"",     "'",      "`",      "(",      ")",      "[",      "]",
                                        "<",      ">",      ".",      ",",      ";",      "*",      "_",
                                        "\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB", "\u00BB"};

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

/// Of a number in groups; a longer one beside another is a number of its own.
constexpr std::size_t kLongestGroup = 11;
/// No number of an order is shorter than this; what is, is taken only without words around it.
constexpr std::size_t kFewestDigits = 10;
/// Days and years, which stand beside it on a page.
constexpr std::size_t kDigitsOfADate = 4;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// With nothing around it but marks, or a label that ends in a colon or number sign.
std::optional<OrderId> alone(std::string_view pasted) {
  if (pasted.find("..") != std::string_view::npos) return std::nullopt;  // the rest of it was left out
  trim(pasted);
  // A label goes as far as its colon, number sign or last letter; a number after it is the order's.
  if (const auto label = pasted.find_last_of(":#"); label != std::string_view::npos) {
    if (pasted.substr(0, label).find_first_of(kDigits) != std::string_view::npos) return std::nullopt;
    pasted.remove_prefix(label + 1);
  }
  std::string digits;
  std::size_t group = 0;
  std::size_t longest = 0;
  while (!pasted.empty()) {
    const bool parts = pasted.front() == ' ' || pasted.front() == '\t' || pasted.front() == '\n';
    // A hyphen is between digits; before them it is a minus.
    if (takes_space(pasted) || (!digits.empty() && takes_hyphen(pasted))) {
      if (parts) group = 0;
      continue;
    }
    const auto digit = takes_digit(pasted);
    if (!digit) return std::nullopt;
    digits += *digit;
    longest = std::max(longest, ++group);
  }
  const bool is_two = longest > kLongestGroup && longest < digits.size();
  return is_two ? std::nullopt : OrderId::parse(digits);
}

/// How many letters of the Latin, Greek and Cyrillic alphabets the text begins with.
std::size_t letters_of(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) {
    // Two bytes, from U+00C0 to U+052F, but for the signs of multiplication and division.
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool is_wide = lead >= 0xC3 && lead <= 0xD4 && at + 1 < text.size() &&
                         !text.substr(at).starts_with("\u00D7") && !text.substr(at).starts_with("\u00F7");
    if (!is_letter(text[at]) && !is_wide) break;
    at += is_wide ? 2 : 1;
  }
  return letters;
}

/// Letters right beside a number are a word that stands there without a space, such as "Copy"; one or two are a slip
/// for a digit, whichever alphabet they are of.
bool is_slip(std::size_t letters) {
  constexpr std::size_t kWord = 3;
  return letters > 0 && letters < kWord;
}

/// Whether what ends here leaves the digits behind it a number of their own: no letter, minus or point.
bool may_stand_before(std::string_view text) {
  if (text.empty()) return true;
  const char last = text.back();
  if (last == '.') return text.size() > 1 && is_letter(text[text.size() - 2]);  // "No.8212…"
  if (std::string_view("-+/,_=%").find(last) != std::string_view::npos) return false;
  // The last letters, if any: what follows is one only where its whole rest is.
  std::size_t from = text.size();
  const auto begins = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; };
  for (std::size_t at = text.size(); at-- > 0;) {
    if (!begins(at)) continue;
    if (letters_of(text.substr(at, from - at)) != 1) break;
    from = at;
  }
  return from == text.size() || (!is_letter(last) && !is_slip(letters_of(text.substr(from))));
}

bool may_stand_behind(std::string_view text) { return !is_slip(letters_of(text)); }

/// The one long number among words, as when a line of the page is pasted whole: "Order No 8212…", "Pedido 8212… Copy".
std::optional<OrderId> among_words(std::string_view text) {
  for (const std::string_view sign : {"://", "www.", "aliexpress."})
    if (text.find(sign) != std::string_view::npos) return std::nullopt;
  const bool has_words =
      std::ranges::any_of(text, [](char c) { return is_letter(c) || static_cast<signed char>(c) < 0; });
  std::string found;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view before = text.substr(0, text.size() - rest.size());
    std::string digits;
    while (const auto digit = takes_digit(rest)) digits += *digit;
    if (digits.size() >= kFewestDigits) {
      if (!found.empty() || !may_stand_before(before) || !may_stand_behind(rest)) return std::nullopt;
      found = digits;
    } else if (!digits.empty() && (digits.size() > kDigitsOfADate || !has_words)) {
      return std::nullopt;
    }
    if (digits.empty()) rest.remove_prefix(1);
  }
  return OrderId::parse(found);
}

/// A label without a colon, and the number in groups: "Order No. 8212 3139 6159 1322".
std::optional<OrderId> behind_words(std::string_view text) {
  const auto digits = text.find_first_of(kDigits);
  if (digits == std::string_view::npos || digits == 0 || text[digits - 1] != ' ') return std::nullopt;
  const auto order = alone(text.substr(digits));
  return order && order->text().size() >= kFewestDigits ? order : std::nullopt;
}

}  // namespace

std::optional<OrderId> order_number(std::string_view pasted) {
  if (const auto digits = in_address(pasted)) return OrderId::parse(*digits);
  auto order = alone(pasted);
  if (!order) order = among_words(pasted);
  return order ? order : behind_words(pasted);
}

std::optional<OrderId> store_number(std::string_view pasted) {
  if (const auto digits = behind(pasted, {"/store/", "storeid=", "storenum="})) return OrderId::parse(*digits);
  return order_number(pasted);
}

}  // namespace recourse::cli
