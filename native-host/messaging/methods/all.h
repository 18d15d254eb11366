#pragma once

#include <nlohmann/json.hpp>

#include "messaging/context.h"

// One function a method of the protocol, in the file of its subject. `params` is an object.
namespace recourse::messaging::methods {

using nlohmann::json;

json host_hello(Context& context, const json& params);
json host_diagnose(Context& context, const json& params);

json page_observe(Context& context, const json& params);
json order_check(Context& context, const json& params);
json message_check(Context& context, const json& params);

json message_record(Context& context, const json& params);
json dispute_record(Context& context, const json& params);
json agreement_record(Context& context, const json& params);
json problem_record(Context& context, const json& params);
json note_record(Context& context, const json& params);
json note_read(Context& context, const json& params);
json draft_inserted(Context& context, const json& params);

json draft_compose(Context& context, const json& params);
json casefile_build(Context& context, const json& params);

json ledger_search(Context& context, const json& params);
json ledger_history(Context& context, const json& params);
json ledger_deadlines(Context& context, const json& params);
json ledger_lists(Context& context, const json& params);
json ledger_order(Context& context, const json& params);
json ledger_export(Context& context, const json& params);
json ledger_import(Context& context, const json& params);
json ledger_backup(Context& context, const json& params);
json ledger_erase(Context& context, const json& params);
json ledger_stats(Context& context, const json& params);

json reminder_due(Context& context, const json& params);
json reminder_shown(Context& context, const json& params);

/// The numbers the rules use, with their sources: part of `settings.get`.
json rulebook_facts(Context& context);

json settings_get(Context& context, const json& params);
json settings_set(Context& context, const json& params);

}  // namespace recourse::messaging::methods
