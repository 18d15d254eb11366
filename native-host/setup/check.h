#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/words.h"

namespace recourse::setup {

/// One thing looked at. Ids begin with what they are about: "chromium.path", "ledger.opens", "clock".
struct Check {
  std::string id = {};
  bool ok = true;
  bool is_warning = false;               ///< not as it should be, and Recourse works all the same
  std::string cause = "ok";              ///< for programs: "path-missing", "newer-version"
  std::string detail = {};               ///< for people, in their language
  std::optional<std::string> mend = {};  ///< a command for a shell
};

/// Collects checks and says them in one language. A cause "path-missing" is said by the word "doctor_path_missing".
class Report {
 public:
  explicit Report(const text::Words& words) : words_(words) {}

  void good(std::string id, std::string_view word, const text::Words::Arguments& arguments = {});
  void bad(std::string id, std::string_view cause, const text::Words::Arguments& arguments,
           std::optional<std::string> mend);
  void warn(std::string id, std::string_view cause, const text::Words::Arguments& arguments,
            std::optional<std::string> mend);
  /// The last check gets a command for a reader whose trouble cannot be seen from here.
  void hint(std::string mend) { checks_.back().mend = std::move(mend); }

  std::vector<Check> take() { return std::move(checks_); }

 private:
  const text::Words& words_;
  std::vector<Check> checks_;
};

/// {"id", "ok", "cause", "detail"}, and for what is not as it should be "level" ("error" or "warning"); "mend" where
/// there is a command.
nlohmann::ordered_json to_json(const Check& check);

/// No warning counts.
bool all_is_well(const std::vector<Check>& checks);

}  // namespace recourse::setup
