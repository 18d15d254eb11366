#include "drafts/text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace recourse::drafts {

namespace {

constexpr utf8proc_int32_t kReplacement = 0xFFFD;
constexpr std::string_view kEllipsis = "…";

/// Calls `visit(code_point, from, to)` with byte offsets; a byte that is no UTF-8 counts as U+FFFD.
template <class Visit>
void for_each_code_point(std::string_view text, const Visit& visit) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t point = kReplacement;
    const auto size = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (size <= 0) point = kReplacement;
    const std::size_t next = at + (size <= 0 ? 1 : static_cast<std::size_t>(size));
    visit(point, at, next);
    at = next;
  }
}

void append(std::string& text, utf8proc_int32_t point) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(point, bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// Zero-width joiners stay: emoji and some scripts are written with them.
bool is_invisible(utf8proc_int32_t point) {
  constexpr utf8proc_int32_t kNonJoiner = 0x200C;
  constexpr utf8proc_int32_t kJoiner = 0x200D;
  if (point == kNonJoiner || point == kJoiner) return false;
  const auto category = utf8proc_category(point);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CS ||
         category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CN;
}

bool is_line_end(utf8proc_int32_t point) {
  return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_blank(utf8proc_int32_t point) { return point == '\t' || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS; }

}  // namespace

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for_each_code_point(text, [&](auto, auto, auto) { ++count; });
  return count;
}

std::u32string decoded(std::string_view text) {
  std::u32string points;
  for_each_code_point(text, [&](utf8proc_int32_t point, auto, auto) { points += static_cast<char32_t>(point); });
  return points;
}

std::string cleaned(std::string_view text) {
  std::string clean;
  char between = 0;
  for_each_code_point(text, [&](utf8proc_int32_t point, std::size_t, std::size_t) {
    if (is_line_end(point)) {
      between = '\n';
    } else if (is_blank(point)) {
      if (between == 0) between = ' ';
    } else if (point != kReplacement && !is_invisible(point)) {
      if (between != 0 && !clean.empty()) clean += between;
      between = 0;
      append(clean, point);
    }
  });
  return clean;
}

std::string cleaned_line(std::string_view text) {
  auto line = cleaned(text);
  for (char& c : line)
    if (c == '\n') c = ' ';
  return line;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (code_points(text) <= most) return std::string(text);
  if (most == 0) return {};
  std::size_t count = 0;
  std::size_t whole_character = 0;
  std::size_t whole_word = 0;
  std::size_t word_points = 0;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t before = 0;
  for_each_code_point(text, [&](utf8proc_int32_t point, std::size_t from, std::size_t) {
    const bool breaks = from == 0 || utf8proc_grapheme_break_stateful(before, point, &state);
    before = point;
    if (count++ > most - 1) return;
    if (breaks) whole_character = from;
    if (is_blank(point) || is_line_end(point)) {
      whole_word = from;
      word_points = count - 1;
    }
  });
  std::string cut(text.substr(0, word_points * 2 >= most ? whole_word : whole_character));
  while (!cut.empty() && (cut.back() == ' ' || cut.back() == '\n' || cut.back() == ',')) cut.pop_back();
  return cut + std::string(kEllipsis);
}

std::string folded(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  std::string fold = " ";
  if (size < 0) return fold;
  const std::string_view plain(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  for_each_code_point(plain, [&](utf8proc_int32_t point, std::size_t, std::size_t) {
    const auto category = utf8proc_category(point);
    const bool is_word = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
    if (is_word)
      append(fold, point);
    else if (fold.back() != ' ')
      fold += ' ';
  });
  if (fold.back() != ' ') fold += ' ';
  return fold;
}

}  // namespace recourse::drafts
