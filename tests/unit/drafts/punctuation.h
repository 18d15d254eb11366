#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace recourse::drafts {

/// The text in its sentences: cut behind what ends one, and at every end of a line.
inline std::vector<std::string> sentences_of(const std::string& text) {
  constexpr std::array<std::string_view, 10> kEnds{"\n", ". ", "! ", "? ", ".)", "。", "！", "？", "؟", "。)"};
  std::vector<std::string> sentences(1);
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = std::string_view(text).substr(at);
    const auto end = std::ranges::find_if(kEnds, [&](std::string_view e) { return rest.starts_with(e); });
    const auto length = end == kEnds.end() ? 1 : end->size();
    sentences.back() += rest.substr(0, length);
    at += length;
    if (end != kEnds.end()) sentences.emplace_back();
  }
  return sentences;
}

/// Where colons stand, a wide one too; not those of a time of day.
inline std::vector<std::size_t> colons_in(const std::string& text) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto is_digit = [&](std::size_t i) {
      return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]));
    };
    const bool is_wide = std::string_view(text).substr(at).starts_with("：");
    if (is_wide || (text[at] == ':' && !(at > 0 && is_digit(at - 1) && is_digit(at + 1)))) found.push_back(at);
  }
  return found;
}

/// The first sentence that has two colons, or one without the space that French puts before it; empty where all is
/// well.
inline std::string odd_colon_in(const std::string& text, std::string_view language) {
  constexpr std::array<std::string_view, 3> kSpaces{" ", "\u00a0", "\u202f"};
  for (const auto& sentence : sentences_of(text)) {
    const auto colons = colons_in(sentence);
    if (colons.size() > 1) return sentence;
    if (language != "fr") continue;
    for (const auto at : colons) {
      const auto before = std::string_view(sentence).substr(0, at);
      if (std::ranges::none_of(kSpaces, [&](std::string_view space) { return before.ends_with(space); }))
        return sentence;
    }
  }
  return {};
}

}  // namespace recourse::drafts
