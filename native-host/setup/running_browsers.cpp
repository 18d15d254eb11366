#include "setup/running_browsers.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "platform/files.h"
#include "platform/paths.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kProfileOption = "--user-data-dir=";

/// The texts of a file of /proc, each ended by a zero byte. Its size is not told beforehand.
std::vector<std::string> texts_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(in), {}};
  std::vector<std::string> texts;
  for (std::size_t from = 0; from < all.size();) {
    const auto end = std::min(all.find('\0', from), all.size());
    texts.push_back(all.substr(from, end - from));
    from = end + 1;
  }
  return texts;
}

/// The browser a program's file belongs to: "chromium" is also found as /usr/lib/chromium/chromium, Chrome as
/// /opt/google/chrome/chrome.
const platform::Browser* browser_of(const std::string& program) {
  const std::string name = fs::path(program).filename().string();
  if (name == "chrome" && program.find("google/chrome") != std::string::npos) return platform::browser_named("chrome");
  for (const auto& browser : platform::browsers())
    if (std::ranges::find(browser.programs, std::string_view(name)) != browser.programs.end()) return &browser;
  return nullptr;
}

bool is_child(const std::vector<std::string>& arguments) {
  return std::ranges::any_of(arguments, [](const std::string& argument) {
    return argument.starts_with("--type=") || argument == "-contentproc";
  });
}

/// The profile that AppArmor enforces on a process: "firefox (enforce)" there. A profile that only complains, or is
/// there to give a right, keeps nobody from anything.
std::string enforced_profile(const fs::path& process) {
  constexpr std::string_view kEnforced = " (enforce)";
  for (const char* file : {"attr/apparmor/current", "attr/current"}) {
    std::ifstream in(process / file);
    std::string label;
    if (!std::getline(in, label)) continue;
    return label.ends_with(kEnforced) ? label.substr(0, label.size() - kEnforced.size()) : std::string{};
  }
  return {};
}

}  // namespace

std::vector<RunningBrowser> running_browsers(const Environment& here) {
  std::vector<RunningBrowser> running;
  if (here.system != System::gnu_linux) return running;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(here.below_root("/proc"), unreadable)) {
    const std::string name = entry.path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    if (!platform::status_of(entry.path()).is_own) continue;
    auto arguments = texts_of(entry.path() / "cmdline");
    if (arguments.empty() || is_child(arguments)) continue;
    const auto* browser = browser_of(arguments.front());
    if (browser == nullptr) continue;
    RunningBrowser found{
        .browser = browser, .arguments = std::move(arguments), .apparmor = enforced_profile(entry.path())};
    for (const auto& variable : texts_of(entry.path() / "environ"))
      if (variable.starts_with("HOME=") || variable.starts_with("XDG_"))
        found.variables.emplace(variable.substr(0, variable.find('=')), variable.substr(variable.find('=') + 1));
    // Another home is another set of folders: a test's, a container's.
    const auto home = found.variables.find("HOME");
    if (home == found.variables.end() || platform::without_last_slash(home->second) == here.home)
      running.push_back(std::move(found));
  }
  return running;
}

fs::path own_profile_of(const RunningBrowser& running) {
  for (const auto& argument : running.arguments) {
    if (!argument.starts_with(kProfileOption)) continue;
    const fs::path folder = fs::path(argument.substr(kProfileOption.size())).lexically_normal();
    if (folder.is_absolute()) return folder.has_filename() ? folder : folder.parent_path();
  }
  return {};
}

}  // namespace recourse::setup
