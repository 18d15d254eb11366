#include "platform/files.h"

#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>

#include <cerrno>

#include "platform/streams.h"

namespace recourse::platform {

namespace fs = std::filesystem;

namespace {

FileIdentity identity(const fs::path& file, DWORD links) {
  const HANDLE handle =
      ::CreateFileW(file.c_str(), FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                    OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | links, nullptr);
  if (handle == INVALID_HANDLE_VALUE) return {};
  BY_HANDLE_FILE_INFORMATION found{};
  const bool known = ::GetFileInformationByHandle(handle, &found) != 0;
  ::CloseHandle(handle);
  if (!known) return {};
  const std::uint64_t number = (static_cast<std::uint64_t>(found.nFileIndexHigh) << 32U) | found.nFileIndexLow;
  return {found.dwVolumeSerialNumber, number};
}

int open_file(const fs::path& file, OutputFile::How how) {
  int flags = _O_WRONLY | _O_BINARY | _O_NOINHERIT;
  if (how == OutputFile::How::create) flags |= _O_CREAT | _O_EXCL;
  if (how == OutputFile::How::append) flags |= _O_CREAT | _O_APPEND;
  if (how != OutputFile::How::overwrite && status_of(file).kind == FileKind::link) {
    errno = ELOOP;
    return -1;
  }
  int opened = -1;
  errno = ::_wsopen_s(&opened, file.c_str(), flags, _SH_DENYNO, _S_IREAD | _S_IWRITE);
  return opened;
}

}  // namespace

FileIdentity identity_of(const fs::path& file) { return identity(file, FILE_FLAG_OPEN_REPARSE_POINT); }

FileIdentity identity_behind(const fs::path& file) { return identity(file, 0); }

std::int64_t birth_of(const fs::path&) { return 0; }

FileIdentity identity_of_stream(int descriptor) {
  BY_HANDLE_FILE_INFORMATION found{};
  const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
  if (handle == INVALID_HANDLE_VALUE || ::GetFileInformationByHandle(handle, &found) == 0) return {};
  const std::uint64_t number = (static_cast<std::uint64_t>(found.nFileIndexHigh) << 32U) | found.nFileIndexLow;
  return {found.dwVolumeSerialNumber, number};
}

FileStatus status_of(const fs::path& file) {
  const DWORD attributes = ::GetFileAttributesW(file.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES)
    return {.kind = ::GetLastError() == ERROR_ACCESS_DENIED ? FileKind::hidden : FileKind::none};
  if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) return {.kind = FileKind::link};
  if ((attributes & (FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_DEVICE)) != 0) return {.kind = FileKind::other};
  return {.kind = FileKind::regular};
}

Access access_to(const fs::path& file, Right right) {
  const DWORD attributes = ::GetFileAttributesW(file.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) return Access::refused;
  if ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 || right == Right::run) return Access::granted;
  const DWORD wanted = right == Right::read ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE;
  const HANDLE handle = ::CreateFileW(file.c_str(), wanted, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, 0, nullptr);
  if (handle == INVALID_HANDLE_VALUE)
    return ::GetLastError() == ERROR_WRITE_PROTECT ? Access::read_only : Access::refused;
  ::CloseHandle(handle);
  return Access::granted;
}

bool is_mounted_noexec(const fs::path&) { return false; }

fs::path mount_point_of(const fs::path&) { return {}; }

bool is_marked_immutable(const fs::path&) { return false; }

bool is_out_of_files(const fs::path&) { return false; }

bool is_network_file_system(std::uint64_t) { return false; }

bool is_on_network(const fs::path& folder) {
  std::error_code unreadable;
  const std::wstring root = fs::absolute(folder, unreadable).make_preferred().root_path().wstring();
  const bool is_device = root.starts_with(L"\\\\?") || root.starts_with(L"\\\\.");
  return (root.starts_with(L"\\\\") && !is_device) || ::GetDriveTypeW(root.c_str()) == DRIVE_REMOTE;
}

bool can_rename_open_files() { return false; }

PrivateFiles::PrivateFiles() : before_(0) {}
PrivateFiles::~PrivateFiles() = default;

OutputFile::OutputFile(const fs::path& file, How how) : file_(open_file(file, how)) {}

bool OutputFile::write(std::string_view bytes) { return write_all(file_, bytes); }

bool OutputFile::flush() { return ::_commit(file_) == 0; }

bool OutputFile::take_room(std::uintmax_t bytes) {
  errno = ::_chsize_s(file_, static_cast<__int64>(bytes));
  return errno == 0;
}

std::uintmax_t OutputFile::size() const {
  const auto size = ::_filelengthi64(file_);
  return size < 0 ? 0 : static_cast<std::uintmax_t>(size);
}

void OutputFile::close() {
  if (file_ >= 0) ::_close(file_);
  file_ = -1;
}

bool is_disk_full(int error) { return error == ENOSPC || error == EFBIG; }

Trouble trouble_of(int system_error) {
  switch (system_error) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
      return Trouble::disk_full;
    case ERROR_WRITE_PROTECT:
      return Trouble::read_only;
    case ERROR_ACCESS_DENIED:
      return Trouble::permission;
    case ERROR_IO_DEVICE:
    case ERROR_CRC:
      return Trouble::io;
    default:
      return Trouble::other;
  }
}

void flush_file(const fs::path& file) {
  const HANDLE handle = ::CreateFileW(file.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                      OPEN_EXISTING, 0, nullptr);
  if (handle == INVALID_HANDLE_VALUE) return;
  ::FlushFileBuffers(handle);
  ::CloseHandle(handle);
}

FileLock::FileLock(const fs::path& file)
    : lock_(reinterpret_cast<std::intptr_t>(::CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE,
                                                          FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS,
                                                          FILE_FLAG_OPEN_REPARSE_POINT, nullptr))) {
  OVERLAPPED whole{};
  const auto handle = reinterpret_cast<HANDLE>(lock_);
  if (handle != INVALID_HANDLE_VALUE) ::LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, &whole);
}

FileLock::~FileLock() {
  const auto handle = reinterpret_cast<HANDLE>(lock_);
  if (handle != INVALID_HANDLE_VALUE) ::CloseHandle(handle);
}

}  // namespace recourse::platform
