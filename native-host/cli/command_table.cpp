#include "cli/command_table.h"

#include <algorithm>

#include "cli/choices.h"
#include "drafts/kinds.h"
#include "text/words.h"

namespace recourse::cli {

namespace {

constexpr Option kJson{.name = "json", .meaning = "cli_option_json"};
constexpr Option kReason{.name = "reason",
                         .meaning = "cli_option_reason",
                         .takes = Takes::choice,
                         .value = "REASON",
                         .choices = names_of<Reason>,
                         .choice_words = "reason_"};
constexpr Option kLanguage{.name = "language",
                           .meaning = "cli_option_language",
                           .takes = Takes::choice,
                           .value = "LANGUAGE",
                           .choices = text::languages};
constexpr Option kDraftLanguage{.name = "language",
                                .meaning = "cli_option_language",
                                .takes = Takes::choice,
                                .value = "LANGUAGE",
                                .choices = text::draft_languages};
constexpr Option kReplace{.name = "force", .meaning = "cli_option_replace"};
constexpr Option kOut{.name = "out", .meaning = "cli_option_out", .takes = Takes::file, .value = "FILE"};
constexpr Option kBrowser{.name = "browser",
                          .meaning = "cli_option_browser",
                          .takes = Takes::choice,
                          .value = "NAME",
                          .choices = browser_names,
                          .repeats = true};
constexpr Option kUserDataDir{
    .name = "user-data-dir", .meaning = "cli_option_user_data_dir", .takes = Takes::folder, .value = "DIR"};
constexpr Option kSystem{.name = "system", .meaning = "cli_option_system"};
constexpr Option kFlatpak{
    .name = "flatpak", .meaning = "cli_option_flatpak", .takes = Takes::text, .value = "ID", .repeats = true};
constexpr Option kDryRun{.name = "dry-run", .meaning = "cli_option_dry_run"};

constexpr Option kCommon[] = {
    {.name = "ledger", .meaning = "cli_option_ledger", .takes = Takes::file, .value = "FILE"},
    {.name = "now", .meaning = "cli_option_now", .takes = Takes::moment, .value = "TIME"},
    {.name = "help", .meaning = "cli_option_help", .letter = 'h'},
};

constexpr Option kCheckOptions[] = {kReason, kJson, {.name = "exit-code", .meaning = "cli_option_exit_code"}};
constexpr Option kJsonOnly[] = {kJson};
constexpr Option kHistoryOptions[] = {
    {.name = "store", .meaning = "cli_option_store", .takes = Takes::digits, .value = "STORE_ID"}, kJson};
constexpr Option kDeadlinesOptions[] = {
    {.name = "days", .meaning = "cli_option_days", .takes = Takes::number, .value = "N", .least = 0, .most = 400},
    kJson};
constexpr Option kDraftOptions[] = {
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
constexpr Option kCaseFileOptions[] = {
    kOut,
    kReplace,
    kLanguage,
    {.name = "country", .meaning = "cli_option_country", .takes = Takes::text, .value = "ES"},
};
constexpr Option kExportOptions[] = {
    {.name = "format",
     .meaning = "cli_option_format",
     .takes = Takes::choice,
     .value = "FORMAT",
     .choices = export_formats},
    kOut,
    kReplace,
    {.name = "separator", .meaning = "cli_option_separator", .takes = Takes::text, .value = "SIGN"},
};
constexpr Option kBackupOptions[] = {kReplace};
constexpr Option kEraseOptions[] = {
    {.name = "order", .meaning = "cli_option_order", .takes = Takes::order, .value = "ORDER_ID"},
    {.name = "all", .meaning = "cli_option_all"},
    {.name = "yes", .meaning = "cli_option_yes"},
};
constexpr Option kRegisterOptions[] = {
    kBrowser,
    kSystem,
    kUserDataDir,
    kFlatpak,
    {.name = "path", .meaning = "cli_option_path", .takes = Takes::file, .value = "PROGRAM"},
    kDryRun,
    {.name = "force", .meaning = "cli_option_force"},
};
constexpr Option kUnregisterOptions[] = {kBrowser, kSystem, kUserDataDir, kFlatpak, kDryRun};
constexpr Option kDoctorOptions[] = {kBrowser, kUserDataDir, kJson};
constexpr Option kCallOptions[] = {
    {.name = "params", .meaning = "cli_option_params", .takes = Takes::text, .value = "JSON|FILE|-"}};

constexpr std::string_view kCheckExamples[] = {"check 8212313961591322",
                                               "check 8212313961591322 --reason not-received"};
constexpr std::string_view kStatusExamples[] = {"status"};
constexpr std::string_view kSearchExamples[] = {"search usb cable", "search 8212 --json"};
constexpr std::string_view kHistoryExamples[] = {"history 8212313961591322", "history --store 1105843321"};
constexpr std::string_view kDeadlinesExamples[] = {"deadlines --days 14"};
constexpr std::string_view kDraftExamples[] = {"draft 8212313961591322 --reason damaged --outcome full-refund"};
constexpr std::string_view kCaseFileExamples[] = {"casefile 8212313961591322 --out case.html"};
constexpr std::string_view kExportExamples[] = {"export --out recourse.json",
                                                "export --format csv --separator ';' --out orders.csv",
                                                "export --format ics --out last-days.ics"};
constexpr std::string_view kImportExamples[] = {"import recourse.json", "import aliexpress-orders.csv"};
constexpr std::string_view kBackupExamples[] = {"backup ledger-backup.db"};
constexpr std::string_view kRestoreExamples[] = {"restore ledger-backup.db"};
constexpr std::string_view kEraseExamples[] = {"erase --order 8212313961591322", "erase --all"};
constexpr std::string_view kRegisterExamples[] = {"register", "register --browser firefox --dry-run"};
constexpr std::string_view kUnregisterExamples[] = {"unregister --browser chromium"};
constexpr std::string_view kDoctorExamples[] = {"doctor", "doctor --browser firefox --json"};
constexpr std::string_view kCompletionExamples[] = {"completion bash"};
constexpr std::string_view kCallExamples[] = {"call ledger.search --params '{\"query\":\"usb\"}'"};

constexpr Command kCommands[] = {
    {.name = "check",
     .group = Group::orders,
     .meaning = "cli_command_check",
     .operands = Operands::order,
     .operand = "ORDER_ID",
     .options = kCheckOptions,
     .examples = kCheckExamples,
     .also = {"verdict", "show", "refund", "judge"}},
    {.name = "status",
     .group = Group::orders,
     .meaning = "cli_command_status",
     .options = kJsonOnly,
     .examples = kStatusExamples,
     .also = {"today", "todo", "summary"}},
    {.name = "deadlines",
     .group = Group::orders,
     .meaning = "cli_command_deadlines",
     .options = kDeadlinesOptions,
     .examples = kDeadlinesExamples,
     .also = {"due", "agenda", "windows"}},
    {.name = "search",
     .group = Group::orders,
     .meaning = "cli_command_search",
     .operands = Operands::text,
     .operand = "TEXT…",
     .options = kJsonOnly,
     .examples = kSearchExamples,
     .also = {"find", "grep", "list", "ls"}},
    {.name = "history",
     .group = Group::orders,
     .meaning = "cli_command_history",
     .operands = Operands::order_or_store,
     .operand = "ORDER_ID",
     .options = kHistoryOptions,
     .examples = kHistoryExamples,
     .also = {"log", "timeline", "events"}},
    {.name = "draft",
     .group = Group::orders,
     .meaning = "cli_command_draft",
     .operands = Operands::order,
     .operand = "ORDER_ID",
     .options = kDraftOptions,
     .examples = kDraftExamples,
     .also = {"write", "message", "compose"},
     .required = {"reason", "outcome"}},
    {.name = "casefile",
     .group = Group::orders,
     .meaning = "cli_command_casefile",
     .operands = Operands::order,
     .operand = "ORDER_ID",
     .options = kCaseFileOptions,
     .examples = kCaseFileExamples,
     .also = {"case", "report", "case-file"},
     .required = {"out"}},
    {.name = "export",
     .group = Group::data,
     .meaning = "cli_command_export",
     .options = kExportOptions,
     .examples = kExportExamples,
     .also = {"dump", "save"}},
    {.name = "import",
     .group = Group::data,
     .meaning = "cli_command_import",
     .operands = Operands::file,
     .operand = "FILE",
     .options = kJsonOnly,
     .examples = kImportExamples,
     .also = {"load", "merge"}},
    {.name = "backup",
     .group = Group::data,
     .meaning = "cli_command_backup",
     .operands = Operands::file,
     .operand = "FILE",
     .options = kBackupOptions,
     .examples = kBackupExamples,
     .also = {"copy"}},
    {.name = "restore",
     .group = Group::data,
     .meaning = "cli_command_restore",
     .operands = Operands::file,
     .operand = "FILE",
     .examples = kRestoreExamples},
    {.name = "erase",
     .group = Group::data,
     .meaning = "cli_command_erase",
     .options = kEraseOptions,
     .examples = kEraseExamples,
     .also = {"delete", "forget", "remove", "rm"}},
    {.name = "register",
     .group = Group::machine,
     .meaning = "cli_command_register",
     .options = kRegisterOptions,
     .examples = kRegisterExamples,
     .also = {"install", "setup", "connect"}},
    {.name = "unregister",
     .group = Group::machine,
     .meaning = "cli_command_unregister",
     .options = kUnregisterOptions,
     .examples = kUnregisterExamples,
     .also = {"uninstall", "disconnect"}},
    {.name = "doctor",
     .group = Group::machine,
     .meaning = "cli_command_doctor",
     .options = kDoctorOptions,
     .examples = kDoctorExamples,
     .also = {"diagnose", "repair", "fix", "troubleshoot"}},
    {.name = "completion",
     .group = Group::machine,
     .meaning = "cli_command_completion",
     .operands = Operands::shell,
     .operand = "bash|zsh|fish",
     .examples = kCompletionExamples,
     .also = {"completions", "complete"}},
    {.name = "call",
     .group = Group::programs,
     .meaning = "cli_command_call",
     .operands = Operands::method,
     .operand = "METHOD",
     .options = kCallOptions,
     .examples = kCallExamples,
     .also = {"rpc", "method"}},
};

const Option* find(std::span<const Option> options, std::string_view name) {
  const auto found = std::ranges::find(options, name, &Option::name);
  return found == options.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

std::span<const Option> common_options() { return kCommon; }

const Command* command_named(std::string_view name) {
  const auto* found = std::ranges::find(kCommands, name, &Command::name);
  return found == std::end(kCommands) ? nullptr : found;
}

const Option* option_of(const Command& command, std::string_view name) {
  const Option* own = find(command.options, name);
  return own != nullptr ? own : find(kCommon, name);
}

const Option* option_named(std::string_view name) {
  for (const Command& command : kCommands)
    if (const Option* option = option_of(command, name)) return option;
  return nullptr;
}

std::vector<std::string_view> commands_with(std::string_view option) {
  std::vector<std::string_view> names;
  for (const Command& command : kCommands)
    if (find(command.options, option) != nullptr) names.push_back(command.name);
  return names;
}

}  // namespace recourse::cli
