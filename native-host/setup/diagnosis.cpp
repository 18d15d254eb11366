#include "setup/diagnosis.h"

#include <algorithm>

#include "setup/manifest_locations.h"
#include "setup/receipt.h"
#include "setup/registration.h"

namespace recourse::setup {
namespace fs = std::filesystem;

const char* cause_of(Pong::How how) {
  switch (how) {
    case Pong::How::answered:
    case Pong::How::without_ledger:
      return nullptr;
    case Pong::How::not_started:
      return "host-not-started";
    case Pong::How::ended:
      return "host-ended";
    case Pong::How::silent:
      return "host-silent";
    case Pong::How::no_message:
      return "host-no-message";
    case Pong::How::refused:
      return "caller-refused";
    case Pong::How::failed:
      return "host-failed";
  }
  return nullptr;
}

std::vector<Check> diagnose(const DiagnosisOptions& options, const Environment& here, const text::Words& words) {
  Report report(words);
  check_machine(options, here, report);
  if (!check_account(here, report)) return report.take();
  const fs::path newer = check_browsers(options, here, report);
  if (options.ping) check_profiles_elsewhere(options, here, report);
  check_receipts(here, report);
  check_ledger(options, here, newer, report);
  return report.take();
}

namespace {

/// Folders as plain texts, each once: putting paths together is a good part of a host's start.
class Folders {
 public:
  void add(std::string folder) {
    if (!folder.empty() && std::ranges::find(found_, folder) == found_.end()) found_.push_back(std::move(folder));
  }
  std::vector<std::string> take() { return std::move(found_); }

 private:
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> folders_diagnosed(const Environment& here) {
  const std::string root = here.root == "/" ? "" : here.root.string();
  std::error_code unreadable;
  const bool has_flatpaks = fs::is_directory(here.home / ".var" / "app", unreadable);
  const bool has_snaps = fs::is_directory(here.home / "snap", unreadable);
  Folders folders;
  folders.add(receipt_file(true, here).parent_path().string());
  for (const platform::Browser& browser : platform::browsers()) {
    folders.add(linux_user_folder(browser, here));
    for (const std::string_view folder : browser.linux_system)
      if (!folder.empty()) folders.add(root + std::string(folder));
    if (!browser.linux_policies.empty()) folders.add(root + std::string(browser.linux_policies));
    if (has_flatpaks)
      for (const std::string& id : flatpaks_there(browser, here))
        folders.add(flatpak_place(browser, here, id).string());
    if (has_snaps && snap_there(browser, here)) folders.add(snap_place(browser, here).string());
  }
  return folders.take();
}

}  // namespace recourse::setup
