#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "domain/rulebook.h"

namespace recourse::rulebook {

/// The compiled-in values.
const Rulebook& built_in();

/// Where one built-in value comes from, in English.
struct ValueSource {
  std::string name;
  std::string source;
  bool unverified;  ///< AliExpress does not say so itself
};

/// One entry a value, `storeDays` last.
const std::vector<ValueSource>& sources();

/// The value of a name in `sources()`: one number, or the week days. Empty when there is none of the name.
std::vector<int> values_of(const Rulebook& rulebook, const std::string& name);

/// A user's file that cannot be used. `path` is a JSON pointer into it ("/replyHours"), or empty for the whole file.
struct Invalid : std::runtime_error {
  Invalid(std::string where, const std::string& why) : std::runtime_error(why), path(std::move(where)) {}
  std::string path;
};

/// The built-in values with single ones replaced from `file`; the built-in ones when there is no file. Throws Invalid.
Rulebook load(const std::filesystem::path& file);

}  // namespace recourse::rulebook
