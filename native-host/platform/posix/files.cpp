#include "platform/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/vfs.h>
#endif

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>

#include "platform/streams.h"

namespace recourse::platform {

namespace fs = std::filesystem;

namespace {

FileIdentity identity(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

int flags_of(OutputFile::How how) {
  switch (how) {
    case OutputFile::How::create:
      return O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    case OutputFile::How::append:
      return O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC;
    case OutputFile::How::overwrite:
      return O_WRONLY | O_CLOEXEC;
  }
  return O_WRONLY | O_CLOEXEC;
}

/// Blanks are written as "\\040" in the list of mounts.
std::string without_escapes(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size()) {
      plain += static_cast<char>(std::stoi(text.substr(i + 1, 3), nullptr, 8));
      i += 3;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

bool is_at_or_below(const fs::path& file, const fs::path& folder) {
  const fs::path rest = file.lexically_relative(folder);
  return !rest.empty() && *rest.begin() != "..";
}

}  // namespace

FileIdentity identity_of(const fs::path& file) {
  struct stat status {};
  return ::lstat(file.c_str(), &status) == 0 ? identity(status) : FileIdentity{};
}

FileIdentity identity_behind(const fs::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? identity(status) : FileIdentity{};
}

std::int64_t birth_of(const fs::path& file) {
#if defined(__linux__)
  struct statx status {};
  const bool told = ::statx(AT_FDCWD, file.c_str(), AT_SYMLINK_NOFOLLOW, STATX_BTIME, &status) == 0 &&
                    (status.stx_mask & STATX_BTIME) != 0;
  return told ? status.stx_btime.tv_sec * 1'000'000'000 + status.stx_btime.tv_nsec : 0;
#else
  return file.empty() ? 0 : 0;
#endif
}

FileIdentity identity_of_stream(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? identity(status) : FileIdentity{};
}

FileStatus status_of(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return {.kind = errno == EACCES ? FileKind::hidden : FileKind::none};
  return {.kind = S_ISLNK(status.st_mode)   ? FileKind::link
                  : S_ISREG(status.st_mode) ? FileKind::regular
                                            : FileKind::other,
          .is_own = status.st_uid == ::geteuid(),
          .is_open_to_others = (status.st_mode & 077U) != 0};
}

Access access_to(const fs::path& file, Right right) {
  std::error_code unreadable;
  const int mode = right == Right::read                 ? R_OK
                   : right == Right::run                ? X_OK
                   : fs::is_directory(file, unreadable) ? W_OK | X_OK
                                                        : R_OK | W_OK;
  if (::faccessat(AT_FDCWD, file.c_str(), mode, AT_EACCESS) == 0) return Access::granted;
  return errno == EROFS ? Access::read_only : Access::refused;
}

bool is_mounted_noexec(const fs::path& file) {
  struct statvfs mount {};
#if defined(ST_NOEXEC)
  return ::statvfs(file.c_str(), &mount) == 0 && (mount.f_flag & ST_NOEXEC) != 0;
#else
  return false && ::statvfs(file.c_str(), &mount) == 0;
#endif
}

fs::path mount_point_of(const fs::path& file) {
  std::error_code unreadable;
  const fs::path wanted = fs::weakly_canonical(file, unreadable);
  std::ifstream mounts("/proc/self/mountinfo");
  fs::path found;
  for (std::string line; std::getline(mounts, line);) {
    std::istringstream fields(line);
    std::string name;
    for (int field = 0; field < 5; ++field) fields >> name;
    const fs::path at = without_escapes(name);
    // Of two mounted on one folder the later one is seen.
    if (is_at_or_below(wanted, at) && at.native().size() >= found.native().size()) found = at;
  }
  return found;
}

bool is_marked_immutable([[maybe_unused]] const fs::path& file) {
#if defined(STATX_ATTR_IMMUTABLE)
  struct statx status {};
  return ::statx(AT_FDCWD, file.c_str(), AT_SYMLINK_NOFOLLOW, 0, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_IMMUTABLE) != 0;
#else
  return false;
#endif
}

bool is_out_of_files(const fs::path& folder) {
  struct statvfs disk {};
  return ::statvfs(folder.c_str(), &disk) == 0 && disk.f_files > 0 && disk.f_favail == 0;
}

bool is_network_file_system(std::uint64_t type) {
  constexpr std::array<std::uint64_t, 9> kTypes{0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x5346414F,
                                                0x73757245, 0x01021997, 0x00C36400, 0x0BD00BD0};  // nfs smb cifs smb2
                                                                                                  // afs coda 9p ceph
                                                                                                  // lustre
  return std::ranges::find(kTypes, type & 0xFFFFFFFFU) != kTypes.end();
}

bool is_on_network(const fs::path& folder) {
#if defined(__linux__)
  struct statfs status {};
  return ::statfs(folder.c_str(), &status) == 0 && is_network_file_system(static_cast<std::uint64_t>(status.f_type));
#else
  return folder.empty();
#endif
}

bool can_rename_open_files() { return true; }

PrivateFiles::PrivateFiles() : before_(::umask(077)) {}
PrivateFiles::~PrivateFiles() { ::umask(static_cast<mode_t>(before_)); }

OutputFile::OutputFile(const fs::path& file, How how) : file_(::open(file.c_str(), flags_of(how), 0600)) {}

bool OutputFile::write(std::string_view bytes) { return write_all(file_, bytes); }

bool OutputFile::flush() { return ::fsync(file_) == 0; }

bool OutputFile::take_room(std::uintmax_t bytes) {
  const auto wanted = static_cast<off_t>(bytes);
#if defined(__APPLE__)
  // Counted from the file's end: the files room is taken for are new ones.
  fstore_t room{};
  room.fst_flags = F_ALLOCATEALL;
  room.fst_posmode = F_PEOFPOSMODE;
  room.fst_length = wanted;
  return ::fcntl(file_, F_PREALLOCATE, &room) == 0 && ::ftruncate(file_, wanted) == 0;
#else
  errno = ::posix_fallocate(file_, 0, wanted);
  return errno == 0;
#endif
}

std::uintmax_t OutputFile::size() const {
  struct stat status {};
  return ::fstat(file_, &status) == 0 ? static_cast<std::uintmax_t>(status.st_size) : 0;
}

void OutputFile::close() {
  if (file_ >= 0) ::close(file_);
  file_ = -1;
}

bool is_disk_full(int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; }

Trouble trouble_of(int system_error) {
  if (is_disk_full(system_error)) return Trouble::disk_full;
  switch (system_error) {
    case EROFS:
      return Trouble::read_only;
    case EACCES:
    case EPERM:
      return Trouble::permission;
    case EIO:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
      return Trouble::io;
    default:
      return Trouble::other;
  }
}

void flush_file(const fs::path& file) {
  const int written = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (written < 0) return;
  ::fsync(written);
  ::close(written);
}

FileLock::FileLock(const fs::path& file)
    : lock_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
  if (lock_ >= 0) ::flock(static_cast<int>(lock_), LOCK_EX);
}

FileLock::~FileLock() {
  if (lock_ >= 0) ::close(static_cast<int>(lock_));
}

}  // namespace recourse::platform
