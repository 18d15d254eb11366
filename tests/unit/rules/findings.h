#pragma once

// What judging finds, in words: "await-reply waits guide sentAt=… retryAt=…".
#include <string>
#include <variant>
#include <vector>

#include "codec/names.h"
#include "rulebook/load.h"
#include "rules/judge.h"
#include "unit/rules/facts_reader.h"

namespace recourse::testing {

inline constexpr const char* kNow = "2026-09-07T12:00Z";
inline const std::string kCompleted =
    "completed; placed 2026-08-01; delivered 2026-08-20; completed-on 2026-08-22; line 1; window until-date 2026-10-13 "
    "any; ";

inline OrderVerdict judged(const std::string& facts, const char* now = kNow) {
  Question question{.now = at(now)};
  const auto scenario = read_facts(facts, question);
  return rules::judge_order(facts_of(scenario), question, rulebook::built_in());
}

inline std::string in_words(const Finding::Value& value) {
  struct {
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(int i) const { return std::to_string(i); }
    std::string operator()(const std::string& s) const { return s; }
    std::string operator()(PageDate d) const { return format_page_date(d); }
    std::string operator()(Instant i) const { return format_instant(i); }
  } speak;
  return std::visit(speak, value);
}

inline std::string in_words(const Finding& f) {
  std::string text = std::string(codec::name_of(f.rule)) + " " + std::string(codec::name_of(f.effect)) + " " +
                     std::string(codec::name_of(f.basis));
  for (const auto& [name, value] : f.args) text += " " + name + "=" + in_words(value);
  return text;
}

inline std::vector<std::string> in_words(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) all.push_back(in_words(finding));
  return all;
}

}  // namespace recourse::testing
