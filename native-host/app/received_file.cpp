#include "app/received_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <random>

#include "app/errors.h"
#include "platform/files.h"

namespace recourse::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kExtension = ".unfinished";

fs::path path_of(const fs::path& ledger, const std::string& token) {
  return ledger.parent_path() / fmt::format(".import-{}{}", token, kExtension);
}

std::string new_token() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

bool is_token(const std::string& text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// What nobody went on with for a day.
void remove_old(const fs::path& ledger) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(ledger.parent_path(), error)) {
    const std::string name = entry.path().filename().string();
    if (name.rfind(".import-", 0) != 0 || entry.path().extension() != kExtension) continue;
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(error);
    if (!error && age > std::chrono::hours(24)) fs::remove(entry.path(), error);
  }
}

}  // namespace

ReceivedFile::ReceivedFile(const fs::path& ledger, const std::optional<std::string>& token)
    : token_(token.value_or("")) {
  if (!token) {
    remove_old(ledger);
    token_ = new_token();
  }
  std::error_code error;
  path_ = path_of(ledger, token_);
  if (token && (!is_token(token_) || !fs::is_regular_file(path_, error)))
    throw CallError(Code::not_found, "No import of this token is going on; begin again without one.", {},
                    "params_no_token");
}

ReceivedFile::~ReceivedFile() {
  std::error_code ignored;
  if (remove_at_end_) fs::remove(path_, ignored);
}

std::size_t ReceivedFile::append(const std::string& piece) {
  platform::OutputFile file(path_, platform::OutputFile::How::append);
  const bool good = file.is_open() && file.write(piece);
  const int problem = errno;
  const auto size = file.size();
  file.close();
  if (!good) {
    remove_at_end();
    const bool full = platform::is_disk_full(problem);
    throw CallError(full ? Code::disk_full : Code::ledger_unavailable,
                    full ? "The disk is full; nothing was imported."
                         : "The file to import cannot be kept beside the ledger; nothing was imported.",
                    full ? std::string() : error_data("cause", "permission"));
  }
  return static_cast<std::size_t>(size);
}

}  // namespace recourse::app
