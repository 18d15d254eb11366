#include "drafts/personal.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace recourse::drafts {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name(char c) { return is_digit(c) || is_letter(c) || c == '.' || c == '_' || c == '-' || c == '+'; }

bool has_email(std::string_view text) {
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at == 0 || !is_name(text[at - 1])) continue;
    std::size_t end = at + 1;
    while (end < text.size() && is_name(text[end])) ++end;
    const auto domain = text.substr(at + 1, end - at - 1);
    const auto dot = domain.find('.');
    if (dot != std::string_view::npos && dot > 0 && dot + 2 < domain.size()) return true;
  }
  return false;
}

/// Digits that belong together, as written: "+34 612 345 678".
struct Number {
  std::string digits;
  std::vector<std::size_t> groups;  ///< how many digits each has
  bool international = false;       ///< begins with + or 00
  bool part_of_a_word = false;
};

bool joins(std::string_view text, std::size_t at) {
  constexpr std::string_view kJoints = " -.()/";
  std::size_t next = at;
  while (next < text.size() && next < at + 2 && kJoints.find(text[next]) != std::string_view::npos) ++next;
  return next > at && next < text.size() && is_digit(text[next]);
}

std::vector<Number> numbers(std::string_view text) {
  std::vector<Number> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    Number number;
    const char before = at == 0 ? ' ' : text[at - 1];
    number.international = before == '+' || text.substr(at, 2) == "00";
    number.part_of_a_word = is_letter(before);
    number.groups.push_back(0);
    while (at < text.size() && (is_digit(text[at]) || joins(text, at))) {
      if (is_digit(text[at])) {
        number.digits += text[at++];
        ++number.groups.back();
      } else {
        while (!is_digit(text[at])) ++at;
        number.groups.push_back(0);
      }
    }
    if (at < text.size() && is_letter(text[at])) number.part_of_a_word = true;
    found.push_back(std::move(number));
  }
  return found;
}

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (auto d = digits.rbegin(); d != digits.rend(); ++d, doubled = !doubled) {
    int value = *d - '0';
    if (doubled) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

/// First digits and lengths of the card networks, so that order ids (16 digits too) are not taken for cards.
bool is_card(std::string_view digits) {
  const auto begins = [&](std::size_t count) { return std::stoi(std::string(digits.substr(0, count))); };
  if (digits.size() < 14 || digits.size() > 19 || !passes_luhn(digits)) return false;
  const int two = begins(2);
  const int four = begins(4);
  const bool sixteen = digits.size() == 16;
  if (digits[0] == '4') return sixteen || digits.size() == 19;
  if (sixteen && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))) return true;
  if (digits.size() == 15 && (two == 34 || two == 37)) return true;
  if (sixteen && (four == 6011 || two == 65 || (four >= 3528 && four <= 3589))) return true;
  if (digits.size() == 14 && (two == 36 || two == 38)) return true;
  return two == 62 || two == 50;
}

/// "2026-07-15", "15/07/2026", with or without a time behind.
bool is_date(const Number& number) {
  const auto& groups = number.groups;
  if (groups.size() < 3) return false;
  const bool year_first = groups[0] == 4 && number.digits.rfind("20", 0) == 0;
  return year_first || (groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4);
}

bool is_phone(const Number& number) {
  const auto count = number.digits.size();
  if (number.part_of_a_word || is_date(number) || count > 15) return false;
  if (number.international) return count >= 8;
  return number.groups.size() >= 3 && count >= 9 && count <= 11;
}

/// How long account numbers are, by country.
constexpr std::array<std::pair<std::string_view, std::size_t>, 14> kIbans{{{"ES", 24},
                                                                           {"PT", 25},
                                                                           {"FR", 27},
                                                                           {"DE", 22},
                                                                           {"IT", 27},
                                                                           {"BR", 29},
                                                                           {"GB", 22},
                                                                           {"NL", 18},
                                                                           {"BE", 16},
                                                                           {"PL", 28},
                                                                           {"AT", 20},
                                                                           {"IE", 22},
                                                                           {"CH", 21},
                                                                           {"LU", 20}}};

/// ISO 7064: the first four characters behind the others, letters as 10 to 35, modulo 97 is 1.
bool is_iban(std::string_view compact) {
  int rest = 0;
  for (std::size_t i = 0; i < compact.size(); ++i) {
    const char c = compact[(i + 4) % compact.size()];
    rest = is_digit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
  }
  return rest == 1;
}

bool has_iban(std::string_view text) {
  for (const auto& [country, length] : kIbans)
    for (auto at = text.find(country); at != std::string_view::npos; at = text.find(country, at + 1)) {
      std::string compact;
      for (std::size_t i = at; i < text.size() && compact.size() < length; ++i) {
        if (text[i] == ' ') continue;
        if (!is_digit(text[i]) && !(text[i] >= 'A' && text[i] <= 'Z')) break;
        compact += text[i];
      }
      if (compact.size() == length && is_iban(compact)) return true;
    }
  return false;
}

/// "tel", "phone"… and a number of seven digits or more close behind.
bool has_named_phone(std::string_view fold) {
  constexpr std::array kNames{" phone ",   " tel ",      " telephone ", " telefono ", " movil ", " celular ",
                              " telefon ", " telefone ", " handy ",     " portable ", " mobile "};
  for (const std::string_view name : kNames) {
    for (auto at = fold.find(name); at != std::string_view::npos; at = fold.find(name, at + 1)) {
      const auto near = fold.substr(at + name.size(), 30);
      if (std::count_if(near.begin(), near.end(), is_digit) >= 7) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string_view> personal_data(std::string_view text, std::string_view fold,
                                              const std::optional<OrderId>& order) {
  if (has_email(text)) return "email";
  const auto found = numbers(text);
  const auto any = [&](const auto& accepts) { return std::any_of(found.begin(), found.end(), accepts); };
  const auto is_order = [&](const Number& n) { return order && n.digits == order->text(); };
  if (any([&](const Number& n) { return !n.part_of_a_word && !is_order(n) && is_card(n.digits); })) return "card";
  if (has_iban(text)) return "iban";
  if (any([&](const Number& n) { return !is_order(n) && is_phone(n); }) || has_named_phone(fold)) return "phone";
  return std::nullopt;
}

}  // namespace recourse::drafts
