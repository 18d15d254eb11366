#include "cli/not_importable_text.h"

#include "cli/plain_text.h"

namespace recourse::cli {

namespace {

/// What people are told of each reason.
const char* word_of(ledger::Unfit unfit) {
  switch (unfit) {
    case ledger::Unfit::unreadable:
      return "cli_import_unreadable";
    case ledger::Unfit::empty:
      return "cli_import_empty";
    case ledger::Unfit::backup:
      return "cli_import_is_backup";
    case ledger::Unfit::compressed:
      return "cli_import_compressed";
    case ledger::Unfit::workbook:
      return "cli_import_workbook";
    case ledger::Unfit::utf16:
      return "cli_import_utf16";
    case ledger::Unfit::other_format:
      return "cli_import_other_format";
    case ledger::Unfit::newer:
      return "cli_import_newer";
    case ledger::Unfit::no_column:
      return "cli_import_no_column";
    case ledger::Unfit::ahead:
      return "cli_import_ahead";
    case ledger::Unfit::other_json:
    case ledger::Unfit::not_whole:
    case ledger::Unfit::odd_part:
    case ledger::Unfit::too_long:
    case ledger::Unfit::no_text:
      return "cli_import_not_export";
  }
  return "cli_import_unreadable";
}

/// What makes a file no export, for the sentence that says so.
const char* reason_of(ledger::Unfit unfit) {
  switch (unfit) {
    case ledger::Unfit::not_whole:
      return "cli_import_not_whole";
    case ledger::Unfit::odd_part:
      return "cli_import_odd_part";
    case ledger::Unfit::too_long:
      return "cli_import_too_long";
    case ledger::Unfit::no_text:
      return "cli_import_no_text";
    default:
      return "cli_import_other_json";
  }
}

}  // namespace

std::string sentence_of(const ledger::NotImportable& refused, const std::string& file, const text::Words& words) {
  text::Arguments arguments{{"file", shown(file)},
                            {"what", words.say(reason_of(refused.unfit))},
                            {"heading", "Order ID"}};  // in the file, whatever its reader speaks
  if (refused.latest) {
    arguments["date"] = words.moment(*refused.latest);
    arguments["now"] = format_instant(*refused.latest);
  }
  return words.say(word_of(refused.unfit), arguments);
}

}  // namespace recourse::cli
