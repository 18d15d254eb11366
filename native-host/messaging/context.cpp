#include "messaging/context.h"

#include <cstdlib>
#include <iostream>

#include "rulebook/load.h"

namespace recourse::messaging {

namespace {

constexpr const char* kOffsetSetting = "buyerUtcOffsetMinutes";

}  // namespace

ledger::Ledger& Context::ledger() {
  if (!ledger_) ledger_ = ledger::Ledger::open(ledger_file_, now());
  return *ledger_;
}

const Rulebook& Context::rulebook() {
  if (!rulebook_) {
    const auto file = ledger_file_.parent_path() / "rulebook.json";
    try {
      rulebook_ = rulebook::load(file);
    } catch (const rulebook::Invalid& error) {
      rulebook_problem_ = file.string() + error.path + ": " + error.what();
      std::cerr << "recourse: " << *rulebook_problem_ << "; the built-in rulebook is used\n";
      rulebook_ = rulebook::built_in();
    }
  }
  return *rulebook_;
}

std::optional<std::string> Context::rulebook_problem() {
  rulebook();
  return rulebook_problem_;
}

Question Context::question(std::optional<Reason> reason) {
  if (!buyer_utc_offset_) {
    const auto known = ledger().setting(kOffsetSetting);
    buyer_utc_offset_ = std::chrono::minutes(known ? std::atoi(known->c_str()) : 0);
  }
  return {.now = now(), .buyer_utc_offset = *buyer_utc_offset_, .reason = reason};
}

void Context::set_buyer_utc_offset(std::chrono::minutes offset) {
  if (question().buyer_utc_offset == offset) return;
  ledger().set_settings({{kOffsetSetting, std::to_string(offset.count())}});
  buyer_utc_offset_ = offset;
}

}  // namespace recourse::messaging
