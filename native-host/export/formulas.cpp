#include "export/formulas.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/money.h"

namespace recourse::exports {

namespace {

using Span = std::pair<char32_t, char32_t>;

/// What spreadsheets drop, cut at or do not show before they look for a formula: control characters, spaces of every
/// width, marks without width, letters that are blank, and the apostrophe some take for a quote.
constexpr std::array kBlank{Span{0x00, 0x20},      Span{0x27, 0x27},     Span{0x7F, 0xA0},     Span{0xAD, 0xAD},
                            Span{0x034F, 0x034F},  Span{0x061C, 0x061C}, Span{0x115F, 0x1160}, Span{0x1680, 0x1680},
                            Span{0x17B4, 0x17B5},  Span{0x180B, 0x180F}, Span{0x2000, 0x200F}, Span{0x2028, 0x202F},
                            Span{0x205F, 0x206F},  Span{0x2800, 0x2800}, Span{0x3000, 0x3000}, Span{0x3164, 0x3164},
                            Span{0xFE00, 0xFE0F},  Span{0xFEFF, 0xFEFF}, Span{0xFFA0, 0xFFA0}, Span{0xFFF0, 0xFFFB},
                            Span{0xE0000, 0xE0FFF}};

/// What formulas begin with, in the forms some take for the same.
constexpr std::array<char32_t, 20> kFormulaSigns{'=',    '+',    '-',    '@',    '|',    '%',    0x207A,
                                                 0x207B, 0x207C, 0x208A, 0x208B, 0x208C, 0x2212, 0xFE62,
                                                 0xFE63, 0xFE66, 0xFE6B, 0xFF0B, 0xFF0D, 0xFF1D};
constexpr char32_t kFullWidthAt = 0xFF20;

/// Signs at which a spreadsheet may begin a new cell or line, whatever it was told of the separator.
constexpr std::array<char32_t, 13> kSeparators{',',  ';',  '\t', '|',    ':',    '\n',  '\r',
                                               '\v', '\f', '"',  0x0085, 0x2028, 0x2029};

/// The character at the front of well-formed UTF-8; its length is how far the next one is.
char32_t character(std::string_view text, std::size_t& length) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  length = std::min<std::size_t>(byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4, text.size());
  char32_t sign = length == 1 ? byte(0) : byte(0) & (0xFFU >> (length + 1));
  for (std::size_t at = 1; at < length; ++at) sign = (sign << 6U) | (byte(at) & 0x3FU);
  return sign;
}

bool is_blank(char32_t sign) {
  return std::ranges::any_of(kBlank, [&](const Span& span) { return span.first <= sign && sign <= span.second; });
}

bool starts_formula(std::string_view text) {
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    const char32_t sign = character(text, length);
    if (sign == kFullWidthAt || std::ranges::find(kFormulaSigns, sign) != kFormulaSigns.end()) return true;
    if (!is_blank(sign)) return false;
  }
  return false;
}

}  // namespace

std::string without_formulas(std::string_view text) {
  if (is_amount(text)) return std::string(text);
  std::string safe;
  bool begins = true;
  const bool is_cut = !text.empty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
  if (is_cut) safe += '\'';
  for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
    const char32_t sign = character(text, length);
    if (begins && !(is_cut && safe.size() == 1) && starts_formula(text)) safe += '\'';
    safe += text.substr(0, length);
    begins = std::ranges::find(kSeparators, sign) != kSeparators.end();
  }
  return safe;
}

}  // namespace recourse::exports
