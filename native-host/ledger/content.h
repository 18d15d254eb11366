#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "ledger/transfer.h"

namespace recourse::ledger {

/// What a file is by its first bytes, when it was given where another is needed.
enum class Content {
  empty,
  database,
  export_json,
  compressed,
  workbook,  ///< of a spreadsheet
  utf16,
  utf32,
  table,
  calendar,
  page,
  pdf,
  binary,
  other
};

Content content_of(std::string_view beginning);

/// By the first bytes of the file; `other` when it cannot be read.
Content content_of_file(const std::filesystem::path& file);

/// Throws NotImportable, with what to do instead, for what is no export.
void expect_importable(Content content, const std::string& called);

/// For one that looks like an export. Throws NotImportable.
[[noreturn]] void refuse_import(const std::string& called, Unfit unfit, const std::string& why);

/// Whether a file of this content may be a copy of a ledger: one whose beginning is damaged too.
bool may_be_ledger(Content content);

/// Names the file as what it is; `database` is another program's. Throws LedgerError.
[[noreturn]] void refuse_as_ledger(const std::filesystem::path& file, Content content);

}  // namespace recourse::ledger
