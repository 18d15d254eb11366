#include "messaging/methods.h"

#include <algorithm>
#include <array>

#include "messaging/methods/all.h"
#include "messaging/methods/keeping.h"

namespace recourse::messaging {

using nlohmann::json;

namespace {

struct Method {
  const char* name;
  json (*run)(Context&, const json&);
};

constexpr std::array kMethods{
    Method{"agreement.record", methods::agreement_record},
    Method{"casefile.build", methods::casefile_build},
    Method{"dispute.record", methods::dispute_record},
    Method{"draft.compose", methods::draft_compose},
    Method{"draft.inserted", methods::draft_inserted},
    Method{"host.diagnose", methods::host_diagnose},
    Method{"host.hello", methods::host_hello},
    Method{"ledger.backup", methods::ledger_backup},
    Method{"ledger.deadlines", methods::ledger_deadlines},
    Method{"ledger.erase", methods::ledger_erase},
    Method{"ledger.export", methods::ledger_export},
    Method{"ledger.history", methods::ledger_history},
    Method{"ledger.import", methods::ledger_import},
    Method{"ledger.lists", methods::ledger_lists},
    Method{"ledger.order", methods::ledger_order},
    Method{"ledger.search", methods::ledger_search},
    Method{"ledger.stats", methods::ledger_stats},
    Method{"message.check", methods::message_check},
    Method{"message.record", methods::message_record},
    Method{"note.read", methods::note_read},
    Method{"note.record", methods::note_record},
    Method{"order.check", methods::order_check},
    Method{"page.observe", methods::page_observe},
    Method{"problem.record", methods::problem_record},
    Method{"reminder.due", methods::reminder_due},
    Method{"reminder.shown", methods::reminder_shown},
    Method{"settings.get", methods::settings_get},
    Method{"settings.set", methods::settings_set},
};

/// Runs a method; a damaged ledger is mended or set aside. Mended, the method runs again; set aside, the caller is
/// told.
json run_or_recover(Context& context, const Method& method, const json& params) {
  try {
    return method.run(context, params);
  } catch (const ledger::LedgerError& error) {
    if (!may_be_damage(error, context.ledger_file())) throw;
  }
  if (const auto recovery = context.recover())
    throw CallError(Code::ledger_damaged, recovery_sentence(*recovery),
                    {{"recovered", methods::recovery_json(*recovery)}});
  return method.run(context, params);
}

}  // namespace

bool may_be_damage(const ledger::LedgerError& error, const std::filesystem::path& ledger) {
  if (error.failure == ledger::Failure::damaged) return true;
  return error.failure == ledger::Failure::not_a_ledger && ledger::Ledger::has_backups(ledger);
}

std::string recovery_sentence(const ledger::Recovery& recovery) {
  std::string text = "The ledger was damaged and is set aside as " + recovery.set_aside.string() + "; ";
  text += recovery.backup_at ? "the backup of " + format_instant(*recovery.backup_at) + " is in its place. "
                             : "there was no backup, so a new one began. ";
  text += "Newer entries saved: " + std::to_string(recovery.saved_events) + ", lost: ";
  return text + (recovery.lost_events ? std::to_string(*recovery.lost_events) : "not known") + ". Ask again.";
}

json call(Context& context, const std::string& method, const json& params) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& m) { return method == m.name; });
  if (found == kMethods.end())
    throw CallError(Code::method, "There is no method of this name.", {{"method", method.substr(0, 100)}});
  if (!params.is_object()) throw CallError(Code::params, "Params must be an object.", {{"path", ""}});
  return run_or_recover(context, *found, params);
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const auto& method : kMethods) names.emplace_back(method.name);
  return names;
}

}  // namespace recourse::messaging
