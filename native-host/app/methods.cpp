#include "app/methods.h"

#include <algorithm>
#include <array>

#include "app/errors.h"
#include "app/methods/all.h"
#include "app/recovery.h"
#include "codec/reader.h"

namespace recourse::app {

using codec::Value;

namespace {

struct Method {
  std::string_view name;
  std::string (*run)(Context&, const Value&);
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
    Method{"ledger.orders", methods::ledger_orders},
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
    Method{"reminder.record", methods::reminder_record},
    Method{"reminder.shown", methods::reminder_shown},
    Method{"settings.get", methods::settings_get},
    Method{"settings.set", methods::settings_set},
};

}  // namespace

std::string call_text(Context& context, std::string_view method, const Value& params) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& m) { return method == m.name; });
  if (found == kMethods.end())
    throw CallError(Code::method, "There is no method of this name.", error_data("method", method.substr(0, 100)));
  if (!codec::Reader(params).is_object())
    throw CallError(Code::params, "Params must be an object.", error_data("path", ""));
  return run_or_recover(context, [&](Context& c) { return found->run(c, params); });
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  names.reserve(std::size(kMethods));
  for (const auto& method : kMethods) names.emplace_back(method.name);
  return names;
}

}  // namespace recourse::app
