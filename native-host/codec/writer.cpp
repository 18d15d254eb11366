#include "codec/writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace recourse::codec {

namespace {

constexpr auto kIsPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = ' '; c <= '~'; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();

}  // namespace

char* Writer::more(std::size_t size) {
  if (room_.size() - size_ < size) room_.resize(std::max(2 * room_.size(), size_ + size));
  char* const begin = room_.data() + size_;
  size_ += size;
  return begin;
}

void Writer::append(std::string_view text) { std::ranges::copy(text, more(text.size())); }

/// Where something of the same list or object came before: after a text stands its quote.
bool Writer::needs_comma() const {
  if (size_ == 0) return false;
  const char last = room_[size_ - 1];
  return last != '{' && last != '[' && last != ':';
}

void Writer::word(std::string_view value) {
  const bool comma = needs_comma();
  char* to = more((comma ? 1 : 0) + value.size());
  if (comma) *to++ = ',';
  std::ranges::copy(value, to);
}

void Writer::number(std::int64_t value) {
  std::array<char, 20> digits;  // NOLINT(cppcoreguidelines-pro-type-member-init): written first
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  word({digits.data(), end});
}

void Writer::quoted(std::string_view value, std::string_view end) {
  const bool comma = needs_comma();
  char* to = more((comma ? 1 : 0) + value.size() + 2 + end.size());
  if (comma) *to++ = ',';
  *to++ = '"';
  to = std::ranges::copy(value, to).out;
  *to++ = '"';
  std::ranges::copy(end, to);
}

void Writer::key(const MemberName& name) {
  if (name.is_literal()) return quoted(name.text(), ":");
  text(name.text());
  append(":");
}

/// The library escapes, and replaces what is no UTF-8; most texts need neither.
void Writer::text(std::string_view value) {
  const auto is_plain = [](char c) { return kIsPlain[static_cast<unsigned char>(c)]; };
  if (std::ranges::all_of(value, is_plain)) return quoted(value);
  word(nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace recourse::codec
