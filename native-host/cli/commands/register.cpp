#include <filesystem>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/data_folder.h"
#include "cli/nearest.h"
#include "platform/browsers.h"
#include "setup/installation.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"
#include "setup/obstacles.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/repairs.h"
#include "setup/safe_file.h"

namespace recourse::cli {

namespace fs = std::filesystem;
using setup::Did;
using setup::Step;
using setup::Wanted;

namespace {

constexpr int kDone = 0;
constexpr int kRefused = 1;

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

/// What would take away what stands in the way of the first of these files that has something in its way.
void tell_mend(const std::vector<fs::path>& files, const Console& console, const setup::Environment& here) {
  for (const fs::path& file : files) {
    const auto obstacle = setup::obstacle_to(file, here);
    if (!obstacle) continue;
    if (obstacle->mend) console.remark("doctor_mend", {{"command", *obstacle->mend}});
    return;
  }
}

int tell(const std::vector<Step>& steps, const Wanted& wanted, const Console& console, const setup::Environment& here) {
  int code = kDone;
  for (const Step& step : steps) {
    const bool bad = setup::is_refusal(step);
    const text::Arguments said{{"browser", step.browser}, {"file", step.file.string()}};
    if (bad)
      console.remark(word_of(step, wanted.dry_run), said);
    else
      console.say(word_of(step, wanted.dry_run), said);
    if (!bad) continue;
    code = kRefused;
    if (step.did != Did::failed || wanted.system) continue;
    if (std::string_view(step.why) == "file_name_not_utf8")
      console.remark("doctor_mend", {{"command", setup::for_all_users(here)}});
    else
      tell_mend({step.target.empty() ? step.file : step.target, step.file}, console, here);
  }
  return code;
}

Wanted wanted_of(const Given& given, const setup::Environment& here) {
  const auto path = given.value("path");
  Wanted wanted{.browsers = given.values("browser"),
                .system = given.has("system"),
                .flatpaks = given.values("flatpak"),
                .host = path ? fs::path(*path) : setup::lasting_name(here),
                .dry_run = given.has("dry-run"),
                .force = given.has("force")};
  if (const auto named = given.value("user-data-dir")) {
    const fs::path folder = fs::absolute(*named).lexically_normal();
    wanted.user_data_dir = folder.has_filename() ? folder : folder.parent_path();
  }
  return wanted;
}

/// The id of a browser's Flatpak that is nearly the one given.
std::optional<std::string> flatpak_like(const std::string& given) {
  std::vector<std::string_view> known;
  for (const auto& browser : platform::browsers())
    for (const std::string_view id : browser.flatpak_ids)
      if (!id.empty()) known.push_back(id);
  const auto meant = nearest(given, known);
  return meant ? std::optional<std::string>(*meant) : std::nullopt;
}

/// Runs `command` and turns every way of refusing into a sentence and an exit code.
template <class Command>
int guarded(const Given& given, const Console& console, const setup::Environment& here, Command command) {
  const std::string again = setup::program_name(here) + " " + std::string(given.command().name);
  if (here.for_another_user && !given.has("system")) {
    console.remark("register_of_another", {{"command", again}, {"system", "sudo " + again + " --system"}});
    return kRefused;
  }
  if (setup::is_home_strange(here) && !given.has("system")) {
    console.remark("doctor_home_of_others", {{"file", here.home.string()}});
    if (const auto command_line = setup::right_home(here))
      console.remark("doctor_mend", {{"command", *command_line + " && " + again}});
    return kRefused;
  }
  try {
    return command();
  } catch (const setup::WrongUsage& wrong) {
    const auto meant =
        std::string_view(wrong.word) == "usage_no_such_flatpak" ? flatpak_like(wrong.name) : std::nullopt;
    if (!meant) throw WrongUsage(wrong.word, {{"name", wrong.name}});
    throw WrongUsage("usage_unknown_flatpak", {{"given", wrong.name}, {"name", *meant}}, "cli_usage_did_you_mean");
  } catch (const setup::ReceiptUnreadable& unreadable) {
    console.remark("receipt_unreadable", {{"file", unreadable.file.string()}});
  } catch (const setup::FileRefused& failed) {
    console.remark(failed.word, {{"file", failed.file.string()}});
    if (!given.has("system")) tell_mend({setup::receipt_file(false, here)}, console, here);
  }
  return kRefused;
}

void require_host(const fs::path& host) {
  std::error_code gone;
  if (!host.is_absolute()) throw setup::WrongUsage("usage_not_absolute", host.string());
  if (!fs::is_regular_file(host, gone)) throw setup::WrongUsage("usage_host_missing", host.string());
  // Where none may run it, it is no program; what keeps this user from running one, doctor says.
  constexpr auto kRunnable = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  if ((fs::status(host, gone).permissions() & kRunnable) == fs::perms::none)
    throw setup::WrongUsage("usage_host_no_program", host.string());
}

}  // namespace

int register_command(const Given& given, const Console& console, const setup::Environment& here) {
  return guarded(given, console, here, [&] {
    Wanted wanted = wanted_of(given, here);
    require_host(wanted.host);
    if (wanted.user_data_dir) wanted.user_data_dir = data_folder(*given.value("user-data-dir"));
    const bool is_unused_folder = wanted.user_data_dir && is_unused(*wanted.user_data_dir);
    const std::vector<Step> steps = setup::register_host(wanted, here);
    if (!steps.empty()) {
      const int code = tell(steps, wanted, console, here);
      if (is_unused_folder) console.remark("register_unused_folder", {{"folder", wanted.user_data_dir->string()}});
      return code;
    }
    console.remark("register_none");
    return kRefused;
  });
}

int unregister_command(const Given& given, const Console& console, const setup::Environment& here) {
  return guarded(given, console, here, [&] {
    const Wanted wanted = wanted_of(given, here);
    for (const std::string& id : wanted.flatpaks)
      if (setup::browser_of_flatpak(id) == nullptr) throw setup::WrongUsage("usage_no_such_flatpak", id);
    const std::vector<Step> steps = setup::unregister_host(wanted, here);
    if (steps.empty()) console.say("unregister_nothing");
    return tell(steps, wanted, console, here);
  });
}

}  // namespace recourse::cli
