#include "rules/asking.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <span>

#include "rules/asking_words.h"
#include "rules/asking_words_further.h"

namespace recourse::rules {

namespace {

/// Texts of pages may be long; what is asked for is said early.
constexpr std::size_t kLongest = 4'000;

/// Letters of Latin-1 above 0xBF without their accents, in the order of their codes.
constexpr std::string_view kPlainLetters = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy";

unsigned char byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool digit_at(std::string_view text, std::size_t i) { return i < text.size() && std::isdigit(byte_at(text, i)) != 0; }

/// The same of the letters after them, in Poland and Turkey: from U+0100 to U+017F.
constexpr std::string_view kFurtherPlainLetters =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uu"
    "wwyyyzzzzzzs";

/// The six bits of a letter that UTF-8 puts into its last byte.
constexpr std::size_t kLastBits = 64;

/// A Cyrillic capital, which begins with 0xD0, as its small letter.
void add_small_cyrillic(std::string& fold, unsigned char last) {
  constexpr int kToSmall = 0x20;
  constexpr int kToSmallOfNextBlock = -0x20;
  constexpr int kToSmallOfUkraine = 0x10;
  const auto add = [&](char first, int shift) {
    fold += first;
    fold += static_cast<char>(last + shift);
  };
  if (last < 0x90)
    add('\xD1', kToSmallOfUkraine);
  else if (last < 0xA0)
    add('\xD0', kToSmall);
  else if (last < 0xB0)
    add('\xD1', kToSmallOfNextBlock);
  else
    add('\xD0', 0);
}

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
    const bool goes_on = i + 1 < text.size() && byte_at(text, i + 1) >= 0x80;
    if (c == 0xC3 && goes_on) {
      fold += kPlainLetters[byte_at(text, ++i) % kLastBits];
    } else if ((c == 0xC4 || c == 0xC5) && goes_on) {
      fold += kFurtherPlainLetters[(c - 0xC4) * kLastBits + byte_at(text, ++i) % kLastBits];
    } else if (c == 0xD0 && goes_on) {
      add_small_cyrillic(fold, byte_at(text, ++i));
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

/// Whether no word can end between the two: both are plain letters or digits, or both of a letter beyond them.
bool go_together(char a, char b) {
  const auto is_plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  const auto is_beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return (is_plain(a) && is_plain(b)) || (is_beyond(a) && is_beyond(b));
}

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
    const bool begins = found == 0 || !go_together(sentence[found - 1], phrase.front());
    const bool ends = may_go_on || end == sentence.size() || !go_together(phrase.back(), sentence[end]);
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

/// What may be asked for in several ways, of which the first that matches is the one meant: "cancel-order",
/// "wait-resend".
std::string_view kind_of(std::string_view ask) {
  for (const std::string_view kind : {"cancel", "wait"})
    if (ask.starts_with(kind)) return kind;
  return ask;
}

/// Of each kind one a sentence, the days with what asks to wait.
void add_asks(std::vector<Asking>& asks, std::string_view sentence, std::span<const Wording> wordings, bool in_words) {
  std::set<std::string_view> kinds;
  for (const auto& wording : wordings) {
    const auto kind = kind_of(wording.ask);
    if (kinds.contains(kind) || !matches(sentence, wording, in_words)) continue;
    kinds.insert(kind);
    const bool waits = kind == "wait";
    add(asks, wording.ask,
        waits ? days_in(sentence, in_words ? kDayWords : kDayWordsUnspaced, in_words) : std::nullopt);
  }
}

/// Wordings by the letters they are written in.
struct Wordings {
  std::span<const Wording> latin, further_latin, cyrillic, chinese, unspaced;
};

/// Letters of the other scripts begin with such bytes, those of Latin ones do not.
bool has_other_letters(std::string_view text) {
  constexpr unsigned char kFirstOfCyrillic = 0xD0;
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= kFirstOfCyrillic; });
}

std::vector<Asking> asks_in(std::string_view text, const Wordings& wordings) {
  std::vector<Asking> asks;
  const auto fold = folded(text.substr(0, kLongest));
  const bool in_latin_alone = !has_other_letters(fold);
  for (std::string_view rest = fold; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto sentence = rest.substr(0, end);
    for (const auto& some : {wordings.latin, wordings.further_latin}) add_asks(asks, sentence, some, true);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (in_latin_alone) continue;
    add_asks(asks, sentence, wordings.cyrillic, true);
    for (const auto& some : {wordings.chinese, wordings.unspaced}) add_asks(asks, sentence, some, false);
  }
  return asks;
}

}  // namespace

std::vector<Asking> asked_in_message(std::string_view text) {
  return asks_in(text, {.latin = kSellersAsk,
                        .further_latin = kSellersAskFurther,
                        .cyrillic = kSellersAskInCyrillic,
                        .chinese = kSellersAskInChinese,
                        .unspaced = kSellersAskUnspaced});
}

std::vector<Asking> asked_in_request(std::string_view text) {
  auto asks = asks_in(text, {.latin = kRequestsAsk,
                             .further_latin = kRequestsAskFurther,
                             .cyrillic = kRequestsAskInCyrillic,
                             .chinese = kRequestsAskInChinese,
                             .unspaced = kRequestsAskUnspaced});
  std::ranges::sort(asks, {}, &Asking::ask);
  return asks;
}

}  // namespace recourse::rules
