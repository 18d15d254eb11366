#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "ledger/schema.h"
#include "platform/files.h"
#include "platform/locks.h"
#include "setup/diagnosis.h"
#include "setup/embedded.h"
#include "setup/installation.h"
#include "setup/ledger_surroundings.h"
#include "setup/obstacles.h"
#include "setup/repairs.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

/// Also behind a link: a folder's rights are those of what it leads to.
bool is_open_to_others(const fs::path& folder) {
  std::error_code unreadable;
  return platform::status_of(fs::canonical(folder, unreadable)).is_open_to_others;
}

class LedgerChecks {
 public:
  LedgerChecks(const DiagnosisOptions& options, const Environment& here, const fs::path& newer, Report& report)
      : options_(options), here_(here), newer_(newer), report_(report), shell_(here.system), file_(options.ledger) {}

  void check() {
    std::error_code unreadable;
    const bool exists = fs::exists(fs::symlink_status(file_, unreadable)) ||
                        (platform::status_of(file_).kind == platform::FileKind::hidden &&
                         platform::status_of(file_.parent_path()).kind != platform::FileKind::hidden);
    if (exists) {
      if (!check_owner()) return;
      if (check_opening() && options_.ping) check_writers(file_, here_, report_);
      check_permissions();
      check_recovery();
    } else {
      check_place();
    }
    check_room(file_.parent_path(), report_);
  }

 private:
  text::Words::Arguments said(std::string what = {}) const {
    return {{"file", file_.string()}, {"what", std::move(what)}};
  }

  /// No ledger yet: can one be made?
  void check_place() {
    fs::path folder = file_.parent_path();
    std::error_code unreadable;
    while (folder.has_relative_path() && !fs::exists(folder, unreadable)) folder = folder.parent_path();
    if (is_link(file_.parent_path()) && !fs::exists(file_.parent_path(), unreadable)) {
      const fs::path link = file_.parent_path();
      return report_.bad("ledger.opens", "ledger-folder-link", {{"file", link.string()}}, shell_.remove(link));
    }
    const auto obstacle = obstacle_to(file_, here_);
    if (!fs::is_directory(folder, unreadable) && obstacle) {
      report_.bad("ledger.opens", obstacle->cause, {{"browser", "Recourse"}, {"file", obstacle->at.string()}},
                  obstacle->mend);
      return;
    }
    const auto access = platform::access_to(folder, platform::Right::change);
    if (access == platform::Access::granted) {
      report_.good("ledger.opens", "doctor_ledger_none", said());
      return;
    }
    report_.bad("ledger.opens", access == platform::Access::read_only ? "read-only" : "ledger-folder-closed",
                {{"file", file_.string()}, {"folder", (obstacle ? obstacle->at : folder).string()}},
                obstacle ? obstacle->mend : std::nullopt);
  }

  /// Files that another account made, under sudo as a rule: one command gives all of them back.
  bool check_owner() {
    if (here_.system == System::windows) return true;
    const fs::path folder = file_.parent_path();
    std::vector<fs::path> theirs;
    for (const fs::path& file : own_files())
      if (const auto status = platform::status_of(file); !status.is_own && status.kind == platform::FileKind::regular)
        theirs.push_back(file);
    const bool is_folder_theirs = !platform::status_of(folder).is_own &&
                                  platform::access_to(folder, platform::Right::change) != platform::Access::granted;
    if (theirs.empty() && !is_folder_theirs) return true;
    const bool may_use_all = !is_folder_theirs && std::ranges::all_of(theirs, [](const fs::path& file) {
      return platform::access_to(file, platform::Right::change) == platform::Access::granted;
    });
    if (may_use_all) return true;  // a ledger that people share, on purpose
    std::string command = shell_.own(folder);
    if (file_ != here_.default_ledger()) {  // a folder that a user names is left as it is
      command = "sudo chown \"$(id -un)\"";
      for (const fs::path& file : theirs) command += " " + shell_.word(file);
      if (is_folder_theirs) command += " " + shell_.word(folder);
    }
    report_.bad("ledger.opens", "ledger-of-others", said(), command);
    return false;
  }

  /// True when it opens, to read at least. No database is left open.
  bool check_opening() {
    std::error_code unreadable;
    if (fs::is_symlink(file_, unreadable)) {
      report_.bad("ledger.opens", "ledger-is-link", said(), shell_.remove(file_));
      return false;
    }
    if (!fs::is_regular_file(file_, unreadable) && !unreadable) {
      report_.bad("ledger.opens", "not-a-ledger", said(), set_aside());
      return false;
    }
    for (const fs::path& file : {file_, file_.parent_path()})
      if (platform::is_marked_immutable(file)) {
        report_.bad("ledger.opens", "marked-immutable", {{"file", file.string()}},
                    "sudo chattr -i " + shell_.word(file));
        return false;
      }
    if (const auto access = platform::access_to(file_, platform::Right::change); access != platform::Access::granted) {
      const bool read_only = access == platform::Access::read_only;
      const bool is_folder_closed = platform::status_of(file_).kind == platform::FileKind::hidden;
      report_.bad("ledger.opens", read_only ? "read-only" : "permission", said(),
                  read_only          ? make_writable(file_, here_)
                  : is_folder_closed ? std::optional(shell_.permit("u+rwx", file_.parent_path()))
                                     : std::optional(shell_.permit("u+rw", file_)));
      return false;
    }
    if (const std::string journals = closed_journals(); !journals.empty()) {
      report_.bad("ledger.opens", "permission", said(), "chmod u+rw" + journals);
      return false;
    }
    try {
      SQLite::Database database(file_.string(), SQLite::OPEN_READONLY, 2000);
      database.exec("PRAGMA cache_size=-1000");
      if (database.execAndGet("PRAGMA application_id").getInt() != ledger::kApplicationId) {
        report_.bad("ledger.opens", "not-a-ledger", said(), set_aside());
        return false;
      }
      if (database.execAndGet("PRAGMA user_version").getInt() > ledger::kSchemaVersion) {
        check_version();
        return false;
      }
      report_.good("ledger.opens", "doctor_ledger_opens", said());
      check_integrity(database);
      return true;
    } catch (const SQLite::Exception& error) {
      say_why(error);
      return false;
    }
  }

