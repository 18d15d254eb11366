#include "rules/asking.h"

#include <algorithm>
#include <cctype>
#include <span>

#include "rules/asking_words.h"

namespace recourse::rules {

namespace {

/// Texts of pages may be long; what is asked for is said early.
constexpr std::size_t kLongest = 4'000;

/// Letters of Latin-1 above 0xBF without their accents, in the order of their codes.
constexpr std::string_view kPlainLetters = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy";

unsigned char byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool digit_at(std::string_view text, std::size_t i) { return i < text.size() && std::isdigit(byte_at(text, i)) != 0; }

/// Without capitals and accents, an apostrophe as a blank; sentences end in a line feed, blanks are single.
std::string folded(std::string_view text) {
  std::string fold;
  fold.reserve(text.size());
  const auto starts = [&](std::size_t i, std::string_view what) { return text.substr(i, what.size()) == what; };
  const auto add_blank = [&] {
    if (!fold.ends_with(' ')) fold += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = byte_at(text, i);
    if (c == 0xC3 && i + 1 < text.size() && byte_at(text, i + 1) >= 0x80) {
      fold += kPlainLetters[byte_at(text, ++i) % kPlainLetters.size()];  // by the six bits that UTF-8 puts there
    } else if (starts(i, "。") || starts(i, "！") || starts(i, "？") || starts(i, "；")) {
      fold += '\n';
      i += 2;
    } else if (starts(i, "’")) {
      add_blank();
      i += 2;
    } else if (c == '.' && digit_at(text, i + 1)) {
      fold += '.';
    } else if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n') {
      fold += '\n';
    } else if (std::isspace(c) != 0 || c == '\'') {
      add_blank();
    } else if (starts(i, "\xC2\xA0")) {
      add_blank();
      ++i;
    } else {
      fold += static_cast<char>(std::tolower(c));
    }
  }
  return fold;
}

bool part_of_a_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

template <class Each>
bool any_of_alternatives(std::string_view alternatives, const Each& each) {
  while (!alternatives.empty()) {
    const auto end = std::min(alternatives.find('|'), alternatives.size());
    if (each(alternatives.substr(0, end))) return true;
    alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
  }
  return false;
}

bool has_phrase(std::string_view sentence, std::string_view phrase, bool in_words) {
  const bool may_go_on = phrase.ends_with('*');
  if (may_go_on) phrase.remove_suffix(1);
  std::size_t end{};
  for (auto found = sentence.find(phrase); found != std::string_view::npos; found = sentence.find(phrase, end)) {
    if (!in_words) return true;
    end = found + phrase.size();
    const bool begins = found == 0 || !part_of_a_word(sentence[found - 1]) || !part_of_a_word(phrase.front());
    const bool ends =
        may_go_on || end == sentence.size() || !part_of_a_word(sentence[end]) || !part_of_a_word(phrase.back());
    if (begins && ends) return true;
  }
  return false;
}

bool has_any(std::string_view sentence, std::string_view part, bool in_words) {
  return any_of_alternatives(part, [&](std::string_view phrase) { return has_phrase(sentence, phrase, in_words); });
}

bool matches(std::string_view sentence, const Wording& wording, bool in_words) {
  return std::ranges::all_of(wording.parts, [&](std::string_view part) {
    if (part.starts_with('!')) return !has_any(sentence, part.substr(1), in_words);
    return part.empty() || has_any(sentence, part, in_words);
  });
}

/// Whether one of the next few words ("more working days") is one for days; in Chinese it follows at once.
bool days_follow(std::string_view rest, std::string_view day_words, bool in_words) {
  constexpr int kFarthest = 3;
  for (int word = 0; word < kFarthest; ++word) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" -"), rest.size()));
    const auto next = rest.substr(0, in_words ? rest.find_first_of(" ,") : std::string_view::npos);
    if (any_of_alternatives(day_words, [&](std::string_view phrase) {
          const bool may_go_on = phrase.ends_with('*') || !in_words;
          if (phrase.ends_with('*')) phrase.remove_suffix(1);
          return may_go_on ? next.starts_with(phrase) : next == phrase;
        }))
      return true;
    rest.remove_prefix(next.size());
  }
  return false;
}

/// The number before a word for days: of "15-20 days" the larger, which stands last.
std::optional<int> days_in(std::string_view sentence, std::string_view day_words, bool in_words) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::size_t kMostDigits = 3;
  std::optional<int> days;
  for (std::string_view rest = sentence; !rest.empty();) {
    rest.remove_prefix(std::min(rest.find_first_of(kDigits), rest.size()));
    const auto number = rest.substr(0, rest.find_first_not_of(kDigits));
    rest.remove_prefix(number.size());
    if (number.size() <= kMostDigits && days_follow(rest, day_words, in_words)) days = std::stoi(std::string(number));
  }
  return days;
}

void add(std::vector<Asking>& asks, std::string_view ask, std::optional<int> days) {
  auto known = std::ranges::find(asks, ask, &Asking::ask);
  if (known == asks.end()) {
    known = asks.emplace(known);
    known->ask = ask;
  }
  if (!known->days) known->days = days;
}

/// One ask a sentence, and beside it the days it asks to wait: they may reach past a last day.
void add_asks(std::vector<Asking>& asks, std::string_view sentence, std::span<const Wording> wordings, bool in_words) {
  const auto is_said = [&](const Wording& wording) { return matches(sentence, wording, in_words); };
  const auto found = std::ranges::find_if(wordings, is_said);
  if (found == wordings.end()) return;
  const auto days = days_in(sentence, in_words ? kDayWords : kDayWordsInChinese, in_words);
  const bool waits = found->ask == "wait" || found->ask == "wait-resend";
  add(asks, found->ask, waits ? days : std::nullopt);
  const bool waits_too = !waits && days && std::ranges::any_of(wordings, [&](const Wording& wording) {
    return wording.ask == "wait" && is_said(wording);
  });
  if (waits_too) add(asks, "wait", days);
}

std::vector<Asking> asks_in(std::string_view text, std::span<const Wording> wordings,
                            std::span<const Wording> in_chinese) {
  std::vector<Asking> asks;
  const auto fold = folded(text.substr(0, kLongest));
  for (std::string_view rest = fold; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto sentence = rest.substr(0, end);
    add_asks(asks, sentence, wordings, true);
    add_asks(asks, sentence, in_chinese, false);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return asks;
}

}  // namespace

std::vector<Asking> asked_in_message(std::string_view text) { return asks_in(text, kSellersAsk, kSellersAskInChinese); }

std::vector<Asking> asked_in_request(std::string_view text) {
  std::vector<Asking> asks;
  // One sentence may ask for several things: each is looked for by itself.
  for (const std::string_view what : {"asks-documents", "asks-photos", "asks-video"}) {
    const auto of = [&](const Wording& wording) { return wording.ask == what; };
    std::vector<Wording> own;
    std::ranges::copy_if(kRequestsAsk, std::back_inserter(own), of);
    std::vector<Wording> own_in_chinese;
    std::ranges::copy_if(kRequestsAskInChinese, std::back_inserter(own_in_chinese), of);
    for (auto& asking : asks_in(text, own, own_in_chinese)) asks.push_back(std::move(asking));
  }
  return asks;
}

}  // namespace recourse::rules
