#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/context.h"
#include "app/errors.h"
#include "codec/json.h"
#include "ledger/recovery.h"

namespace recourse::app {

inline constexpr int kProtocol = 1;
inline constexpr const char* kHostVersion = RECOURSE_VERSION;

/// Runs one method of the protocol; the result is JSON text. Throws CallError, codec::BadValue or ledger::LedgerError.
std::string call_text(Context& context, std::string_view method, const codec::Value& params);

/// The same for who has and wants a tree.
nlohmann::json call(Context& context, std::string_view method, const nlohmann::json& params);

/// Whether an error of the ledger may come from damage. A file that is no ledger at all is damage only where backups
/// show that it was one; else it may be anything that was named by mistake.
bool may_be_damage(const ledger::LedgerError& error, const std::filesystem::path& ledger);

/// What was done about a damaged ledger, in plain English as errors are.
std::string recovery_sentence(const ledger::Recovery& recovery);

/// Every method's name, sorted.
std::vector<std::string> method_names();

}  // namespace recourse::app
