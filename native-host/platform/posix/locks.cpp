#include "platform/locks.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "platform/files.h"

namespace recourse::platform {

namespace fs = std::filesystem;

namespace {

// Where SQLite puts its locks: https://www.sqlite.org/fileformat2.html and walformat.html.
constexpr off_t kPendingByte = 0x40000000;
constexpr off_t kPendingToShared = 512;
constexpr off_t kWriteByteOfWal = 120;

/// The process with a lock for writing on a part of a file.
std::optional<pid_t> writer_of(const fs::path& file, off_t from, off_t length) {
  const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (opened < 0) return std::nullopt;
  struct flock lock {};
  lock.l_type = F_RDLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = from;
  lock.l_len = length;
  const bool is_told = ::fcntl(opened, F_GETLK, &lock) == 0;
  ::close(opened);
  if (!is_told || lock.l_type == F_UNLCK) return std::nullopt;
  return lock.l_pid;
}

/// What stands after a process' name in its stat file begins with its state.
bool is_stopped(const fs::path& process) {
  std::ifstream in(process / "stat");
  const std::string all{std::istreambuf_iterator<char>(in), {}};
  const auto end = all.rfind(") ");
  return end != std::string::npos && end + 2 < all.size() && (all[end + 2] == 'T' || all[end + 2] == 't');
}

}  // namespace

std::optional<LockHolder> writer_of_database(const fs::path& database) {
  auto process = writer_of(database, kPendingByte, kPendingToShared);
  if (!process) process = writer_of(database.string() + "-shm", kWriteByteOfWal, 1);
  if (!process) return std::nullopt;
  LockHolder holder;
  if (*process <= 0) return holder;
  holder.process = *process;
  holder.is_own = ::kill(*process, 0) == 0;
  const fs::path about = fs::path("/proc") / std::to_string(*process);
  std::ifstream name(about / "comm");
  std::getline(name, holder.program);
  holder.is_stopped = is_stopped(about);
  return holder;
}

}  // namespace recourse::platform
