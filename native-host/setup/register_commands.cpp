#include <boost/program_options.hpp>
#include <ostream>

#include "setup/commands.h"
#include "setup/manifest.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/safe_file.h"
#include "text/words.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace po = boost::program_options;
namespace {

constexpr int done = 0;
constexpr int refused = 1;
constexpr int wrong_usage = 2;

const char* word_of(const Step& step, bool dry_run) {
  switch (step.did) {
    case Did::wrote:
      return dry_run ? "register_would_write" : "register_wrote";
    case Did::repaired:
      return dry_run ? "register_would_write" : "register_repaired";
    case Did::kept:
      return "register_kept";
    case Did::theirs:
      return "register_theirs";
    case Did::not_ours:
      return "register_not_ours";
    case Did::changed:
      return "register_changed";
    case Did::removed:
      return dry_run ? "unregister_would_remove" : "unregister_removed";
    case Did::gone:
      return "unregister_gone";
    case Did::no_place:
      return "register_no_place";
    case Did::failed:
      return step.why;
  }
  return "file_failed";
}

int tell(const std::vector<Step>& steps, const Wanted& wanted, const text::Words& words, std::ostream& out,
         std::ostream& err) {
  int code = done;
  for (const Step& step : steps) {
    const bool bad = is_refusal(step);
    (bad ? err : out) << words.say(word_of(step, wanted.dry_run),
                                   {{"browser", step.browser}, {"file", step.file.string()}})
                      << '\n';
    if (bad) code = refused;
  }
  return code;
}

po::options_description options_of() {
  po::options_description options("options");
  auto add = options.add_options();
  add("browser", po::value<std::vector<std::string>>()->composing(), "a browser's name; may be given again");
  add("system", po::bool_switch(), "for all users of this machine");
  add("user-data-dir", po::value<std::string>(), "the folder a Chromium-kind browser is started with");
  add("flatpak", po::value<std::vector<std::string>>()->composing(), "a Flatpak browser's id; may be given again");
  add("path", po::value<std::string>(), "the host to register, instead of this program");
  add("dry-run", po::bool_switch(), "only say what would be done");
  add("force", po::bool_switch(), "replace manifests that Recourse did not write, too");
  add("ledger", po::value<std::string>(), "");
  add("now", po::value<std::string>(), "");
  return options;
}

template <class T>
T value_or_empty(const po::variables_map& given, const char* name) {
  return given.count(name) ? given[name].as<T>() : T{};
}

Wanted wanted_of(std::span<const std::string> arguments, const Surroundings& here) {
  po::variables_map given;
  const po::positional_options_description none;
  po::store(po::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
                .options(options_of())
                .positional(none)
                .run(),
            given);
  Wanted wanted{.browsers = value_or_empty<std::vector<std::string>>(given, "browser"),
                .system = given["system"].as<bool>(),
                .flatpaks = value_or_empty<std::vector<std::string>>(given, "flatpak"),
                .host = given.count("path") ? fs::path(given["path"].as<std::string>()) : here.executable,
                .dry_run = given["dry-run"].as<bool>(),
                .force = given["force"].as<bool>()};
  if (given.count("user-data-dir")) {
    const fs::path folder = fs::absolute(given["user-data-dir"].as<std::string>()).lexically_normal();
    wanted.user_data_dir = folder.has_filename() ? folder : folder.parent_path();
  }
  return wanted;
}

/// Runs `command` and turns every way of refusing into a sentence and an exit code.
template <class Command>
int guarded(const Surroundings& here, std::ostream& err, Command command) {
  const text::Words words(here.language);
  try {
    return command(words);
  } catch (const WrongUsage& wrong) {
    err << words.say(wrong.word, {{"name", wrong.name}}) << '\n';
    return wrong_usage;
  } catch (const po::error& wrong) {
    err << wrong.what() << '\n' << words.say("register_usage") << '\n';
    return wrong_usage;
  } catch (const ReceiptUnreadable& unreadable) {
    err << words.say("receipt_unreadable", {{"file", unreadable.file.string()}}) << '\n';
  } catch (const FileRefused& failed) {
    err << words.say(failed.word, {{"file", failed.file.string()}}) << '\n';
  }
  return refused;
}

void require_host(const fs::path& host) {
  std::error_code gone;
  if (!host.is_absolute()) throw WrongUsage("usage_not_absolute", host.string());
  if (!fs::is_regular_file(host, gone)) throw WrongUsage("usage_host_missing", host.string());
}

}  // namespace

int register_command(std::span<const std::string> arguments, const Surroundings& here, std::ostream& out,
                     std::ostream& err) {
  return guarded(here, err, [&](const text::Words& words) {
    const Wanted wanted = wanted_of(arguments, here);
    require_host(wanted.host);
    const std::vector<Step> steps = register_host(wanted, here);
    if (steps.empty()) {
      err << words.say("register_none") << '\n';
      return refused;
    }
    return tell(steps, wanted, words, out, err);
  });
}

int unregister_command(std::span<const std::string> arguments, const Surroundings& here, std::ostream& out,
                       std::ostream& err) {
  return guarded(here, err, [&](const text::Words& words) {
    const Wanted wanted = wanted_of(arguments, here);
    const std::vector<Step> steps = unregister_host(wanted, here);
    if (steps.empty()) out << words.say("unregister_nothing") << '\n';
    return tell(steps, wanted, words, out, err);
  });
}

}  // namespace recourse::setup
