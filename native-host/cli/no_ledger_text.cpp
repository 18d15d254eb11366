#include "cli/no_ledger_text.h"

namespace recourse::cli {

using ledger::Content;

const char* no_ledger_word(Content content) {
  switch (content) {
    case Content::empty:
      return "ledger_is_empty";
    case Content::database:
      return "ledger_is_foreign";
    case Content::export_json:
      return "ledger_is_export";
    case Content::compressed:
      return "ledger_is_compressed";
    case Content::utf16:
    case Content::utf32:
      return "ledger_is_wide_text";
    case Content::table:
    case Content::calendar:
      return "ledger_is_table";
    case Content::page:
    case Content::pdf:
      return "ledger_is_page";
    case Content::workbook:
    case Content::binary:
    case Content::other:
      break;
  }
  return "ledger_is_none";
}

const char* hint_for(const ledger::LedgerError& error, const Given& given) {
  if (!error.found) return nullptr;
  const Content content = *error.found;
  const auto command = given.command().name;
  const bool is_ledger = error.file == given.ledger_file().string();
  if (is_ledger && !given.has("ledger")) return nullptr;  // it lies where the ledger belongs: nothing was mistyped
  if (!is_ledger && command == "backup") return "ledger_choose_other_name";
  if (content == Content::export_json) return "ledger_meant_import";
  if (content == Content::compressed) return "ledger_meant_unpacked";
  if (content == Content::utf16 || content == Content::utf32) return "ledger_meant_utf8_import";
  return command == "restore" ? "ledger_meant_backup" : nullptr;
}

}  // namespace recourse::cli
