#pragma once

#include <optional>
#include <string>

namespace recourse {

// A newer sighting's value replaces an older one where it tells something.

template <class T>
void take(std::optional<T>& known, const std::optional<T>& seen) {
  if (seen) known = seen;
}

inline void take(std::string& known, const std::string& seen) {
  if (!seen.empty()) known = seen;
}

}  // namespace recourse
