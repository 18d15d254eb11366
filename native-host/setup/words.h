#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recourse::setup {

/// The sentences of area `doctor` in one language; English where the language has none.
class Words {
 public:
  explicit Words(std::string_view language);

  using Arguments = std::vector<std::pair<std::string_view, std::string>>;
  /// The sentence with "{name}" replaced. A key that does not exist gives the key itself (a test looks for those).
  std::string say(std::string_view key, const Arguments& arguments = {}) const;
  bool has(std::string_view key) const;

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace recourse::setup
