#include <algorithm>
#include <utility>
#include <vector>

#include "platform/confinement.h"
#include "platform/files.h"
#include "rulebook/load.h"
#include "setup/diagnosis.h"
#include "setup/embedded.h"
#include "setup/fingerprint.h"
#include "setup/manifest.h"
#include "setup/obstacles.h"
#include "setup/receipt.h"
#include "setup/registration.h"
#include "setup/repairs.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

void check_rulebook(const fs::path& file, const Shell& shell, Report& report) {
  const text::Words::Arguments said{{"file", file.string()}};
  std::error_code unreadable;
  try {
    rulebook::load(file);
    report.good("rulebook", fs::exists(file, unreadable) ? "doctor_rulebook_own" : "doctor_rulebook_built_in", said);
  } catch (const rulebook::Invalid& invalid) {
    const std::string what = invalid.path.empty() ? invalid.what() : invalid.path + ": " + invalid.what();
    report.bad("rulebook", "rulebook-invalid", {{"file", file.string()}, {"what", what}},
               shell.move(file, file.string() + ".off"));
  }
}

/// A machine without a battery for its clock wakes up in 1970, 2000 or the year it was built in.
constexpr std::chrono::sys_days kBeforeAnyRecourse = std::chrono::year(2024) / 1 / 1;

void check_clock(const Environment& here, Report& report) {
  if (!here.fixed_clock.empty()) {
    report.warn("clock", "clock-fixed", {{"what", here.fixed_clock}}, Shell(here.system).unset("RECOURSE_NOW"));
  } else if (here.clock && *here.clock < kBeforeAnyRecourse) {
    report.bad("clock", "clock-wrong", {{"what", format_page_date(day_at(*here.clock, {}))}}, std::nullopt);
  } else {
    report.good("clock", "doctor_clock");
  }
}

void check_confinement(System system, Report& report) {
  if (system != System::gnu_linux) {
    report.warn("confinement", "confinement-none", {}, std::nullopt);
    return;
  }
  if (!platform::is_confinement_built_in()) {
    report.warn("confinement", "confinement-built-out", {}, std::nullopt);
    return;
  }
  const platform::Confinement offered = platform::confinement_offered();
  if (offered.files && offered.syscalls) {
    report.good("confinement", "doctor_confinement");
    return;
  }
  std::string missing = offered.files ? "" : "Landlock";
  if (!offered.syscalls) missing += missing.empty() ? "seccomp" : ", seccomp";
  report.warn("confinement", "confinement-missing", {{"what", missing}}, std::nullopt);
}

void add(std::string& list, const fs::path& file) {
  if (!list.empty()) list += ", ";
  list += file.string();
}

/// The commands that put back what a receipt names.
class PuttingBack {
 public:
  PuttingBack(bool system, const Environment& here)
      : here_(here), rights_(system ? Shell(here.system).administrator() : ""), scope_(system ? " --system" : "") {}

  void add(const WrittenFile& written) {
    if (const auto obstacle = obstacle_to(written.file, here_); obstacle && obstacle->mend) add(*obstacle->mend);
    if (!written.flatpak.empty()) {
      add_for("--flatpak " + written.flatpak, here_.home / ".var" / "app" / written.flatpak);
    } else if (written.browsers.empty()) {  // a profile of its own
      const fs::path profile = written.file.parent_path().parent_path();
      add_for("--user-data-dir " + Shell(here_.system).word(profile), profile);
    } else {
      for (const std::string& name : written.browsers) browsers_ += " --browser " + name;
    }
  }

  std::string command(const std::string& how) const {
    std::string command;
    for (const auto& one : before_) command += one + " && ";
    if (!browsers_.empty()) command += rights_ + program_name(here_) + " register" + browsers_ + scope_ + how + " && ";
    for (const auto& [what, folder] : elsewhere_) command += for_one(what, folder, how) + " && ";
    command.resize(command.size() - 4);
    return command;
  }

 private:
  void add(const std::string& command) {
    if (std::ranges::find(before_, command) == before_.end()) before_.push_back(command);
  }
  void add_for(const std::string& what, const fs::path& folder) {
    if (const std::pair one(what, folder); std::ranges::find(elsewhere_, one) == elsewhere_.end())
      elsewhere_.push_back(one);
  }
  /// Where the browser's folder is gone as well, it is not to come back.
  std::string for_one(const std::string& what, const fs::path& folder, const std::string& how) const {
    std::error_code unreadable;
    return program_name(here_) + (fs::exists(folder, unreadable) ? " register " + what + how : " unregister " + what);
  }

  const Environment& here_;
  std::string rights_;
  std::string scope_;
  std::vector<std::string> before_;  // what is in the way
  std::string browsers_;
  std::vector<std::pair<std::string, fs::path>> elsewhere_;
};

void check_receipt(bool system, const Environment& here, Report& report) {
  const std::string id = system ? "receipt.system" : "receipt";
  const Shell shell(here.system);
  const std::string rights(system ? shell.administrator() : "");
  const std::string scope = system ? " --system" : "";
  const fs::path file = receipt_file(system, here);
  const text::Words::Arguments said{{"file", file.string()}};
  Receipt receipt;
  try {
    receipt = read_receipt(file);
  } catch (const ReceiptUnreadable&) {
    std::error_code unreadable;
    const bool is_folder = fs::is_directory(file, unreadable) && !is_link(file);
    const std::string command = rights + (is_folder ? shell.move(file, file.string() + ".old") : shell.remove(file));
    return report.bad(id, "receipt-unreadable", said,
                      command + " && " + rights + program_name(here) + " register --force" + scope);
  }
  if (receipt.files.empty()) {
    if (!system) report.good(id, "doctor_receipt_empty", said);
    return;
  }
  std::string gone;
  std::string changed;
  PuttingBack again(system, here);
  for (const WrittenFile& written : receipt.files) {
    const auto contents = read_file(written.file);
    if (contents && sha256(*contents) == written.sha256) continue;
    std::error_code unreadable;
    // What a confined host may not open is judged on the command line alone.
    if (!contents && fs::exists(written.file, unreadable)) continue;
    // Behind a closed folder it may be as it was; its browser's own check says that it finds nothing there.
    if (!contents && platform::status_of(written.file).kind == platform::FileKind::hidden) continue;
    add(contents ? changed : gone, written.file);
    again.add(written);
  }
  if (!gone.empty()) {
    report.bad(id, "receipt-stale", {{"file", gone}}, again.command(""));
  } else if (!changed.empty()) {
    report.warn(id, "receipt-changed", {{"file", changed}}, again.command(" --force"));
  } else {
    report.good(id, "doctor_receipt_right", said);
  }
}

}  // namespace

void check_receipts(const Environment& here, Report& report) {
  check_receipt(false, here, report);
  check_receipt(true, here, report);
}

void check_machine(const DiagnosisOptions& options, const Environment& here, Report& report) {
  report.good("version", "doctor_version",
              {{"version", std::string(embedded::version)},
               {"protocol", std::to_string(options.protocol)},
               {"rulebook", rulebook::built_in().version}});
  check_clock(here, report);
  check_rulebook(options.ledger.parent_path() / "rulebook.json", Shell(here.system), report);
  check_confinement(here.system, report);
}

}  // namespace recourse::setup
