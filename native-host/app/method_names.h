#pragma once

#include <string_view>

namespace recourse::app {

/// Every method's name, sorted, for what is made before the program is: the shells' completions.
inline constexpr std::string_view kMethodNames[] = {
    "agreement.record", "casefile.build", "dispute.record",   "draft.compose",  "draft.inserted", "host.diagnose",
    "host.hello",       "ledger.backup",  "ledger.deadlines", "ledger.erase",   "ledger.export",  "ledger.history",
    "ledger.import",    "ledger.lists",   "ledger.order",     "ledger.orders",  "ledger.search",  "ledger.stats",
    "message.check",    "message.record", "note.read",        "note.record",    "order.check",    "page.observe",
    "problem.record",   "reminder.due",   "reminder.record",  "reminder.shown", "settings.get",   "settings.set",
};

}  // namespace recourse::app
