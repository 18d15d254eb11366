#include "cli/finding_text.h"

#include <algorithm>
#include <vector>

#include "cli/plain_text.h"
#include "codec/names.h"

namespace recourse::cli {

using text::Words;

namespace {

/// Members of a finding's args that say which case of its rule it is.
constexpr const char* kCaseNames[] = {"why", "dispute", "state", "action", "missing", "problem"};

/// "completedOn", "not-sent" as the keys have it.
std::string snake_case(const std::string& text) {
  std::string key;
  for (const char c : text) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital) key += '_';
    key += c == '-' ? '_' : is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

}  // namespace

std::string spoken_amount(const Finding::Value& value, const Words& words) {
  auto amount = spoken_value(value, words);
  if (words.say("draft_decimal") == ",") std::ranges::replace(amount, '.', ',');
  return amount;
}

std::string spoken_value(const Finding::Value& value, const Words& words) {
  if (const auto* text = std::get_if<std::string>(&value)) return plain(*text);
  if (const auto* number = std::get_if<int>(&value)) return std::to_string(*number);
  if (const auto* day = std::get_if<PageDate>(&value)) return words.day(*day);
  if (const auto* moment = std::get_if<Instant>(&value)) return words.moment(*moment);
  return "";
}

std::string finding_sentence(const Finding& finding, const Words& words) {
  const auto stem = "finding_" + snake_case(std::string(codec::name_of(finding.rule)));
  text::Arguments arguments;
  for (const auto& [name, value] : finding.args)
    arguments[name] = name == "amount" ? spoken_amount(value, words) : spoken_value(value, words);
  std::vector<std::string> cases;
  for (const char* name : kCaseNames)
    if (const auto found = finding.args.find(name); found != finding.args.end())
      cases.push_back(std::get<std::string>(found->second));
  if (const auto offered = finding.args.find("offered"); offered != finding.args.end())
    cases.emplace_back(std::get<bool>(offered->second) ? "offered" : "not-offered");
  cases.emplace_back(codec::name_of(finding.effect));
  for (const auto& one : cases) {
    const auto key = stem + "_" + snake_case(one);
    if (!words.has(key)) continue;
    auto sentence = words.say(key, arguments);
    if (sentence.find('{') == std::string::npos) return sentence;
  }
  return words.say(stem);
}

}  // namespace recourse::cli
