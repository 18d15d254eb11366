#include "setup/diagnosis.h"

#include <algorithm>

#include "setup/places.h"
#include "setup/registration.h"

namespace recourse::setup {
namespace fs = std::filesystem;

std::vector<Check> diagnose(const DiagnosisOptions& options, const Surroundings& here, const Words& words) {
  Report report(words);
  check_machine(options, here, report);
  check_browsers(options, here, report);
  check_receipts(here, report);
  check_ledger(options, here, report);
  return report.take();
}

std::vector<fs::path> folders_diagnosed(const Surroundings& here) {
  std::vector<fs::path> folders{receipt_file(true, here).parent_path()};
  for (const platform::Browser& browser : platform::browsers()) {
    for (Place& place : places_of(browser, here)) folders.push_back(std::move(place.folder));
    if (here.system == System::gnu_linux && !browser.linux_policies.empty())
      folders.push_back(here.below_root(browser.linux_policies));
    for (const std::string& id : flatpaks_there(browser, here)) folders.push_back(flatpak_place(browser, here, id));
    if (snap_there(browser, here)) folders.push_back(snap_place(browser, here));
  }
  std::ranges::sort(folders);
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  std::erase(folders, fs::path{});
  return folders;
}

}  // namespace recourse::setup
