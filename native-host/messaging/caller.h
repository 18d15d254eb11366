#pragma once

#include <optional>
#include <string>
#include <vector>

namespace recourse::messaging {

/// Who started the process: a browser names itself in the first arguments.
struct Caller {
  std::string origin;  ///< what it said of itself
  bool allowed;        ///< one of this product's own extensions
};

/// Null when no browser did. Chromium passes `chrome-extension://ID/`; Firefox the manifest's absolute path and the
/// add-on's id.
std::optional<Caller> browser_caller(const std::vector<std::string>& arguments);

}  // namespace recourse::messaging
