#include "setup/check.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace recourse::setup {
namespace {

std::string word_of(std::string_view cause) {
  std::string word = "doctor_";
  word += cause;
  std::ranges::replace(word, '-', '_');
  return word;
}

}  // namespace

void Report::good(std::string id, std::string_view word, const text::Words::Arguments& arguments) {
  checks_.push_back({.id = std::move(id), .detail = words_.say(word, arguments)});
}

void Report::bad(std::string id, std::string_view cause, const text::Words::Arguments& arguments,
                 std::optional<std::string> mend) {
  checks_.push_back({.id = std::move(id),
                     .ok = false,
                     .cause = std::string(cause),
                     .detail = words_.say(word_of(cause), arguments),
                     .mend = std::move(mend)});
}

void Report::warn(std::string id, std::string_view cause, const text::Words::Arguments& arguments,
                  std::optional<std::string> mend) {
  bad(std::move(id), cause, arguments, std::move(mend));
  checks_.back().is_warning = true;
}

nlohmann::ordered_json to_json(const Check& check) {
  nlohmann::ordered_json answer{{"id", check.id}, {"ok", check.ok}, {"cause", check.cause}, {"detail", check.detail}};
  if (!check.ok) answer["level"] = check.is_warning ? "warning" : "error";
  if (check.mend) answer["mend"] = *check.mend;
  return answer;
}

bool all_is_well(const std::vector<Check>& checks) {
  return std::ranges::all_of(checks, [](const Check& check) { return check.ok || check.is_warning; });
}

}  // namespace recourse::setup
