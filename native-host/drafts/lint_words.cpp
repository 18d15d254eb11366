#include "drafts/lint_words.h"

#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "drafts/embedded.h"
#include "drafts/text.h"

namespace recourse::drafts {

namespace {

constexpr std::array kLists{"reason", "outcome", "threat", "review", "outside"};

struct Phrase {
  std::string written;
  std::string fold;  ///< with its blanks; without the first or last one where the phrase is a part of a word
};

using Phrases = std::vector<Phrase>;

std::array<Phrases, kLists.size()> read_lists() {
  std::array<Phrases, kLists.size()> lists;
  const auto words = nlohmann::json::parse(embedded::lint_words);
  for (std::size_t i = 0; i < kLists.size(); ++i)
    for (const auto& [language, phrases] : words.at(kLists[i]).items())
      for (const auto& phrase : phrases) {
        std::string written = phrase.get<std::string>();
        const bool is_beginning = written.ends_with('*');
        const bool is_end = written.starts_with('*');
        if (is_beginning) written.pop_back();
        if (is_end) written.erase(0, 1);
        std::string fold = folded(written);
        if (is_beginning) fold.pop_back();
        if (is_end) fold.erase(0, 1);
        lists[i].push_back({std::move(written), std::move(fold)});
      }
  return lists;
}

}  // namespace

std::optional<std::string> find_word(WordList list, std::string_view fold) {
  static const auto lists = read_lists();
  for (const auto& phrase : lists[static_cast<std::size_t>(list)])
    if (fold.find(phrase.fold) != std::string_view::npos) return phrase.written;
  return std::nullopt;
}

}  // namespace recourse::drafts
