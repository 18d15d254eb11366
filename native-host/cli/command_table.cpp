#include "cli/command_table.h"

#include <algorithm>

#include "cli/command_options.h"

namespace recourse::cli {

namespace {

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
constexpr std::string_view kVersionExamples[] = {"version", "version --json"};
constexpr std::string_view kHelpExamples[] = {"help check"};
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
     .also = {"find", "grep", "list", "ls", "orders"}},
    {.name = "history",
     .group = Group::orders,
     .meaning = "cli_command_history",
     .operands = Operands::order_or_store,
     .operand = "ORDER_ID",
     .options = kHistoryOptions,
     .examples = kHistoryExamples,
     .also = {"log", "timeline", "events"},
     .one_of = {"store"}},
    {.name = "draft",
     .group = Group::orders,
     .meaning = "cli_command_draft",
     .operands = Operands::order,
     .operand = "ORDER_ID",
     .options = kDraftOptions,
     .examples = kDraftExamples,
     .also = {"write", "message", "compose", "dispute"},
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
     .also = {"delete", "forget", "remove", "rm"},
     .one_of = {"order", "all"}},
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
    {.name = "version",
     .group = Group::machine,
     .meaning = "cli_command_version",
     .options = kJsonOnly,
     .examples = kVersionExamples},
    {.name = "help",
     .group = Group::machine,
     .meaning = "cli_command_help",
     .operands = Operands::command,
     .operand = "[COMMAND]",
     .examples = kHelpExamples,
     .also = {"man", "manual", "usage", "?", "/?"}},
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
