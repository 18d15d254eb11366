#include "cli/private_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "platform/process.h"

namespace recourse::cli {

namespace fs = std::filesystem;
using platform::OutputFile;

void PrivateFile::fail() const {
  throw std::runtime_error("The file " + path_ + " cannot be written: " + std::strerror(errno) + ".");
}

PrivateFile::PrivateFile(std::string path)
    : path_(std::move(path)), unfinished_(path_ + "." + std::to_string(platform::process_id()) + ".unfinished") {
  std::error_code unreadable;
  const auto there = fs::status(path_, unreadable);
  if (fs::exists(there) && !fs::is_regular_file(there)) unfinished_ = path_;  // a pipe or device
  file_.emplace(unfinished_, unfinished_ == path_ ? OutputFile::How::overwrite : OutputFile::How::create);
  if (!file_->is_open()) fail();
}

PrivateFile::~PrivateFile() {
  if (!file_ || !file_->is_open()) return;
  file_->close();
  std::error_code ignored;
  if (unfinished_ != path_) fs::remove(unfinished_, ignored);
}

void PrivateFile::write(std::string_view text) {
  if (!file_->write(text)) fail();
}

void PrivateFile::finish() {
  if (unfinished_ != path_ && !file_->flush()) fail();
  file_->close();
  if (unfinished_ == path_) return;
  std::error_code error;
  fs::rename(unfinished_, path_, error);
  if (!error) return;
  std::error_code ignored;
  fs::remove(unfinished_, ignored);
  throw std::runtime_error("The file " + path_ + " cannot be written: " + error.message() + ".");
}

}  // namespace recourse::cli
