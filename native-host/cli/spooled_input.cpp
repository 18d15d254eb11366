#include "cli/spooled_input.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "ledger/content.h"
#include "ledger/files.h"
#include "ledger/transfer.h"
#include "platform/files.h"

namespace recourse::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* kCalled = "The input";
constexpr std::uintmax_t kLongestExport = std::uintmax_t{4} * 1024 * 1024 * 1024;
constexpr std::uintmax_t kLongestOther = std::uintmax_t{64} * 1024 * 1024;

/// All of `in`, in a new file. Throws, and leaves the file to be removed.
void copy(std::istream& in, const fs::path& file) {
  platform::OutputFile out(file, platform::OutputFile::How::create);
  const auto fail = [&](int error) {
    throw ledger::LedgerError(ledger::failure_of_system(error),
                              fmt::format("What is imported cannot be kept beside the ledger in {} meanwhile: {}. "
                                          "Nothing was imported.",
                                          file.parent_path().string(), std::strerror(error)),
                              file.parent_path().string(), error);
  };
  if (!out.is_open()) fail(errno);
  std::array<char, 65536> piece{};
  std::uintmax_t most = 0;
  for (std::uintmax_t size = 0; in;) {
    in.read(piece.data(), piece.size());
    const std::string_view got(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (size == 0) {
      const auto content = ledger::content_of(got);
      if (content != ledger::Content::table) ledger::expect_importable(content, kCalled);
      most = content == ledger::Content::export_json ? kLongestExport : kLongestOther;
    }
    size += got.size();
    if (size > most)
      ledger::refuse_import(kCalled, ledger::Unfit::too_long, "it is longer than anything that can be imported");
    if (!out.write(got)) fail(errno);
  }
}

}  // namespace

SpooledInput::SpooledInput(const std::string& given, const fs::path& ledger) : file_(given) {
  std::error_code unreadable;
  const bool is_input = given == "-";
  if (!is_input && fs::is_regular_file(given, unreadable) && !given.starts_with("/dev/")) return;
  errno = 0;
  std::ifstream opened;
  if (!is_input) opened.open(given, std::ios::binary);
  if (!is_input && !opened)
    throw ledger::NotImportable(ledger::Unfit::unreadable,
                                fmt::format("{} cannot be read: {}.", given, std::strerror(errno)));
  is_own_ = true;
  for (auto folder = fs::absolute(ledger).parent_path(); !fs::exists(folder, unreadable) && folder.has_relative_path();
       folder = folder.parent_path())
    made_folders_.push_back(folder);
  file_ = ledger::unfinished_name(ledger);
  try {
    ledger::prepare_file(ledger);
    copy(is_input ? std::cin : opened, file_);
  } catch (...) {
    tidy_up();
    throw;
  }
}

SpooledInput::~SpooledInput() { tidy_up(); }

void SpooledInput::tidy_up() const {
  std::error_code ignored;
  if (is_own_) fs::remove(file_, ignored);
  for (const auto& folder : made_folders_) fs::remove(folder, ignored);  // one that is not empty stays
}

}  // namespace recourse::cli