  /// The user's own files beside the ledger that may not be written, as words of a command.
  std::string closed_journals() const {
    std::string closed;
    for (const char* end : {"-wal", "-shm"}) {
      const fs::path journal = file_.string() + end;
      if (platform::status_of(journal).kind == platform::FileKind::regular &&
          platform::access_to(journal, platform::Right::change) == platform::Access::refused)
        closed += " " + shell_.word(journal);
    }
    return closed;
  }

  /// Only a newer program can read it. Where none is here, no command brings one: it is to be fetched.
  void check_version() {
    text::Words::Arguments words = said();
    words.emplace("own", embedded::version);
    if (!newer_.empty()) {
      words.emplace("host", newer_.string());
      report_.bad("ledger.opens", "newer-version-here", words, ask_instead(newer_, here_));
      return;
    }
    words.emplace("package", package_of(installed_by(here_)));
    words.emplace("where", embedded::releases.empty() ? "" : " (" + std::string(embedded::releases) + ")");
    report_.bad("ledger.opens", "newer-version", words, std::nullopt);
  }

  void say_why(const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
      case SQLITE_NOTADB:
        report_.bad("ledger.opens", "not-a-ledger", said(), set_aside());
        break;
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        say_locked("ledger.opens", file_, options_.ping ? platform::writer_of_database(file_) : std::nullopt, here_,
                   report_);
        break;
      case SQLITE_CORRUPT:
        report_.bad("ledger.opens", "ledger-damaged", said(error.what()), restore());
        break;
      default:
        report_.bad("ledger.opens", "permission", said(error.what()), shell_.permit("u+rwx", file_.parent_path()));
    }
  }

  void check_integrity(SQLite::Database& database) {
    using std::chrono::steady_clock;
    auto until = steady_clock::now() + options_.longest_reading;
    if (options_.longest_reading.count() > 0)
      ::sqlite3_progress_handler(
          database.getHandle(), 10'000,
          [](void* end) { return steady_clock::now() > *static_cast<const steady_clock::time_point*>(end) ? 1 : 0; },
          &until);
    try {
      const std::string verdict = database.execAndGet("PRAGMA quick_check(1)").getString();
      if (verdict == "ok") {
        report_.good("ledger.integrity", "doctor_integrity", said());
      } else {
        report_.bad("ledger.integrity", "ledger-damaged", said(verdict), restore());
      }
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_INTERRUPT) {
        report_.bad("ledger.integrity", "ledger-damaged", said(error.what()), restore());
        return;
      }
      report_.good("ledger.integrity", "doctor_integrity_unfinished", said());
      report_.hint(program_name(here_) + " doctor");
    }
  }

  /// The folder is judged only where this program makes it: one that a user names is left as it is.
  void check_permissions() {
    std::string open_to_others;
    const fs::path folder = file_.parent_path();
    if (file_ == here_.default_ledger() && is_open_to_others(folder))
      open_to_others = "chmod 700 " + shell_.word(folder);
    std::string files;
    for (const fs::path& file : own_files()) {
      const auto status = platform::status_of(file);
      if (status.kind == platform::FileKind::regular && status.is_open_to_others) files += " " + shell_.word(file);
    }
    if (!files.empty()) open_to_others += (open_to_others.empty() ? "chmod 600" : " && chmod 600") + files;
    if (open_to_others.empty()) {
      report_.good("ledger.permissions", "doctor_permissions", said());
    } else {
      report_.bad("ledger.permissions", "ledger-open-to-others", said(), open_to_others);
    }
  }

  /// A damaged ledger was set aside, and what could be saved of it is in the one in use.
  void check_recovery() {
    const std::string start = file_.stem().string() + ".damaged-";
    for (const fs::path& file : own_files()) {
      if (!file.filename().string().starts_with(start)) continue;
      report_.warn("ledger.recovered", "ledger-recovered", {{"file", file.string()}}, std::nullopt);
      return;
    }
  }

  /// The ledger, its journals, what was set aside and its backups.
  std::vector<fs::path> own_files() const {
    std::vector<fs::path> files;
    std::error_code unreadable;
    const std::string stem = file_.stem().string();
    for (const fs::path& folder : {file_.parent_path(), file_.parent_path() / "backups"})
      for (const auto& entry : fs::directory_iterator(folder, unreadable))
        if (const std::string name = entry.path().filename().string();
            name.starts_with(stem + ".") || name.starts_with(stem + "-"))
          files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
  }

  std::string set_aside() const { return shell_.move(file_, file_.string() + ".not-a-ledger"); }

  /// From the newest backup; without one, the next start sets the damaged file aside by itself.
  std::string restore() const {
    fs::path newest;
    for (const fs::path& file : own_files())
      if (file.parent_path() != file_.parent_path()) newest = file;
    const std::string name = program_name(here_);
    return newest.empty() ? name + " deadlines" : name + " restore " + shell_.word(newest);
  }

  const DiagnosisOptions& options_;
  const Environment& here_;
  const fs::path& newer_;
  Report& report_;
  Shell shell_;
  fs::path file_;
};

}  // namespace

void check_ledger(const DiagnosisOptions& options, const Environment& here, const fs::path& newer, Report& report) {
  LedgerChecks(options, here, newer, report).check();
}

}  // namespace recourse::setup
