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

/// What only asks is answered from one state of the ledger.
enum class Does { ask, change };

struct Method {
  std::string_view name;
  std::string (*run)(Context&, const Value&);
  Does does;
};

constexpr std::array kMethods{
    Method{"agreement.record", methods::agreement_record, Does::change},
    Method{"casefile.build", methods::casefile_build, Does::ask},
    Method{"dispute.record", methods::dispute_record, Does::change},
    Method{"draft.compose", methods::draft_compose, Does::ask},
    Method{"draft.inserted", methods::draft_inserted, Does::change},
    Method{"host.diagnose", methods::host_diagnose, Does::change},
    Method{"host.hello", methods::host_hello, Does::ask},
    Method{"ledger.backup", methods::ledger_backup, Does::change},
    Method{"ledger.deadlines", methods::ledger_deadlines, Does::ask},
    Method{"ledger.erase", methods::ledger_erase, Does::change},
    Method{"ledger.export", methods::ledger_export, Does::ask},
    Method{"ledger.history", methods::ledger_history, Does::ask},
    Method{"ledger.import", methods::ledger_import, Does::change},
    Method{"ledger.lists", methods::ledger_lists, Does::ask},
    Method{"ledger.order", methods::ledger_order, Does::ask},
    Method{"ledger.orders", methods::ledger_orders, Does::ask},
    Method{"ledger.search", methods::ledger_search, Does::ask},
    Method{"ledger.stats", methods::ledger_stats, Does::ask},
    Method{"message.check", methods::message_check, Does::ask},
    Method{"message.record", methods::message_record, Does::change},
    Method{"note.read", methods::note_read, Does::ask},
    Method{"note.record", methods::note_record, Does::change},
    Method{"order.check", methods::order_check, Does::ask},
    Method{"page.observe", methods::page_observe, Does::change},
    Method{"problem.record", methods::problem_record, Does::change},
    Method{"reminder.due", methods::reminder_due, Does::ask},
    Method{"reminder.record", methods::reminder_record, Does::change},
    Method{"reminder.shown", methods::reminder_shown, Does::change},
    Method{"settings.get", methods::settings_get, Does::ask},
    Method{"settings.set", methods::settings_set, Does::change},
};

}  // namespace

std::string call_text(Context& context, std::string_view method, const Value& params) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& m) { return method == m.name; });
  if (found == kMethods.end())
    throw CallError(Code::method, "There is no method of this name.", error_data("method", method.substr(0, 100)));
  if (!codec::Reader(params).is_object()) throw codec::BadValue("", codec::misfit::no_object());
  return run_or_recover(context, [&](Context& c) {
    if (found->does == Does::change) return found->run(c, params);
    const OneState state(c);
    return found->run(c, params);
  });
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  names.reserve(std::size(kMethods));
  for (const auto& method : kMethods) names.emplace_back(method.name);
  return names;
}

}  // namespace recourse::app
