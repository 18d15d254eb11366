#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/data_folder.h"
#include "cli/ping_host.h"
#include "cli/plain_text.h"
#include "rulebook/load.h"
#include "setup/registration.h"

namespace recourse::cli {

using nlohmann::ordered_json;
using setup::Check;

namespace {

constexpr std::chrono::milliseconds kPatience(5000);

setup::DiagnosisOptions asked_of(const Given& given, const setup::Environment& here) {
  setup::DiagnosisOptions options;
  options.protocol = app::kProtocol;
  options.ledger = given.has("ledger") ? given.ledger_file() : here.default_ledger();
  options.browsers = given.values("browser");
  if (const auto folder = given.value("user-data-dir")) options.user_data_dir = data_folder(*folder);
  options.ping = [](const auto& host, const auto& caller) { return ping_host(host, caller, kPatience); };
  return options;
}

void print_json(const std::vector<Check>& checks, const Console& console) {
  ordered_json list = ordered_json::array();
  for (const Check& check : checks) list.push_back(setup::to_json(check));
  const ordered_json report{{"ok", setup::all_is_well(checks)},
                            {"hostVersion", app::kHostVersion},
                            {"protocol", app::kProtocol},
                            {"rulebookVersion", rulebook::built_in().version},
                            {"checks", std::move(list)}};
  console.data(report.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

void print_text(const std::vector<Check>& checks, const Console& console) {
  int wrong = 0;
  for (const Check& check : checks) {
    const char* sign = check.ok ? "✓" : check.is_warning ? "!" : "✗";
    const Colour colour = check.ok ? Colour::green : check.is_warning ? Colour::yellow : Colour::red;
    console.out << coloured(sign, colour, console.terminal) << " " << shown(check.detail) << "\n";
    if (check.mend)
      console.out << "    " << console.words.say("doctor_mend", {{"command", shown(*check.mend)}}) << "\n";
    if (!check.ok && !check.is_warning) ++wrong;
  }
  console.out << "\n";
  console.say(wrong == 0 ? "doctor_all_well" : "doctor_to_mend", {{"count", std::to_string(wrong)}});
}

}  // namespace

int doctor_command(const Given& given, const Console& console, const setup::Environment& here) {
  try {
    const auto checks = setup::diagnose(asked_of(given, here), here, console.words);
    if (given.has("json"))
      print_json(checks, console);
    else
      print_text(checks, console);
    return setup::all_is_well(checks) ? 0 : 1;
  } catch (const setup::WrongUsage& wrong) {
    throw WrongUsage(wrong.word, {{"name", wrong.name}});
  }
}

}  // namespace recourse::cli
