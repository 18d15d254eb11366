#pragma once

#include <optional>

#include "ledger/database.h"

namespace recourse::ledger {

/// A ledger made beside another, to take its place: a copy of a backup, brought up to date, or a new one. Removed with
/// this object unless it took the place.
class Fresh {
 public:
  Fresh(const std::filesystem::path& ledger, const std::optional<std::filesystem::path>& copy_of, Instant now);
  ~Fresh();
  Fresh(const Fresh&) = delete;
  Fresh& operator=(const Fresh&) = delete;
  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
};

/// Gives the file at `ledger` a dated name and puts the fresh one in its place; there is a ledger at the path at every
/// moment. Returns the dated name.
std::filesystem::path set_aside(const std::filesystem::path& ledger, const Fresh& fresh, Instant now);

}  // namespace recourse::ledger
