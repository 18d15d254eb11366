#include "cli/terminal.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "platform/paths.h"
#include "platform/streams.h"

namespace recourse::cli {

namespace {

using Span = std::pair<char32_t, char32_t>;

#include "cli/sign_widths.inc"

bool is_in(std::span<const Span> spans, char32_t sign) {
  const auto after = std::ranges::upper_bound(spans, sign, {}, &Span::first);
  return after != spans.begin() && sign <= std::prev(after)->second;
}

/// The next character, taken off the front. Bytes that are no UTF-8 are one character each.
char32_t next(std::string_view& text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const std::size_t size = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  char32_t sign = size == 1 ? byte(0) : byte(0) & (0xFFU >> (size + 1));
  if (byte(0) >= 0x80 && (byte(0) < 0xC0 || text.size() < size)) {
    text.remove_prefix(1);
    return 0xFFFD;
  }
  for (std::size_t i = 1; i < size; ++i) sign = (sign << 6) | (byte(i) & 0x3F);
  text.remove_prefix(size);
  return sign;
}

std::size_t width_of_sign(char32_t sign) { return is_in(kNone, sign) ? 0 : is_in(kWide, sign) ? 2 : 1; }

}  // namespace

Terminal Terminal::of_output() {
  Terminal terminal;
  terminal.is_one = platform::is_terminal(platform::kOutput);
  if (!terminal.is_one) return terminal;
  terminal.columns = platform::terminal_columns(platform::kOutput);
  terminal.has_colour = platform::environment("NO_COLOR").empty() && platform::environment("CLICOLOR") != "0" &&
                        platform::environment("TERM") != "dumb";
  return terminal;
}

std::string coloured(std::string_view text, Colour colour, const Terminal& terminal) {
  if (!terminal.has_colour || colour == Colour::plain) return std::string(text);
  constexpr std::array codes{"0", "1", "31", "33", "32", "2"};
  return std::string("\x1B[") + codes[static_cast<std::size_t>(colour)] + "m" + std::string(text) + "\x1B[0m";
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) width += width_of_sign(next(text));
  return width;
}

std::string cut_to(std::string_view text, std::size_t columns) {
  if (width_of(text) <= columns) return std::string(text);
  std::string_view rest = text;
  std::size_t kept = 0;
  for (std::size_t width = 0; !rest.empty();) {
    width += width_of_sign(next(rest));
    if (width + 1 > columns) break;
    kept = text.size() - rest.size();
  }
  return std::string(text.substr(0, kept)) + "…";
}

}  // namespace recourse::cli
