#include <algorithm>

#include "platform/paths.h"
#include "setup/diagnosis.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"
#include "setup/obstacles.h"
#include "setup/repairs.h"
#include "setup/running_browsers.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

/// A folder's variable as a process has it; empty when that leads to the usual folder.
std::string unusual(const RunningBrowser& running, const char* name, const fs::path& usual) {
  const auto found = running.variables.find(name);
  if (found == running.variables.end() || !fs::path(found->second).is_absolute()) return {};
  const fs::path folder = platform::without_last_slash(found->second);
  return folder == usual ? std::string() : folder.string();
}

class VariableChecks {
 public:
  VariableChecks(const Environment& here, Report& report)
      : here_(here), report_(report), config_(here.home / ".config"), data_(here.home / ".local" / "share") {}

  /// XDG variables that this shell has and the browser has not, or the other way round: each looks elsewhere.
  void check() {
    if (here_.system != System::gnu_linux) return;
    bool is_known = false;
    for (const auto& running : running_browsers(here_)) {
      if (running.variables.empty()) continue;
      is_known = true;
      const auto config = unusual(running, "XDG_CONFIG_HOME", config_);
      const auto data = unusual(running, "XDG_DATA_HOME", data_);
      if (same(config, here_.config_home, config_) && same(data, here_.data_home, data_)) continue;
      return differ(std::string(running.browser->title), config, data);
    }
    if (is_known || names().empty()) return;
    if (browsers_are_in_the_usual_folder() || ledger_is_in_the_usual_folder()) return differ({}, {}, {});
    report_.warn("variables", "variables-unseen", {{"what", names()}}, std::nullopt);
  }

 private:
  static bool same(const std::string& theirs, const fs::path& ours, const fs::path& usual) {
    return theirs.empty() ? ours == usual : ours == theirs;
  }

  std::string names() const {
    std::string names;
    if (here_.config_home != config_) names = "XDG_CONFIG_HOME";
    if (here_.data_home != data_) names += names.empty() ? "XDG_DATA_HOME" : ", XDG_DATA_HOME";
    return names;
  }

  /// A browser's profile lies where it would without the variable, and none where the variable leads.
  bool browsers_are_in_the_usual_folder() const {
    if (here_.config_home == config_) return false;
    Environment without = here_;
    without.config_home = config_;
    without.programs.clear();
    Environment with = here_;
    with.programs.clear();
    const auto any = [](const Environment& where) {
      return std::ranges::any_of(platform::browsers(), [&](const auto& browser) {
        return browser.linux_user.starts_with("config:") && is_there(browser, where);
      });
    };
    return any(without) && !any(with);
  }

  bool ledger_is_in_the_usual_folder() const {
    std::error_code unreadable;
    return here_.data_home != data_ && fs::exists(data_ / "recourse" / "ledger.db", unreadable) &&
           !fs::exists(here_.default_ledger(), unreadable);
  }

  void differ(const std::string& browser, const std::string& config, const std::string& data) {
    std::string command;
    const auto set = [&](const char* name, const std::string& theirs, const fs::path& ours, const fs::path& usual) {
      if (same(theirs, ours, usual)) return;
      command +=
          theirs.empty() ? std::string("unset ") + name : std::string("export ") + name + "=" + shell_.word(theirs);
      command += " && ";
    };
    set("XDG_CONFIG_HOME", config, here_.config_home, config_);
    set("XDG_DATA_HOME", data, here_.data_home, data_);
    const std::string what = names().empty() ? "XDG_CONFIG_HOME, XDG_DATA_HOME" : names();
    report_.bad("variables", browser.empty() ? "variables-not-in-browser" : "variables-differ",
                {{"what", what}, {"browser", browser}}, command + program_name(here_) + " register");
  }

  const Environment& here_;
  Report& report_;
  fs::path config_;
  fs::path data_;
  Shell shell_{System::gnu_linux};
};

}  // namespace

bool check_account(const Environment& here, Report& report) {
  if (here.for_another_user) {
    report.bad("account", "account-of-another", {}, program_name(here) + " doctor");
    return false;
  }
  if (is_home_strange(here)) {
    report.bad("home", "home-of-others", {{"file", here.home.string()}}, right_home(here));
    return false;
  }
  VariableChecks(here, report).check();
  return true;
}

void check_profiles_elsewhere(const DiagnosisOptions& options, const Environment& here, Report& report) {
  std::vector<std::pair<std::string, fs::path>> profiles;
  if (!options.user_data_dir.empty()) profiles.emplace_back("Chromium", options.user_data_dir);
  for (const auto& running : running_browsers(here))
    if (const fs::path folder = own_profile_of(running); !folder.empty())
      profiles.emplace_back(std::string(running.browser->title), folder);
  for (const auto& [browser, folder] : profiles) {
    const fs::path file = folder / "NativeMessagingHosts" / manifest_file_name();
    const auto read = read_manifest(file, platform::Family::chromium);
    const text::Arguments said{
        {"browser", browser}, {"file", file.string()}, {"host", read.host.string()}, {"what", read.what}};
    if (read.fault == Fault::none) {
      report.good("profile", "doctor_manifest_found", said);
      continue;
    }
    const std::string mend =
        program_name(here) + " register --user-data-dir " + Shell(here.system).word(folder) + " --force";
    std::error_code unreadable;
    report.bad("profile", fs::exists(file, unreadable) ? name_of(read.fault) : "profile-elsewhere", said, mend);
  }
}

}  // namespace recourse::setup
