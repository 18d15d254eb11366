#include "text/commands.h"

namespace recourse::text {

namespace {

/// How many bytes the character there has; 0: it is no UTF-8.
std::size_t length_at(const std::string& text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  const std::size_t length = byte < 0x80   ? 1
                             : byte < 0xC2 ? 0
                             : byte < 0xE0 ? 2
                             : byte < 0xF0 ? 3
                             : byte < 0xF5 ? 4
                                           : 0;
  if (length == 0 || i + length > text.size()) return 0;
  for (std::size_t at = i + 1; at < i + length; ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) return 0;
  return length;
}

}  // namespace

Command command_at(const std::string& text, std::size_t i) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const std::size_t length = length_at(text, i);
  // A terminal of single bytes takes those between for commands too.
  if (length == 0) return byte(i) >= 0x80 && byte(i) < 0xA0 ? Command{.code = byte(i), .bytes = 1} : Command{};
  if (byte(i) < 0x20 || byte(i) == 0x7F) return {byte(i), 1, false};
  if (byte(i) == 0xC2 && byte(i + 1) < 0xA0) return {byte(i + 1), 2, false};
  const bool turns = length == 3 && byte(i) == 0xE2 &&
                     ((byte(i + 1) == 0x80 && byte(i + 2) >= 0xAA && byte(i + 2) <= 0xAE) ||
                      (byte(i + 1) == 0x81 && byte(i + 2) >= 0xA6 && byte(i + 2) <= 0xA9));
  if (turns) return {0x2000U | ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU), 3, true};
  return {0, 0, false, length};
}

std::string without_commands(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto command = command_at(text, i);
    if (command.bytes == 0)
      result.append(text, i, command.harmless);
    else if (!command.turns)
      result.append(command.bytes, ' ');
    i += command.bytes == 0 ? command.harmless : command.bytes;
  }
  return result;
}

}  // namespace recourse::text
