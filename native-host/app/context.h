#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "ledger/ledger.h"
#include "ledger/recovery.h"
#include "ledger/transaction.h"
#include "platform/clock.h"

namespace recourse::app {

class OneState;

/// What methods work with. The ledger and the rulebook are opened when the first method asks for them.
class Context {
 public:
  Context(std::filesystem::path ledger_file, platform::Clock clock)
      : ledger_file_(std::move(ledger_file)), clock_(clock) {}

  /// Opened anew where another file lies at its path by now; not from within one state of it.
  ledger::Ledger& ledger();

  /// After the ledger was found damaged: see ledger::recover.
  std::optional<ledger::Recovery> recover();

  /// Forgets one order, in all copies too. On a full disk copies go whole, the oldest first, until there is room. What
  /// fails says what was erased all the same.
  ledger::Erased erase(const OrderId& order);

  /// Forgets everything, and the orders there were. On a disk too full to open the ledger, what lies beside it goes
  /// first.
  std::int64_t erase_all();

  /// A few milliseconds of the daily backup; false when none is due or no ledger was asked for. One that failed is
  /// tried again by the next process.
  bool step_daily_backup();

  /// The user's rulebook beside the ledger over the built-in one; a file that cannot be used is named on standard error
  /// once, and the built-in values serve.
  const Rulebook& rulebook();

  /// What is wrong with the user's rulebook: the file, the place in it and the reason. Null when nothing is.
  std::optional<std::string> rulebook_problem();

  Instant now() const { return clock_.now(); }
  const platform::Clock& clock() const { return clock_; }
  const std::filesystem::path& ledger_file() const { return ledger_file_; }

  /// A question asked now, in the zone of the buyer as a page last told it, and where the country matters (a change of
  /// mind) from the country the buyer chose, else that of the pages.
  Question question(std::optional<Reason> reason = std::nullopt) { return question(ledger(), reason); }
  /// The same inside a snapshot of `from`, which must not be opened anew meanwhile.
  /// Without `for_a_mind_changed` the country is left out: it matters only where such a problem was noted.
  Question question(const ledger::Ledger& from, std::optional<Reason> reason = std::nullopt,
                    bool for_a_mind_changed = true);

  /// Remembers the buyer's zone, minutes east of UTC.
  void set_buyer_utc_offset(std::chrono::minutes offset);

  /// Where the buyer is, two capital letters: as chosen in the settings, else as a page last told it. Null: unknown.
  std::optional<std::string> buyer_country(const ledger::Ledger& from) const;

  /// Remembers the country that a page sends its orders to; what is no country's code is left out.
  void set_country_seen(const std::string& country);

 private:
  friend class OneState;

  std::filesystem::path ledger_file_;
  platform::Clock clock_;
  std::optional<ledger::Ledger> ledger_;
  OneState* state_ = nullptr;
  std::optional<Instant> backup_looked_at_;
  std::optional<Rulebook> rulebook_;
  std::optional<std::string> rulebook_problem_;
};

/// While it lives, all that the context is asked is answered from one state of the ledger, whatever others write
/// meanwhile: the state in which the ledger is first asked for. Not to be held where something is written.
class OneState {
 public:
  explicit OneState(Context& context) : context_(context) {
    if (context_.state_ == nullptr) context_.state_ = this;
  }
  ~OneState() {
    if (context_.state_ == this) context_.state_ = nullptr;
  }
  OneState(const OneState&) = delete;
  OneState& operator=(const OneState&) = delete;

 private:
  friend class Context;

  Context& context_;
  std::optional<ledger::Snapshot> snapshot_;
};

}  // namespace recourse::app
