#pragma once

#include <string>

#include "app/context.h"
#include "app/errors.h"
#include "ledger/recovery.h"

namespace recourse::app {

/// What was done about a damaged ledger, in plain English as errors are.
std::string recovery_sentence(const ledger::Recovery& recovery);

/// Whether an error of the ledger may come from damage. A file that is no ledger at all is damage only where backups
/// show that it was one; else it may be anything that was named by mistake.
bool may_be_damage(const ledger::LedgerError& error, const std::filesystem::path& ledger);

/// A damaged ledger was set aside: the call was not answered, and can be made again.
struct Recovered : CallError {
  explicit Recovered(ledger::Recovery what);
  ledger::Recovery recovery;
};

/// Mends the damaged ledger, or sets it aside and throws Recovered.
void recover(Context& context);

/// Runs `work(context)`; where a damaged ledger could be mended, once more. `around(recover)` calls `recover()`, which
/// may take long.
template <class Work, class Around>
auto run_or_recover(Context& context, const Work& work, const Around& around) {
  try {
    return work(context);
  } catch (const ledger::LedgerError& error) {
    if (!may_be_damage(error, context.ledger_file())) throw;
  }
  around([&] { recover(context); });
  return work(context);
}

template <class Work>
auto run_or_recover(Context& context, const Work& work) {
  return run_or_recover(context, work, [](const auto& recover) { recover(); });
}

}  // namespace recourse::app
