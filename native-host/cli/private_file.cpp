#include "cli/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace recourse::cli {

void PrivateFile::fail() const {
  throw std::runtime_error("The file " + path_ + " cannot be written: " + std::strerror(errno) + ".");
}

PrivateFile::PrivateFile(std::string path)
    : path_(std::move(path)), unfinished_(path_ + "." + std::to_string(::getpid()) + ".unfinished") {
  struct stat status {};
  if (::stat(path_.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) unfinished_ = path_;  // a pipe or device
  const int how = unfinished_ == path_ ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  file_ = ::open(unfinished_.c_str(), how, 0600);
  if (file_ < 0) fail();
}

PrivateFile::~PrivateFile() {
  if (file_ < 0) return;
  ::close(file_);
  if (unfinished_ != path_) ::unlink(unfinished_.c_str());
}

void PrivateFile::write(std::string_view text) {
  while (!text.empty()) {
    const auto put = ::write(file_, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) fail();
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

void PrivateFile::finish() {
  if (unfinished_ != path_) {
    if (::fsync(file_) != 0 || ::rename(unfinished_.c_str(), path_.c_str()) != 0) fail();
  }
  ::close(file_);
  file_ = -1;
}

}  // namespace recourse::cli
