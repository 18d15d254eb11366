#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/context.h"
#include "codec/json.h"
#include "ledger/recovery.h"

namespace recourse::app {

inline constexpr int kProtocol = 1;
inline constexpr const char* kHostVersion = RECOURSE_VERSION;

/// Runs one method of the protocol; the result is JSON text. Throws CallError, codec::BadValue or ledger::LedgerError.
std::string call_text(Context& context, std::string_view method, const codec::Value& params);

/// Every method's name, sorted.
std::vector<std::string> method_names();

}  // namespace recourse::app
