#include "app/methods.h"

#include <algorithm>
#include <array>

#include "app/methods/all.h"
#include "app/methods/recovery.h"
#include "ledger/backups.h"
#include "ledger/recovery.h"

namespace recourse::app {

using codec::Value;
using nlohmann::json;

namespace {

struct Method {
  std::string_view name;
  std::string (*run)(Context&, const Value&);
};

/// A method that makes a tree. Text in it that is no UTF-8 (it can only come from a damaged ledger) is replaced, not
/// thrown over.
template <json (*Run)(Context&, const Value&)>
std::string written(Context& context, const Value& params) {
  return Run(context, params).dump(-1, ' ', false, json::error_handler_t::replace);
}

constexpr std::array kMethods{
    Method{"agreement.record", written<methods::agreement_record>},
    Method{"casefile.build", written<methods::casefile_build>},
    Method{"dispute.record", written<methods::dispute_record>},
    Method{"draft.compose", written<methods::draft_compose>},
    Method{"draft.inserted", written<methods::draft_inserted>},
    Method{"host.diagnose", written<methods::host_diagnose>},
    Method{"host.hello", written<methods::host_hello>},
    Method{"ledger.backup", written<methods::ledger_backup>},
    Method{"ledger.deadlines", written<methods::ledger_deadlines>},
    Method{"ledger.erase", written<methods::ledger_erase>},
    Method{"ledger.export", written<methods::ledger_export>},
    Method{"ledger.history", written<methods::ledger_history>},
    Method{"ledger.import", written<methods::ledger_import>},
    Method{"ledger.lists", written<methods::ledger_lists>},
    Method{"ledger.order", written<methods::ledger_order>},
    Method{"ledger.search", written<methods::ledger_search>},
    Method{"ledger.stats", written<methods::ledger_stats>},
    Method{"message.check", methods::message_check},
    Method{"message.record", written<methods::message_record>},
    Method{"note.read", written<methods::note_read>},
    Method{"note.record", written<methods::note_record>},
    Method{"order.check", methods::order_check},
    Method{"page.observe", methods::page_observe},
    Method{"problem.record", written<methods::problem_record>},
    Method{"reminder.due", written<methods::reminder_due>},
    Method{"reminder.shown", written<methods::reminder_shown>},
    Method{"settings.get", written<methods::settings_get>},
    Method{"settings.set", written<methods::settings_set>},
};

/// Runs a method; a damaged ledger is mended or set aside. Mended, the method runs again; set aside, the caller is
/// told.
std::string run_or_recover(Context& context, const Method& method, const Value& params) {
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
  return error.failure == ledger::Failure::not_a_ledger && !ledger::backups_of(ledger).empty();
}

std::string recovery_sentence(const ledger::Recovery& recovery) {
  std::string text = "The ledger was damaged and is set aside as " + recovery.set_aside.string() + "; ";
  text += recovery.backup_at ? "the backup of " + format_instant(*recovery.backup_at) + " is in its place. "
                             : "there was no backup, so a new one began. ";
  text += "Newer entries saved: " + std::to_string(recovery.saved_events) + ", lost: ";
  return text + (recovery.lost_events ? std::to_string(*recovery.lost_events) : "not known") + ". Ask again.";
}

std::string call_text(Context& context, std::string_view method, const Value& params) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& m) { return method == m.name; });
  if (found == kMethods.end())
    throw CallError(Code::method, "There is no method of this name.", {{"method", std::string(method.substr(0, 100))}});
  if (!params.is_object()) throw CallError(Code::params, "Params must be an object.", {{"path", ""}});
  return run_or_recover(context, *found, params);
}

json call(Context& context, std::string_view method, const json& params) {
  const codec::Document document(params.dump(-1, ' ', false, json::error_handler_t::replace));
  return json::parse(call_text(context, method, document.root()));
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  names.reserve(std::size(kMethods));
  for (const auto& method : kMethods) names.emplace_back(method.name);
  return names;
}

}  // namespace recourse::app
