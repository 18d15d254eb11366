#pragma once

#include <string>

#include "app/context.h"
#include "codec/json.h"
#include "codec/writer.h"

// One function a method of the protocol, in the file of its subject. `params` is an object; the result is JSON text.
namespace recourse::app::methods {

using codec::Value;

std::string host_hello(Context& context, const Value& params);
std::string host_diagnose(Context& context, const Value& params);

std::string page_observe(Context& context, const Value& params);
std::string order_check(Context& context, const Value& params);
std::string message_check(Context& context, const Value& params);

std::string message_record(Context& context, const Value& params);
std::string dispute_record(Context& context, const Value& params);
std::string agreement_record(Context& context, const Value& params);
std::string problem_record(Context& context, const Value& params);
std::string note_record(Context& context, const Value& params);
std::string note_read(Context& context, const Value& params);
std::string draft_inserted(Context& context, const Value& params);

std::string draft_compose(Context& context, const Value& params);
std::string casefile_build(Context& context, const Value& params);

std::string ledger_search(Context& context, const Value& params);
std::string ledger_history(Context& context, const Value& params);
std::string ledger_deadlines(Context& context, const Value& params);
std::string ledger_lists(Context& context, const Value& params);
std::string ledger_order(Context& context, const Value& params);
std::string ledger_orders(Context& context, const Value& params);
std::string ledger_export(Context& context, const Value& params);
std::string ledger_import(Context& context, const Value& params);
std::string ledger_backup(Context& context, const Value& params);
std::string ledger_erase(Context& context, const Value& params);
std::string ledger_stats(Context& context, const Value& params);

std::string reminder_due(Context& context, const Value& params);
std::string reminder_record(Context& context, const Value& params);
std::string reminder_shown(Context& context, const Value& params);

/// The member `rulebook`, the numbers the rules use with their sources: part of `settings.get`.
void write_rulebook(codec::Writer& w, Context& context);

std::string settings_get(Context& context, const Value& params);
std::string settings_set(Context& context, const Value& params);

}  // namespace recourse::app::methods
