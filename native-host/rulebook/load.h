#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "domain/rulebook.h"

namespace recourse::rulebook {

/// The compiled-in values.
const Rulebook& built_in();

/// A user's file that cannot be used. `path` is a JSON pointer into it ("/replyHours"), or empty for the whole file.
struct Invalid : std::runtime_error {
  Invalid(std::string where, const std::string& why) : std::runtime_error(why), path(std::move(where)) {}
  std::string path;
};

/// The built-in values with single ones replaced from `file`; the built-in ones when there is no file. Throws Invalid.
Rulebook load(const std::filesystem::path& file);

}  // namespace recourse::rulebook
