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

/// "it is an export, which \"recourse import\" reads": where a copy of a ledger is needed. Empty for what may be one.
std::string not_to_restore(Content content);

}  // namespace recourse::ledger
