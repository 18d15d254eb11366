#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

#include "setup/safe_file.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

const char* word_of(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return "file_not_permitted";
    case EROFS:
      return "file_read_only";
    case ENOSPC:
    case EDQUOT:
      return "file_disk_full";
    case ELOOP:
      return "file_is_link";
    case ENOTDIR:
      return "file_no_folder";
    default:
      return "file_failed";
  }
}

std::vector<fs::path> make_folders(const fs::path& folder, mode_t mode) {
  std::vector<fs::path> missing;
  for (fs::path at = folder; ::access(at.c_str(), F_OK) != 0 && at.has_relative_path(); at = at.parent_path())
    missing.push_back(at);
  std::ranges::reverse(missing);
  for (const fs::path& one : missing) {
    if (::mkdir(one.c_str(), mode) != 0 && errno != EEXIST) throw FileRefused(word_of(errno), one);
    // The process may run with a narrow umask; a system folder must be readable by its users all the same.
    if (::chmod(one.c_str(), mode) != 0) throw FileRefused(word_of(errno), one);
  }
  return missing;
}

Descriptor open_folder(const fs::path& folder) {
  struct stat status {};
  if (::lstat(folder.c_str(), &status) == 0 && S_ISLNK(status.st_mode)) throw FileRefused("file_is_link", folder);
  Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!opened) throw FileRefused(word_of(errno), folder);
  return opened;
}

void refuse_what_is_no_file(int folder, const fs::path& file) {
  struct stat status {};
  if (::fstatat(folder, file.filename().c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
  if (S_ISLNK(status.st_mode)) throw FileRefused("file_is_link", file);
  if (!S_ISREG(status.st_mode)) throw FileRefused("file_no_file", file);
}

bool write_all(int fd, std::string_view contents) {
  while (!contents.empty()) {
    const ssize_t written = ::write(fd, contents.data(), contents.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    contents.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::vector<fs::path> write_file(const fs::path& file, std::string_view contents, Readers readers, Kind kind) {
  const bool shared = readers == Readers::everybody;
  const mode_t folder_mode = shared ? 0755 : 0700;
  const mode_t file_mode = (shared ? 0644U : 0600U) | (kind == Kind::program ? (shared ? 0111U : 0100U) : 0U);

  std::vector<fs::path> made = make_folders(file.parent_path(), folder_mode);
  const Descriptor folder = open_folder(file.parent_path());
  refuse_what_is_no_file(folder.get(), file);

  const std::string temporary = "." + file.filename().string() + "." + std::to_string(::getpid()) + ".unfinished";
  ::unlinkat(folder.get(), temporary.c_str(), 0);
  {
    const Descriptor out(
        ::openat(folder.get(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode));
    if (!out) throw FileRefused(word_of(errno), file);
    if (!write_all(out.get(), contents) || ::fchmod(out.get(), file_mode) != 0 || ::fsync(out.get()) != 0) {
      const int error = errno;
      ::unlinkat(folder.get(), temporary.c_str(), 0);
      throw FileRefused(word_of(error), file);
    }
  }
  if (::renameat(folder.get(), temporary.c_str(), folder.get(), file.filename().c_str()) != 0) {
    const int error = errno;
    ::unlinkat(folder.get(), temporary.c_str(), 0);
    throw FileRefused(word_of(error), file);
  }
  ::fsync(folder.get());
  return made;
}

bool is_something(const fs::path& file) {
  std::error_code unreadable;
  return fs::exists(fs::symlink_status(file, unreadable));
}

void remove_file(const fs::path& file) {
  const Descriptor folder = open_folder(file.parent_path());
  refuse_what_is_no_file(folder.get(), file);
  if (::unlinkat(folder.get(), file.filename().c_str(), 0) != 0 && errno != ENOENT)
    throw FileRefused(word_of(errno), file);
}

void remove_empty_folder(const fs::path& folder) { ::rmdir(folder.c_str()); }

}  // namespace recourse::setup
