#include "text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "platform/local_time.h"
#include "platform/paths.h"
#include "text/sentences.h"

namespace recourse::text {
namespace {

constexpr std::string_view kOtherEnding = "_other";

const Sentences& sentences_of(std::string_view language) {
  const auto all = all_sentences();
  const auto named = [&](std::string_view name) { return std::ranges::find(all, name, &Sentences::language); };
  const auto found = named(language);
  return found == all.end() ? *named("en") : *found;
}

/// The ending of the plural form that `letter` of a plural table stands for.
std::string_view ending_of(char letter) {
  switch (letter) {
    case 'z':
      return "_zero";
    case 'o':
      return "_one";
    case 't':
      return "_two";
    case 'f':
      return "_few";
    case 'm':
      return "_many";
    default:
      return kOtherEnding;
  }
}

/// The letter of a number in a table of plural_tables.json: from 200 on as that of its last two digits and a hundred.
char letter_of(std::uint64_t count, std::string_view plurals) {
  constexpr std::uint64_t kTold = 200;
  constexpr std::uint64_t kMillion = 1'000'000;
  if (count < kTold) return plurals[count];
  return count % kMillion == 0 ? plurals[kTold] : plurals[100 + count % 100];
}

/// What stands before the next mark, which is taken away with it.
std::string_view take_until(std::string_view& rest, char mark) {
  const auto length = static_cast<std::size_t>(std::find(rest.begin(), rest.end(), mark) - rest.begin());
  const auto taken = rest.substr(0, length);
  rest = rest.substr(std::min(length + 1, rest.size()));
  return taken;
}

std::string_view base_of(std::string_view language) { return language.substr(0, language.find_first_of("_-")); }

}  // namespace

std::optional<std::string> known_language(std::string_view locale, bool for_drafts) {
  std::string name(locale.substr(0, locale.find_first_of(".@")));
  std::replace(name.begin(), name.end(), '-', '_');
  std::optional<std::string> sister;
  for (const auto known : for_drafts ? draft_languages() : languages()) {
    if (known == name) return name;
    if (base_of(known) == base_of(name)) sister = known;
  }
  return sister;
}

std::string language_of(std::string_view locale) { return known_language(locale).value_or("en"); }

std::vector<std::string_view> languages() {
  std::vector<std::string_view> names;
  for (const auto& sentences : all_sentences())
    if (!sentences.is_for_drafts) names.push_back(sentences.language);
  return names;
}

std::vector<std::string_view> draft_languages() {
  std::vector<std::string_view> names;
  for (const auto& sentences : all_sentences()) names.push_back(sentences.language);
  return names;
}

std::string_view direction_of(std::string_view language) {
  constexpr std::string_view kFromTheRight[] = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"};
  return std::ranges::find(kFromTheRight, base_of(language)) == std::end(kFromTheRight) ? "ltr" : "rtl";
}

std::string tag_of(std::string language) {
  std::replace(language.begin(), language.end(), '_', '-');
  return language;
}

std::string language_of_environment() {
  const std::string locale = platform::user_locale();
  if (locale == "C" || locale == "POSIX") return language_of(locale);
  for (std::string wanted = platform::environment("LANGUAGE"); !wanted.empty();) {
    const auto end = std::min(wanted.find(':'), wanted.size());
    if (const auto known = known_language(std::string_view(wanted).substr(0, end))) return *known;
    wanted.erase(0, end + 1);
  }
  return language_of(locale);
}

Words::Words(std::string_view language) : plurals_(sentences_of(language).plurals) {
  for (auto rest = sentences_of(language).records; !rest.empty();) {
    const auto key = take_until(rest, kBetweenKeyAndSentence);
    entries_.push_back({key, take_until(rest, kAfterSentence)});
  }
}

std::string_view Words::find(std::string_view key) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), key,
                                   [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
  return at == entries_.end() || at->key != key ? std::string_view{} : at->sentence;
}

std::vector<std::string_view> Words::keys() const {
  std::vector<std::string_view> found;
  for (const auto& entry : entries_) found.push_back(entry.key);
  return found;
}

std::string Words::say(std::string_view key, const Arguments& arguments) const {
  const std::string_view sentence = find(key);
  if (sentence.data() == nullptr) return std::string(key);
  std::string said;
  std::size_t at = 0;
  while (true) {
    const auto open = sentence.find('{', at);
    const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) return said.append(sentence.substr(at));
    said += sentence.substr(at, open - at);
    const auto value = arguments.find(sentence.substr(open + 1, close - open - 1));
    said += value == arguments.end() ? sentence.substr(open, close - open + 1) : std::string_view(value->second);
    at = close + 1;
  }
}

std::string Words::count(std::int64_t count, std::string_view stem, Arguments arguments) const {
  arguments["count"] = std::to_string(count);
  const auto size = count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
  std::string key(stem);
  key += ending_of(letter_of(size, plurals_));
  return say(has(key) ? key : std::string(stem).append(kOtherEnding), arguments);
}

std::string Words::day(PageDate day) const {
  const std::chrono::year_month_day date(day);
  const auto number = static_cast<unsigned>(date.day());
  // Which some languages write as an ordinal: "1er août".
  return say("check_date", {{"day", number == 1 ? say("check_first_day") : std::to_string(number)},
                            {"month", say(fmt::format("check_month_{}", static_cast<unsigned>(date.month())))},
                            {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::string Words::moment(Instant at) const {
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
  const std::tm local = platform::local_time(seconds);
  const std::chrono::year_month_day date{std::chrono::year(local.tm_year + 1900),
                                         std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                         std::chrono::day(static_cast<unsigned>(local.tm_mday))};
  return fmt::format("{} {:02}:{:02}", day(PageDate(date)), local.tm_hour, local.tm_min);
}

}  // namespace recourse::text
