#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace recourse::platform {

/// Which file a name leads to, whatever other names it has.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  bool operator==(const FileIdentity&) const = default;
};
/// Of the name itself when it is a link. All zero when there is none.
FileIdentity identity_of(const std::filesystem::path& file);
/// Of what a link leads to. All zero when there is none.
FileIdentity identity_behind(const std::filesystem::path& file);

/// When the file was made, in nanoseconds; 0 where the system does not tell.
std::int64_t birth_of(const std::filesystem::path& file);
/// Of what an open descriptor leads to. All zero when it is none.
FileIdentity identity_of_stream(int descriptor);

enum class FileKind { none, regular, link, other, hidden };  ///< hidden: no permission to look

/// What a name is, links not followed.
struct FileStatus {
  FileKind kind = FileKind::none;
  bool is_own = true;  ///< belongs to this user
  /// Others than its user have rights to it. Never so on Windows, where files have the rights of the folder they lie in
  /// and a user's folders are the user's.
  bool is_open_to_others = false;
};
FileStatus status_of(const std::filesystem::path& file);

/// `change` is to read and write a file, to make and remove files in a folder.
enum class Right { read, change, run };
enum class Access { granted, refused, read_only };  ///< read_only: the medium is, whoever asks
Access access_to(const std::filesystem::path& file, Right right);

/// Whether the file system was mounted so that no program on it may be run, whatever its rights say.
bool is_mounted_noexec(const std::filesystem::path& file);

/// Where the file system that a file lies on is mounted, links followed; empty where the system does not tell.
std::filesystem::path mount_point_of(const std::filesystem::path& file);

/// Whether a file or folder is marked so that nobody may change it, whatever its rights say: `chattr +i`.
bool is_marked_immutable(const std::filesystem::path& file);

/// Whether the file system holds as many files as it can, however much room it has.
bool is_out_of_files(const std::filesystem::path& folder);

/// Whether a file system's number (Linux's statfs) is one whose locks and shared memory do not reach all its users.
bool is_network_file_system(std::uint64_t type);
/// Whether the folder lies on such a file system.
bool is_on_network(const std::filesystem::path& folder);

/// Whether an open file can get another name, or lose its own: not on Windows.
bool can_rename_open_files();

/// Files made while this lives are the user's alone, where files have rights of their own.
class PrivateFiles {
 public:
  PrivateFiles();
  ~PrivateFiles();
  PrivateFiles(const PrivateFiles&) = delete;
  PrivateFiles& operator=(const PrivateFiles&) = delete;

 private:
  unsigned before_;
};

/// A file open for writing. What it is to be written to is private (0600) and never reached through a link. After a
/// failure `errno` says why.
class OutputFile {
 public:
  enum class How {
    create,    ///< there must be none yet
    append,    ///< made when there is none
    overwrite  ///< one that exists: a pipe, a device
  };
  OutputFile(const std::filesystem::path& file, How how);
  ~OutputFile() { close(); }
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  bool is_open() const { return file_ >= 0; }
  bool write(std::string_view bytes);
  /// Returns when the bytes are on the disk.
  bool flush();
  /// Makes the file that large, its room on the disk taken, not only promised. Not on every file system.
  bool take_room(std::uintmax_t bytes);
  /// In bytes.
  std::uintmax_t size() const;
  void close();

 private:
  int file_;
};

/// Whether an `errno` says that there is no room: on the disk, or for this user.
bool is_disk_full(int error);

enum class Trouble { other, disk_full, read_only, permission, io };
/// What an error of the system means: a number of `errno`, on Windows one of GetLastError.
Trouble trouble_of(int system_error);

/// Sees to it that a file somebody else wrote is on the disk, as far as it can.
void flush_file(const std::filesystem::path& file);

/// Only one process at a time has the lock of a file; it waits for its turn. Without a lock where none can be had.
class FileLock {
 public:
  explicit FileLock(const std::filesystem::path& file);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  std::intptr_t lock_;
};

}  // namespace recourse::platform
