#pragma once

#include <nlohmann/json.hpp>

#include "app/context.h"
#include "codec/json.h"

// One function a method of the protocol, in the file of its subject. `params` is an object. Those that are asked most
// write their result as text; the others make a tree of it, which is written afterwards.
namespace recourse::app::methods {

using codec::Value;
using nlohmann::json;

json host_hello(Context& context, const Value& params);
json host_diagnose(Context& context, const Value& params);

std::string page_observe(Context& context, const Value& params);
std::string order_check(Context& context, const Value& params);
std::string message_check(Context& context, const Value& params);

json message_record(Context& context, const Value& params);
json dispute_record(Context& context, const Value& params);
json agreement_record(Context& context, const Value& params);
json problem_record(Context& context, const Value& params);
json note_record(Context& context, const Value& params);
json note_read(Context& context, const Value& params);
json draft_inserted(Context& context, const Value& params);

json draft_compose(Context& context, const Value& params);
json casefile_build(Context& context, const Value& params);

json ledger_search(Context& context, const Value& params);
json ledger_history(Context& context, const Value& params);
json ledger_deadlines(Context& context, const Value& params);
json ledger_lists(Context& context, const Value& params);
json ledger_order(Context& context, const Value& params);
json ledger_export(Context& context, const Value& params);
json ledger_import(Context& context, const Value& params);
json ledger_backup(Context& context, const Value& params);
json ledger_erase(Context& context, const Value& params);
json ledger_stats(Context& context, const Value& params);

json reminder_due(Context& context, const Value& params);
json reminder_shown(Context& context, const Value& params);

/// The numbers the rules use, with their sources: part of `settings.get`.
json rulebook_facts(Context& context);

json settings_get(Context& context, const Value& params);
json settings_set(Context& context, const Value& params);

}  // namespace recourse::app::methods
