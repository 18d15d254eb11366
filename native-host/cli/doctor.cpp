#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/commands.h"
#include "cli/ping_host.h"
#include "rulebook/load.h"
#include "setup/registration.h"

namespace recourse::cli {

namespace po = boost::program_options;
using nlohmann::ordered_json;
using setup::Check;

namespace {

constexpr std::chrono::milliseconds kPatience(5000);

struct Asked {
  setup::DiagnosisOptions options;
  bool json = false;
};

Asked asked_of(std::span<const std::string> arguments, const setup::Surroundings& here) {
  po::options_description options;
  auto add = options.add_options();
  add("json", po::bool_switch());
  add("browser", po::value<std::vector<std::string>>()->composing());
  add("ledger", po::value<std::string>());
  add("now", po::value<std::string>());
  const po::positional_options_description none;
  const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map given;
  po::store(po::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
                .options(options)
                .positional(none)
                .style(style)
                .run(),
            given);
  Asked asked;
  asked.json = given["json"].as<bool>();
  asked.options.protocol = app::kProtocol;
  asked.options.ledger = given.count("ledger") != 0
                             ? std::filesystem::absolute(given["ledger"].as<std::string>()).lexically_normal()
                             : here.default_ledger();
  if (given.count("browser") != 0) asked.options.browsers = given["browser"].as<std::vector<std::string>>();
  asked.options.ping = [](const auto& host, const auto& caller) { return ping_host(host, caller, kPatience); };
  return asked;
}

void print_json(const std::vector<Check>& checks, std::ostream& out) {
  ordered_json list = ordered_json::array();
  for (const Check& check : checks) list.push_back(setup::to_json(check));
  const ordered_json report{{"ok", setup::all_is_well(checks)},
                            {"hostVersion", app::kHostVersion},
                            {"protocol", app::kProtocol},
                            {"rulebookVersion", rulebook::built_in().version},
                            {"checks", std::move(list)}};
  out << report.dump(2, ' ', false, ordered_json::error_handler_t::replace) << "\n";
}

void print_text(const std::vector<Check>& checks, const text::Words& words, std::ostream& out) {
  int wrong = 0;
  for (const Check& check : checks) {
    out << (check.ok ? "✓ " : check.is_warning ? "! " : "✗ ") << check.detail << "\n";
    if (check.mend) out << "    " << words.say("doctor_mend", {{"command", *check.mend}}) << "\n";
    if (!check.ok && !check.is_warning) ++wrong;
  }
  out << "\n"
      << (wrong == 0 ? words.say("doctor_all_well") : words.say("doctor_to_mend", {{"count", std::to_string(wrong)}}))
      << "\n";
}

}  // namespace

int doctor_command(std::span<const std::string> arguments, const setup::Surroundings& here, std::ostream& out,
                   std::ostream& err) {
  const text::Words words(here.language);
  try {
    const Asked asked = asked_of(arguments, here);
    const std::vector<Check> checks = setup::diagnose(asked.options, here, words);
    if (asked.json) {
      print_json(checks, out);
    } else {
      print_text(checks, words, out);
    }
    return setup::all_is_well(checks) ? 0 : 1;
  } catch (const po::error& wrong) {
    err << wrong.what() << "\n" << words.say("doctor_usage") << "\n";
  } catch (const setup::WrongUsage& wrong) {
    err << words.say(wrong.word, {{"name", wrong.name}}) << "\n";
  }
  return 2;
}

}  // namespace recourse::cli
