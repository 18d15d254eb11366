#include "setup/sandbox_checks.h"

#include <algorithm>

#include "setup/fingerprint.h"
#include "setup/manifest.h"
#include "setup/manifest_locations.h"
#include "setup/repairs.h"
#include "setup/running_browsers.h"
#include "setup/seen_manifests.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

using platform::Browser;

void check_flatpak(const Browser& browser, const std::string& id, const Environment& here, Report& report) {
  const fs::path file = flatpak_place(browser, here, id) / manifest_file_name();
  const std::string check = std::string(browser.name) + ".flatpak." + id;
  const std::string again = program_name(here) + " register --flatpak " + id;
  const std::string mend = again + " --force";
  text::Words::Arguments said{{"browser", id}, {"file", file.string()}};
  std::error_code unreadable;
  if (!fs::exists(file, unreadable)) return report.warn(check, "not-registered", said, mend);

  const ReadManifest read = read_manifest(file, browser.family);
  said.emplace("host", read.host.string());
  said.emplace("what", read.what);
  if (read.fault == Fault::unseen) return report.warn(check, "manifest-unseen", said, program_name(here) + " doctor");
  const std::string inside = (here.home / ".var" / "app" / id).string() + "/";
  const bool is_inside = read.host.string().starts_with(inside);
  if (read.fault != Fault::none) {
    const bool is_copy_gone = is_inside && read.fault == Fault::path_missing;
    return report.bad(check, name_of(read.fault), said, is_copy_gone ? again : mend);
  }
  if (!is_inside) return report.bad(check, "flatpak-unreachable", said, mend);
  report.good(check, "doctor_manifest_found", said);
}

bool is_ubuntu(const Environment& here) {
  const std::string release = "\n" + read_file(here.below_root("/etc/os-release")).value_or("");
  return release.find("\nID=ubuntu\n") != std::string::npos;
}

bool is_firefox_registered(const Environment& here) {
  const Browser* firefox = platform::browser_named("firefox");
  return std::ranges::any_of(manifests_of(*firefox, here),
                             [](const Seen& seen) { return seen.read.fault == Fault::none; });
}

void check_snap(const Browser& browser, bool registered, const Environment& here, Report& report) {
  const std::string check = std::string(browser.name) + ".snap";
  text::Words::Arguments said{{"browser", std::string(browser.title)}};
  if (snap_place(browser, here).empty()) {
    if (!registered) return;  // it reads the manifest outside, whose check says that there is none
    report.good(check, "doctor_snap_asks", said);
    report.hint("flatpak permission-set webextensions " + std::string(host_name()) + " snap." +
                std::string(browser.snap) + " yes");
    return;
  }
  const fs::path file = snap_place(browser, here) / manifest_file_name();
  said.emplace("file", file.string());
  std::error_code unreadable;
  if (!fs::exists(file, unreadable))
    return report.warn(check, "not-registered", said,
                       program_name(here) + " register --browser " + std::string(browser.name));
  if (registered && is_there(browser, here)) return;  // beside the Snap there is one that can
  // Ubuntu's package of that name installs the Snap once more.
  if (is_ubuntu(here)) {
    const auto mend =
        is_firefox_registered(here) ? std::nullopt : std::optional(program_name(here) + " register --browser firefox");
    return report.warn(check, "snap-alone", said, mend);
  }
  const std::string name(browser.name);
  auto mend = install_with_system(name, here);
  if (mend) *mend += " && " + program_name(here) + " register --browser " + name;
  report.warn(check, "snap-confined", said, mend);
}

}  // namespace

bool check_sandboxes(const Browser& browser, bool registered, const Environment& here, Report& report) {
  const std::vector<std::string> flatpaks = flatpaks_there(browser, here);
  for (const std::string& id : flatpaks) check_flatpak(browser, id, here, report);
  const bool snap = snap_there(browser, here);
  if (snap) check_snap(browser, registered, here, report);
  return !flatpaks.empty() || (snap && !snap_place(browser, here).empty());
}

void check_apparmor(const Browser& browser, const fs::path& host, const Environment& here, Report& report) {
  for (const auto& running : running_browsers(here)) {
    // A Snap always has a profile, and a check of its own.
    if (running.browser != &browser || running.apparmor.empty() || running.apparmor.starts_with("snap.")) continue;
    // Whether it forbids the start is known to the system's log alone.
    return report.warn(std::string(browser.name) + ".apparmor", "apparmor-enforced",
                       {{"browser", std::string(browser.title)}, {"what", running.apparmor}, {"host", host.string()}},
                       "sudo dmesg | grep 'apparmor=\"DENIED\".*" + host.filename().string() + "'");
  }
}

bool extension_packaged(const Browser& browser, const Environment& here) {
  std::error_code unreadable;
  if (browser.name == "chromium")
    return fs::exists(here.below_root("/usr/share/chromium/extensions/recourse-for-aliexpress"), unreadable);
  if (browser.name != "firefox") return false;
  const fs::path folder = here.below_root("/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}");
  return fs::exists(folder / (extension_id(browser.family) + ".xpi"), unreadable);
}

}  // namespace recourse::setup
