#include "app/context.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "ledger/backups.h"
#include "ledger/recovery.h"
#include "ledger/reserve.h"
#include "ledger/settings.h"
#include "rulebook/load.h"
#include "text/words.h"

namespace recourse::app {

namespace {

constexpr const char* kOffsetSetting = "buyerUtcOffsetMinutes";
constexpr const char* kCountrySetting = "country";
constexpr const char* kCountrySeenSetting = "countrySeen";

/// The two capital letters of a setting's JSON text, "\"es\""; null for "auto" and for what is no country's code.
std::optional<std::string> country_in(const std::optional<std::string>& setting) {
  if (!setting || setting->size() != 4) return std::nullopt;
  auto country = setting->substr(1, 2);
  for (char& c : country)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const bool is_code = std::ranges::all_of(country, [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_code ? std::optional(country) : std::nullopt;
}

/// On a disk with no room for even a page; without a count, all copies were to go.
ledger::LedgerError not_erased(const std::filesystem::path& ledger, std::optional<std::int64_t> copies_removed,
                               bool is_forgotten = false) {
  const std::string copies = !copies_removed ? "Its backups and what was set aside are gone."
                             : *copies_removed == 0
                                 ? "No copy of it was removed."
                                 : fmt::format("Copies of it were removed whole, to make room: {}.", *copies_removed);
  const auto format = is_forgotten
                          ? "The order is forgotten, but the disk with the ledger {} is so full that traces of "
                            "it may still be in its files. {} Free some room and erase again."
                          : "The disk with the ledger {} is so full that nothing could be erased in the ledger "
                            "itself. {} Free some room and erase again.";
  return {ledger::Failure::disk_full, fmt::format(fmt::runtime(format), ledger.string(), copies), ledger.string(), 0,
          is_forgotten ? "ledger_erase_no_room" : "ledger_erase_nothing_no_room"};
}

}  // namespace

ledger::Ledger& Context::ledger() {
  if (state_ != nullptr && state_->snapshot_) return *ledger_;
  if (ledger_ && ledger_->is_replaced()) {  // it was moved, deleted or set aside meanwhile
    if (const auto kept = ledger_->leave(now()))
      std::cerr << "recourse: another file was put in the place of the ledger " << ledger_file_.string()
                << "; what was open before is kept as " << kept->string() << "\n";
    ledger_.reset();
  }
  if (!ledger_) ledger_ = ledger::Ledger::open(ledger_file_, now());
  ledger_->be_at(now());
  if (state_ != nullptr) state_->snapshot_.emplace(*ledger_);
  return *ledger_;
}

std::optional<ledger::Recovery> Context::recover() {
  ledger_.reset();
  return ledger::recover(ledger_file_, now());
}

ledger::Erased Context::erase(const OrderId& order) {
  const ledger::GivenUpReserve with_its_room(ledger_file_);
  ledger::Erased erased;
  for (;;) {
    try {
      ledger().erase(order, now(), erased);
      return erased;
    } catch (const ledger::LedgerError& error) {
      if (error.failure != ledger::Failure::disk_full) throw;
      if (!ledger::Ledger::remove_oldest_copy(ledger_file_))
        throw not_erased(ledger_file_, erased.copies_removed, erased.orders > 0);
      ++erased.copies_removed;
    }
  }
}

std::int64_t Context::erase_all() {
  const ledger::GivenUpReserve with_its_room(ledger_file_);
  try {
    return ledger().erase_all();
  } catch (const ledger::LedgerError& error) {
    if (error.failure != ledger::Failure::disk_full) throw;
  }
  ledger::Ledger::remove_copies(ledger_file_);
  try {
    return ledger().erase_all();
  } catch (const ledger::LedgerError& error) {
    if (error.failure != ledger::Failure::disk_full) throw;
    throw not_erased(ledger_file_, {});
  }
}

bool Context::step_daily_backup() {
  constexpr std::chrono::hours kLookAgain{1};
  if (!ledger_ || ledger_->is_replaced()) return false;
  const bool is_looked_at = backup_looked_at_ && std::chrono::abs(now() - *backup_looked_at_) < kLookAgain;
  if (is_looked_at) return false;  // an hour ahead of now: the clock was set back
  const auto looked_at = std::exchange(backup_looked_at_, now());
  if (!ledger_->backups().step_daily(now())) return false;
  backup_looked_at_ = looked_at;  // it goes on
  return true;
}

const Rulebook& Context::rulebook() {
  if (!rulebook_) {
    const auto file = ledger_file_.parent_path() / "rulebook.json";
    try {
      rulebook_ = rulebook::load(file);
    } catch (const rulebook::Invalid& error) {
      rulebook_problem_ = file.string() + error.path + ": " + error.what();
      const std::string what = error.path.empty() ? error.what() : error.path + ": " + error.what();
      const text::Words words(text::language_of_environment());
      std::cerr << "recourse: " << words.say("doctor_rulebook_invalid", {{"file", file.string()}, {"what", what}})
                << "\n";
      rulebook_ = rulebook::built_in();
    }
  }
  return *rulebook_;
}

std::optional<std::string> Context::rulebook_problem() {
  rulebook();
  return rulebook_problem_;
}

Question Context::question(const ledger::Ledger& from, std::optional<Reason> reason, bool for_a_mind_changed) {
  // Asked for each time: another browser's host may have been told of another zone meanwhile.
  const auto known = from.settings().find(kOffsetSetting);
  const std::chrono::minutes offset(known ? static_cast<int>(std::strtol(known->c_str(), nullptr, 10)) : 0);
  Question question{.now = now(), .buyer_utc_offset = offset, .reason = reason, .country = {}};
  if (reason == Reason::changed_mind || (!reason && for_a_mind_changed)) question.country = buyer_country(from);
  return question;
}

void Context::set_buyer_utc_offset(std::chrono::minutes offset) {
  if (question().buyer_utc_offset == offset) return;
  ledger().settings().set({{kOffsetSetting, std::to_string(offset.count())}}, now());
}

std::optional<std::string> Context::buyer_country(const ledger::Ledger& from) const {
  const auto settings = from.settings();
  const auto chosen = country_in(settings.find(kCountrySetting));
  return chosen ? chosen : country_in(settings.find(kCountrySeenSetting));
}

void Context::set_country_seen(const std::string& country) {
  const auto setting = "\"" + country + "\"";
  if (!country_in(setting) || ledger().settings().find(kCountrySeenSetting) == setting) return;
  ledger().settings().set({{kCountrySeenSetting, setting}}, now());
}

}  // namespace recourse::app
