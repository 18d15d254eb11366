#pragma once

#include <optional>

#include "ledger/database.h"

namespace recourse::ledger {

/// A ledger made beside another, to take its place: a copy of a backup, brought up to date, or a new one. Removed with
/// this object unless it took the place.
class Replacement {
 public:
  Replacement(const std::filesystem::path& ledger, const std::optional<std::filesystem::path>& copy_of, Instant now);
  ~Replacement();
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
};

/// Gives the file at `ledger` a dated name and puts the replacement one in its place; there is a ledger at the path at
/// every moment. Returns the dated name.
std::filesystem::path quarantine(const std::filesystem::path& ledger, const Replacement& replacement, Instant now);

}  // namespace recourse::ledger
