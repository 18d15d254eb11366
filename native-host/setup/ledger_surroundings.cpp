#include "setup/ledger_surroundings.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

#include "platform/files.h"
#include "setup/shell.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t kMebibyte = 1024 * 1024;
constexpr std::uintmax_t kTooLittleSpace = 10 * kMebibyte;
constexpr std::uintmax_t kLittleSpace = 100 * kMebibyte;
constexpr std::chrono::milliseconds kPatienceForWriters(2000);
constexpr std::chrono::milliseconds kBetweenLooks(50);

}  // namespace

void check_room(fs::path folder, Report& report) {
  std::error_code unreadable;
  while (folder.has_relative_path() && !fs::exists(folder, unreadable)) folder = folder.parent_path();
  const std::uintmax_t free = fs::space(folder, unreadable).available;
  if (unreadable) return;
  const std::string amount = std::to_string(free / kMebibyte) + " MiB";
  const text::Words::Arguments said{{"folder", folder.string()}, {"what", amount}};
  // What may be deleted, its owner alone knows: no command does it.
  if (free < kTooLittleSpace) {
    report.bad("ledger.space", "disk-full", said, std::nullopt);
  } else if (platform::is_out_of_files(folder)) {
    report.bad("ledger.space", "disk-full-of-files", said, std::nullopt);
  } else if (free < kLittleSpace) {
    report.warn("ledger.space", "disk-nearly-full", said, std::nullopt);
  } else {
    report.good("ledger.space", "doctor_space", said);
  }
}

void check_writers(const fs::path& ledger, const Environment& here, Report& report) {
  const auto until = std::chrono::steady_clock::now() + kPatienceForWriters;
  auto holder = platform::writer_of_database(ledger);
  while (holder && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(kBetweenLooks);
    holder = platform::writer_of_database(ledger);
  }
  if (holder) say_locked("ledger.lock", ledger, holder, here, report);
}

void say_locked(const char* id, const fs::path& ledger, const std::optional<platform::LockHolder>& holder,
                const Environment& here, Report& report) {
  const bool is_known = holder && holder->process != 0;
  const std::string number = is_known ? std::to_string(holder->process) : std::string();
  const std::string who = !is_known                 ? std::string()
                          : holder->program.empty() ? " (" + number + ")"
                                                    : " (" + holder->program + ", " + number + ")";
  std::optional<std::string> mend;
  if (is_known) {
    mend = std::string(holder->is_own ? "" : Shell(here.system).administrator());
    *mend += (holder->is_stopped ? "kill -9 " : "kill ") + number;
  }
  report.bad(id, "locked", {{"file", ledger.string()}, {"what", who}}, mend);
}

}  // namespace recourse::setup
