#include "words/words.h"

#include <fmt/format.h>

#include <ctime>
#include <nlohmann/json.hpp>

#include "platform/local_time.h"
#include "platform/paths.h"
#include "words/embedded.h"

namespace recourse::words {

std::string language_of_environment() {
  const std::string locale = platform::user_locale();
  const std::string language = locale.substr(0, locale.find_first_of("_.@-"));
  for (const auto& [known, sentences] : embedded::areas)
    if (known.substr(0, known.find('_')) == language) return std::string(known);
  return "en";
}

Words::Words(std::string_view language) {
  for (const auto& [known, area] : embedded::areas) {
    if (known != language) continue;
    const auto parsed = nlohmann::json::parse(area);
    for (const auto& [key, entry] : parsed.items()) sentences_.emplace(key, entry.at("message").get<std::string>());
  }
}

std::string Words::say(std::string_view key, const Arguments& arguments) const {
  const auto found = sentences_.find(key);
  if (found == sentences_.end()) return std::string(key);
  const std::string& sentence = found->second;
  std::string said;
  std::size_t at = 0;
  while (true) {
    const auto open = sentence.find('{', at);
    const auto close = open == std::string::npos ? open : sentence.find('}', open);
    if (close == std::string::npos) return said + sentence.substr(at);
    said += sentence.substr(at, open - at);
    const auto value = arguments.find(std::string_view(sentence).substr(open + 1, close - open - 1));
    said += value == arguments.end() ? sentence.substr(open, close - open + 1) : value->second;
    at = close + 1;
  }
}

std::string Words::day(PageDate day) const {
  const std::chrono::year_month_day date(day);
  return say("check_date", {{"day", std::to_string(static_cast<unsigned>(date.day()))},
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

}  // namespace recourse::words
