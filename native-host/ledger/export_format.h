#pragma once

namespace recourse::ledger {

/// What an export calls itself, and the version of its form.
inline constexpr const char* kExportFormat = "recourse-ledger";
inline constexpr int kExportVersion = 1;
inline constexpr const char* kExportHead = "{\"format\":\"recourse-ledger\",\"version\":1,\"events\":[";

}  // namespace recourse::ledger
