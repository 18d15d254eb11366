#pragma once

#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace recourse::setup {

/// Nothing was written or removed. `word` is the key of the sentence that says why (area `doctor`).
struct FileRefused : std::runtime_error {
  FileRefused(const char* why, std::filesystem::path where)
      : std::runtime_error(where.string() + ": " + why), word(why), file(std::move(where)) {}
  const char* word;
  std::filesystem::path file;
};

enum class Readers { user, everybody };  ///< who may read: 0600 in 0700, or 0644 in 0755
enum class Kind { text, program };       ///< a program is executable by its readers too

/// Writes by a temporary name in the same folder and renames: a reader sees the old file or the new one whole. Neither
/// the file nor its folder may be a link. Returns the folders it had to make, outermost first. Throws FileRefused.
std::vector<std::filesystem::path> write_file(const std::filesystem::path& file, std::string_view contents,
                                              Readers readers, Kind kind = Kind::text);

/// Whether the name is taken, be it by a link that points nowhere.
bool is_something(const std::filesystem::path& file);

/// Removes a regular file, never what a link points at. Throws FileRefused.
void remove_file(const std::filesystem::path& file);

/// Removes the folder if it is empty, else leaves it.
void remove_empty_folder(const std::filesystem::path& folder);

}  // namespace recourse::setup
