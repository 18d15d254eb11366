#include <algorithm>
#include <array>
#include <vector>

#include "imports/values.h"

namespace recourse::imports {

namespace {

/// Longer signs first: "R$" has a "$" in it. What is many currencies' sign ("$", "¥", "kr") says nothing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kSigns{{{"US $", "USD"},
                                                                                {"US$", "USD"},
                                                                                {"R$", "BRL"},
                                                                                {"C$", "CAD"},
                                                                                {"AU$", "AUD"},
                                                                                {"A$", "AUD"},
                                                                                {"MX$", "MXN"},
                                                                                {"€", "EUR"},
                                                                                {"£", "GBP"},
                                                                                {"zł", "PLN"},
                                                                                {"₽", "RUB"},
                                                                                {"₩", "KRW"},
                                                                                {"₪", "ILS"},
                                                                                {"₴", "UAH"},
                                                                                {"₺", "TRY"},
                                                                                {"Kč", "CZK"},
                                                                                {"₫", "VND"}}};

/// Those a text may name; three capitals of any other kind ("VAT", "INC") are none.
constexpr std::string_view kCurrencies =
    "AED ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS "
    "GTQ "
    "HKD HNL HUF IDR ILS INR IQD ISK JOD JPY KES KGS KRW KWD KZT LBP LKR MAD MDL MKD MNT MUR MXN MYR NGN NOK NPR NZD "
    "OMR "
    "PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XOF ZAR ";

/// Of these nobody writes a part.
constexpr std::string_view kWithoutParts = "CLP ISK JPY KRW PYG UGX VND XAF XOF ";

/// Marks between groups of three digits besides points and commas.
constexpr std::string_view kGroupMarks[] = {" ", "\u00A0", "\u202F", "\u2009", "'", "\u2019"};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string currency_in(std::string_view text) {
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    const auto word = text.substr(i, 3);
    const bool is_alone = (i == 0 || !is_capital(text[i - 1])) && (i + 3 == text.size() || !is_capital(text[i + 3]));
    if (is_alone && std::ranges::all_of(word, is_capital) && kCurrencies.find(word) % 4 == 0) return std::string(word);
  }
  for (const auto& [sign, currency] : kSigns)
    if (text.find(sign) != std::string_view::npos) return std::string(currency);
  return {};
}

/// The digits between marks, and the marks: all other group marks as a blank.
struct Number {
  std::vector<std::string> groups{""};
  std::string marks;
};

std::optional<Number> number_in(std::string_view text) {
  const auto first = text.find_first_of(kDigits);
  if (first == std::string_view::npos) return std::nullopt;
  // What was paid back is no price.
  for (const std::string_view minus : {"-", "\u2212", "\u2013", "("})
    if (text.substr(0, first).find(minus) != std::string_view::npos) return std::nullopt;
  const auto behind = text.find_last_of(kDigits) + 1;
  auto rest = text.substr(first, behind - first);
  // Accountants put the minus behind.
  if (const auto sign = text.substr(behind); sign.starts_with('-') || sign.starts_with("\u2212")) return std::nullopt;
  Number number;
  while (!rest.empty()) {
    const char c = rest.front();
    const auto* mark = std::ranges::find_if(kGroupMarks, [&](auto one) { return rest.starts_with(one); });
    if (kDigits.find(c) != std::string_view::npos) {
      number.groups.back() += c;
      rest.remove_prefix(1);
      continue;
    }
    if (mark == std::end(kGroupMarks) && c != '.' && c != ',') return std::nullopt;
    number.marks += mark == std::end(kGroupMarks) ? c : ' ';
    number.groups.emplace_back();
    rest.remove_prefix(mark == std::end(kGroupMarks) ? 1 : mark->size());
  }
  return number;
}

/// Groups of three digits with one kind of mark between; India parts every two but the last three.
bool parts_thousands(const std::vector<std::string>& groups, std::string_view marks) {
  if (marks.empty()) return true;
  if (marks.find_first_not_of(marks.front()) != std::string_view::npos) return false;
  if (groups.front().empty() || groups.front().size() > 3 || groups.front().front() == '0') return false;
  if (groups.back().size() != 3) return false;
  return std::all_of(groups.begin() + 1, groups.end() - 1, [&](const auto& group) {
    return group.size() == 3 || (group.size() == 2 && marks.front() == ',');
  });
}

/// The last mark is the point where one or two digits are behind it. "1.382" and "1,382" can be either: only where
/// nobody writes parts, three digits behind a lone mark are thousands. Empty when it cannot be told.
std::string amount_in(std::string_view text, std::string_view currency) {
  auto number = number_in(text);
  if (!number) return {};
  std::string part;
  auto& [groups, marks] = *number;
  if (!marks.empty() && marks.back() != ' ' && (groups.back().size() == 1 || groups.back().size() == 2)) {
    part = "." + groups.back();
    const bool is_other_mark = marks.find(marks.back()) == marks.size() - 1;
    if (!is_other_mark) return {};
    groups.pop_back();
    marks.pop_back();
  } else if ((marks == "." || marks == ",") && kWithoutParts.find(currency) == std::string_view::npos) {
    return {};
  }
  if (!parts_thousands(groups, marks)) return {};
  std::string amount;
  for (const auto& group : groups) amount += group;
  return amount + part;
}

}  // namespace

std::optional<Money> money_of(std::string_view text, std::string_view otherwise) {
  std::string currency = currency_in(text);
  if (currency.empty()) {
    currency = otherwise;
    for (char& c : currency)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    currency = currency_in(currency);
  }
  std::string amount = amount_in(text, currency);
  if (amount.empty() || currency.size() != 3) return std::nullopt;
  return Money{.amount = std::move(amount), .currency = std::move(currency)};
}

}  // namespace recourse::imports
