#pragma once

#include "cli/choices.h"
#include "cli/command_table.h"
#include "drafts/kinds.h"
#include "text/words.h"

// The options of the table of commands, which alone includes this.

namespace recourse::cli {

inline constexpr Option kJson{.name = "json", .meaning = "cli_option_json"};
inline constexpr Option kReason{.name = "reason",
                                .meaning = "cli_option_reason",
                                .takes = Takes::choice,
                                .value = "REASON",
                                .choices = names_of<Reason>,
                                .choice_words = "reason_"};
inline constexpr Option kLanguage{.name = "language",
                                  .meaning = "cli_option_language",
                                  .takes = Takes::choice,
                                  .value = "LANGUAGE",
                                  .choices = text::languages};
inline constexpr Option kDraftLanguage{.name = "language",
                                       .meaning = "cli_option_language",
                                       .takes = Takes::choice,
                                       .value = "LANGUAGE",
                                       .choices = text::draft_languages};
inline constexpr Option kReplace{.name = "force", .meaning = "cli_option_replace"};
inline constexpr Option kOut{.name = "out", .meaning = "cli_option_out", .takes = Takes::file, .value = "FILE"};
inline constexpr Option kBrowser{.name = "browser",
                                 .meaning = "cli_option_browser",
                                 .takes = Takes::choice,
                                 .value = "NAME",
                                 .choices = browser_names,
                                 .repeats = true};
inline constexpr Option kUserDataDir{
    .name = "user-data-dir", .meaning = "cli_option_user_data_dir", .takes = Takes::folder, .value = "DIR"};
inline constexpr Option kSystem{.name = "system", .meaning = "cli_option_system"};
inline constexpr Option kFlatpak{.name = "flatpak",
                                 .meaning = "cli_option_flatpak",
                                 .takes = Takes::text,
                                 .value = "ID",
                                 .choices = flatpak_ids,
                                 .repeats = true};
inline constexpr Option kDryRun{.name = "dry-run", .meaning = "cli_option_dry_run"};

inline constexpr Option kCommon[] = {
    {.name = "ledger", .meaning = "cli_option_ledger", .takes = Takes::file, .value = "FILE"},
    {.name = "now", .meaning = "cli_option_now", .takes = Takes::moment, .value = "TIME"},
    {.name = "help", .meaning = "cli_option_help", .letter = 'h'},
};

inline constexpr Option kCheckOptions[] = {kReason, kJson, {.name = "exit-code", .meaning = "cli_option_exit_code"}};
inline constexpr Option kJsonOnly[] = {kJson};
inline constexpr Option kHistoryOptions[] = {
    {.name = "store", .meaning = "cli_option_store", .takes = Takes::digits, .value = "STORE_ID"}, kJson};
inline constexpr Option kDeadlinesOptions[] = {
    {.name = "days", .meaning = "cli_option_days", .takes = Takes::number, .value = "N", .least = 0, .most = 400},
    kJson};
inline constexpr Option kDraftOptions[] = {
    kReason,
    {.name = "outcome",
     .meaning = "cli_option_outcome",
     .takes = Takes::choice,
     .value = "OUTCOME",
     .choices = names_of<drafts::Outcome>,
     .choice_words = "outcome_"},
    {.name = "kind",
     .meaning = "cli_option_kind",
     .takes = Takes::choice,
     .value = "KIND",
     .choices = names_of<drafts::Kind>},
    kDraftLanguage,
    {.name = "line", .meaning = "cli_option_line", .takes = Takes::digits, .value = "LINE_ID"},
    {.name = "amount", .meaning = "cli_option_amount", .takes = Takes::text, .value = "AMOUNT"},
    {.name = "text", .meaning = "cli_option_text", .takes = Takes::text, .value = "TEXT"},
    kJson,
};
inline constexpr Option kCaseFileOptions[] = {
    kOut,
    kReplace,
    kLanguage,
    {.name = "country", .meaning = "cli_option_country", .takes = Takes::text, .value = "COUNTRY"},
};
inline constexpr Option kExportOptions[] = {
    {.name = "format",
     .meaning = "cli_option_format",
     .takes = Takes::choice,
     .value = "FORMAT",
     .choices = export_formats},
    kOut,
    kReplace,
    {.name = "separator", .meaning = "cli_option_separator", .takes = Takes::text, .value = "SIGN"},
};
inline constexpr Option kBackupOptions[] = {kReplace};
inline constexpr Option kEraseOptions[] = {
    {.name = "order", .meaning = "cli_option_order", .takes = Takes::order, .value = "ORDER_ID"},
    {.name = "all", .meaning = "cli_option_all"},
    {.name = "yes", .meaning = "cli_option_yes"},
};
inline constexpr Option kRegisterOptions[] = {
    kBrowser,
    kSystem,
    kUserDataDir,
    kFlatpak,
    {.name = "path", .meaning = "cli_option_path", .takes = Takes::file, .value = "PROGRAM"},
    kDryRun,
    {.name = "force", .meaning = "cli_option_force"},
};
inline constexpr Option kUnregisterOptions[] = {kBrowser, kSystem, kUserDataDir, kFlatpak, kDryRun};
inline constexpr Option kDoctorOptions[] = {kBrowser, kUserDataDir, kJson};
inline constexpr Option kCallOptions[] = {
    {.name = "params", .meaning = "cli_option_params", .takes = Takes::text, .value = "JSON|FILE|-"}};

}  // namespace recourse::cli
