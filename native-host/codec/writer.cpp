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

/// A comma, where something of the same list or object came before: after a text stands its quote.
void Writer::separate() {
  if (!text_.empty() && text_.back() != '{' && text_.back() != '[' && text_.back() != ':') text_ += ',';
}

void Writer::word(std::string_view value) {
  separate();
  text_ += value;
}

void Writer::number(std::int64_t value) {
  separate();
  std::array<char, 20> digits;  // NOLINT(cppcoreguidelines-pro-type-member-init): written first
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  text_.append(digits.data(), end);
}

/// The library escapes, and replaces what is no UTF-8; most texts need neither.
void Writer::text(std::string_view value) {
  separate();
  const auto is_plain = [](char c) { return kIsPlain[static_cast<unsigned char>(c)]; };
  if (std::ranges::all_of(value, is_plain)) {
    text_ += '"';
    text_.append(value);
    text_ += '"';
  } else {
    text_ += nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
}

}  // namespace recourse::codec
