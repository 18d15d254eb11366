#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace recourse::setup {

/// A policy file as Chromium takes it: with comments, commas before an end, and lines broken within a text. Discarded
/// when it is none.
nlohmann::json lenient_json(const std::filesystem::path& file);

/// As Firefox takes it: to the letter.
nlohmann::json strict_json(const std::filesystem::path& file);

/// Every policy of a browser with the file that set it last in managed/. Of those in recommended/ beside it, Chromium
/// minds the list of blocked extensions alone.
class PolicyFolder {
 public:
  explicit PolicyFolder(const std::filesystem::path& folder);

  bool any() const { return !set_.empty(); }
  nlohmann::json value(const std::string& name) const;
  std::filesystem::path file(const std::string& name) const;

  /// The file to write a policy to so that it counts, and what is in it so far.
  std::filesystem::path last_file() const { return last_; }
  nlohmann::json last_policies() const;

 private:
  /// Takes the policies whose names count, and returns the files in their order.
  template <class Counts>
  std::vector<std::filesystem::path> read(const std::filesystem::path& folder, const Counts& counts);

  std::map<std::string, std::pair<nlohmann::json, std::filesystem::path>> set_;
  std::filesystem::path last_;
};

}  // namespace recourse::setup
