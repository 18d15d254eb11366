#include "ledger/files.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(const fs::path& file) { return file.parent_path().empty() ? fs::path(".") : file.parent_path(); }

}  // namespace

std::string name_of_time(Instant at) {
  std::string name;
  for (const char c : format_instant(std::chrono::floor<std::chrono::seconds>(at)))
    if (c != '-' && c != ':') name += c;
  return name;
}

fs::path aside_name(const fs::path& ledger, std::string_view why, Instant at) {
  const std::string stem = ledger.stem().string();
  for (int number = 1;; ++number) {
    const std::string again = number == 1 ? "" : fmt::format("-{}", number);
    fs::path file = ledger.parent_path() / fmt::format("{}.{}-{}{}.db", stem, why, name_of_time(at), again);
    const auto kind = platform::status_of(file).kind;
    if (kind == platform::FileKind::none || kind == platform::FileKind::hidden) return file;
  }
}

std::vector<fs::path> files_aside(const fs::path& ledger) {
  std::vector<fs::path> found;
  const std::string stem = ledger.stem().string();
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(ledger.parent_path(), error)) {
    const std::string name = entry.path().filename().string();
    const bool ours = name.rfind(fmt::format("{}.{}-", stem, kDamaged), 0) == 0 ||
                      name.rfind(fmt::format("{}.{}-", stem, kBeforeRestore), 0) == 0;
    if (ours && entry.path().extension() == ".db") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) return;
  fs::create_directories(folder, error);
  if (error) {
    const auto why = error == std::errc::read_only_file_system ? Failure::read_only
                     : error == std::errc::no_space_on_device  ? Failure::disk_full
                                                               : Failure::permission;
    throw LedgerError(why, fmt::format("The folder {} cannot be made: {}.", folder.string(), error.message()));
  }
  fs::permissions(folder, fs::perms::owner_all, error);
}

bool expect_own_file(const fs::path& file) {
  const std::string name = file.string();
  const auto status = platform::status_of(file);
  switch (status.kind) {
    case platform::FileKind::none:
      return false;
    case platform::FileKind::hidden:
      throw LedgerError(Failure::permission, fmt::format("No permission to look at {}.", name));
    case platform::FileKind::link:
      throw LedgerError(Failure::permission, fmt::format("{} is a link; name the file itself.", name));
    case platform::FileKind::other:
      throw LedgerError(Failure::not_a_ledger, fmt::format("{} is no file.", name));
    case platform::FileKind::regular:
      break;
  }
  if (!status.is_own) throw LedgerError(Failure::permission, fmt::format("{} belongs to another user.", name));
  return true;
}

bool prepare_file(const fs::path& file) {
  if (expect_own_file(file)) return true;
  make_private_folder(file.parent_path());
  return false;
}

bool is_on_network(const fs::path& file) { return platform::is_on_network(folder_of(file)); }

bool is_folder_closed(const fs::path& file, bool& read_only) {
  const auto access = platform::access_to(folder_of(file), platform::Right::change);
  read_only = access == platform::Access::read_only;
  return access != platform::Access::granted;
}

void remove_database(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(fs::path(file.string() + suffix), ignored);
}

}  // namespace recourse::ledger
