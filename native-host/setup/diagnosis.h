#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "setup/check.h"
#include "setup/environment.h"

namespace recourse::setup {

/// What came of starting a host as a browser does and saying host.hello to it.
struct Pong {
  enum class How {
    answered,
    not_started,  ///< `what` is the system's reason
    ended,        ///< without an answer; `what` is the exit code or the signal
    silent,
    no_message,      ///< something that is no frame with an answer
    refused,         ///< the caller is not allowed
    without_ledger,  ///< it answers that it cannot use the ledger
    failed,          ///< an error answer; `what` is its sentence
  };
  How how = How::answered;
  std::string version = {};
  int protocol = 0;
  std::string what = {};
};

/// What doctor calls it; null for an answer, and where only the ledger is wrong.
const char* cause_of(Pong::How how);

/// Starts `host` with `arguments` and gives its answer.
using Ping = std::function<Pong(const std::filesystem::path& host, const std::vector<std::string>& arguments)>;

struct DiagnosisOptions {
  std::filesystem::path ledger = {};         ///< absolute
  std::vector<std::string> browsers = {};    ///< names of the table; none means every browser that is there
  std::filesystem::path user_data_dir = {};  ///< a profile folder to look at, too
  int protocol = 1;
  Ping ping = {};  ///< empty: no program is started
  /// The ledger's pages are read for at most this long; zero means to the end.
  std::chrono::milliseconds longest_reading{0};
};

/// Looks at everything the host depends on and changes nothing. Throws WrongUsage for a browser that is not in the
/// table.
std::vector<Check> diagnose(const DiagnosisOptions& options, const Environment& here, const text::Words& words);

/// Folders outside the ledger's that `diagnose` reads files in, whether they exist or not: manifests, policies and the
/// receipt for all users, on Linux. A confined host may read them; only `here`'s folders are looked at.
std::vector<std::string> folders_diagnosed(const Environment& here);

// The parts of it.
/// False when nothing else can be told: this is not the user's account or home.
bool check_account(const Environment& here, Report& report);
/// Chromium kinds that are started with a folder of their own, as far as they run now.
void check_profiles_elsewhere(const DiagnosisOptions& options, const Environment& here, Report& report);
/// Gives a newer Recourse than this one, which a browser starts; empty where there is none.
std::filesystem::path check_browsers(const DiagnosisOptions& options, const Environment& here, Report& report);
void check_receipts(const Environment& here, Report& report);
/// `newer` may be able to read what this program cannot.
void check_ledger(const DiagnosisOptions& options, const Environment& here, const std::filesystem::path& newer,
                  Report& report);
void check_machine(const DiagnosisOptions& options, const Environment& here, Report& report);

}  // namespace recourse::setup
