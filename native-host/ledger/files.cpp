#include "ledger/files.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace recourse::ledger {

namespace fs = std::filesystem;

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
    if (inode_of(file) == Inode{}) return file;
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
  struct stat status {};
  const std::string name = file.string();
  if (::lstat(name.c_str(), &status) != 0) {
    if (errno == EACCES) throw LedgerError(Failure::permission, fmt::format("No permission to look at {}.", name));
    return false;
  }
  if (S_ISLNK(status.st_mode))
    throw LedgerError(Failure::permission, fmt::format("{} is a link; name the file itself.", name));
  if (!S_ISREG(status.st_mode)) throw LedgerError(Failure::not_a_ledger, fmt::format("{} is no file.", name));
  if (status.st_uid != ::geteuid())
    throw LedgerError(Failure::permission, fmt::format("{} belongs to another user.", name));
  return true;
}

bool prepare_file(const fs::path& file) {
  if (expect_own_file(file)) return true;
  make_private_folder(file.parent_path());
  return false;
}

bool is_network_file_system(long type) {
  constexpr std::array kTypes{0x6969L,     0x517BL,     0xFF534D42L, 0xFE534D42L, 0x5346414FL,
                              0x73757245L, 0x01021997L, 0x00C36400L, 0x0BD00BD0L};  // nfs smb cifs smb2 afs coda 9p
                                                                                    // ceph lustre
  return std::find(kTypes.begin(), kTypes.end(), type & 0xFFFFFFFFL) != kTypes.end();
}

bool is_on_network(const fs::path& file) {
  struct statfs status {};
  const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
  return ::statfs(folder.c_str(), &status) == 0 && is_network_file_system(static_cast<long>(status.f_type));
}

bool is_folder_closed(const fs::path& file, bool& read_only) {
  const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
  if (::eaccess(folder.c_str(), W_OK | X_OK) == 0) return false;
  read_only = errno == EROFS;
  return true;
}

Inode inode_of(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

void remove_database(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(fs::path(file.string() + suffix), ignored);
}

PrivateFiles::PrivateFiles() : before_(::umask(077)) {}
PrivateFiles::~PrivateFiles() { ::umask(before_); }

}  // namespace recourse::ledger
