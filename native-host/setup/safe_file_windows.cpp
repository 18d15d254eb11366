#include <algorithm>
#include <cerrno>
#include <string>

#include "platform/files.h"
#include "platform/process.h"
#include "setup/safe_file.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

const char* word_of(const std::error_code& error) {
  if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) return "file_not_permitted";
  if (error == std::errc::read_only_file_system) return "file_read_only";
  if (error == std::errc::no_space_on_device) return "file_disk_full";
  if (error == std::errc::too_many_symbolic_link_levels) return "file_is_link";
  if (error == std::errc::not_a_directory) return "file_no_folder";
  return "file_failed";
}

std::error_code last_error() { return {errno, std::generic_category()}; }

std::vector<fs::path> make_folders(const fs::path& folder) {
  std::vector<fs::path> missing;
  std::error_code error;
  for (fs::path at = folder; !fs::exists(at, error) && at.has_relative_path(); at = at.parent_path())
    missing.push_back(at);
  std::ranges::reverse(missing);
  for (const fs::path& one : missing)
    if (!fs::create_directory(one, error) && error) throw FileRefused(word_of(error), one);
  return missing;
}

void refuse_links(const fs::path& file) {
  if (platform::status_of(file.parent_path()).kind == platform::FileKind::link)
    throw FileRefused("file_is_link", file.parent_path());
  switch (platform::status_of(file).kind) {
    case platform::FileKind::link:
      throw FileRefused("file_is_link", file);
    case platform::FileKind::other:
      throw FileRefused("file_no_file", file);
    default:
      break;
  }
}

}  // namespace

/// Who may read is what the folder says: a user's own, or all users' below %ProgramFiles%.
std::vector<fs::path> write_file(const fs::path& file, std::string_view contents, Readers, Kind) {
  std::vector<fs::path> made = make_folders(file.parent_path());
  refuse_links(file);
  const fs::path temporary = file.parent_path() / ("." + file.filename().string() + "." +
                                                   std::to_string(platform::process_id()) + ".unfinished");
  std::error_code error;
  fs::remove(temporary, error);
  {
    platform::OutputFile out(temporary, platform::OutputFile::How::create);
    if (!out.is_open()) throw FileRefused(word_of(last_error()), file);
    if (!out.write(contents) || !out.flush()) error = last_error();
  }
  if (!error) fs::rename(temporary, file, error);
  if (!error) return made;
  std::error_code ignored;
  fs::remove(temporary, ignored);
  throw FileRefused(word_of(error), file);
}

bool is_something(const fs::path& file) { return platform::status_of(file).kind != platform::FileKind::none; }

void remove_file(const fs::path& file) {
  refuse_links(file);
  std::error_code error;
  if (!fs::remove(file, error) && error) throw FileRefused(word_of(error), file);
}

void remove_empty_folder(const fs::path& folder) {
  std::error_code ignored;
  fs::remove(folder, ignored);  // one with something in it stays
}

}  // namespace recourse::setup
