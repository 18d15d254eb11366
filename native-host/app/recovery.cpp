#include "app/recovery.h"

#include <utility>

#include "app/answers.h"
#include "app/errors.h"
#include "codec/writer.h"
#include "ledger/backups.h"
#include "ledger/recovery.h"

namespace recourse::app {

bool may_be_damage(const ledger::LedgerError& error, const std::filesystem::path& ledger) {
  if (!error.file.empty() && error.file != ledger.string()) return false;  // of a copy the ledger knows nothing
  if (error.failure == ledger::Failure::damaged) return true;
  return error.failure == ledger::Failure::not_a_ledger && !ledger::backups_of(ledger).empty();
}

std::string recovery_sentence(const ledger::Recovery& recovery) {
  std::string text = "The ledger was damaged and is set aside as " + recovery.set_aside.string() + "; ";
  text += recovery.backup_at ? "the backup of " + format_instant(*recovery.backup_at) + " is in its place. "
                             : "there was no backup, so a new one began. ";
  text += "Newer entries saved: " + std::to_string(recovery.saved_events) + ", lost: ";
  return text + (recovery.lost_events ? std::to_string(*recovery.lost_events) : "not known") + ". Ask again.";
}

Recovered::Recovered(ledger::Recovery what)
    : CallError(Code::ledger_damaged, recovery_sentence(what),
                codec::object_text([&](codec::Writer& w) { write(w, "recovered", what); })),
      recovery(std::move(what)) {}

void recover(Context& context) {
  if (auto recovery = context.recover()) throw Recovered(std::move(*recovery));
}

}  // namespace recourse::app
