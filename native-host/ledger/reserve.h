#pragma once

#include <cstdint>
#include <filesystem>

namespace recourse::ledger {

/// Makes sure that some of the disk is kept for erasing, in two files, as SQLite needs two beside the ledger. Not where
/// little is free, nor while it is given up.
void keep_reserve(const std::filesystem::path& ledger) noexcept;

/// While it lives, what was kept is free for this process to erase with; then it is kept again.
class GivenUpReserve {
 public:
  explicit GivenUpReserve(std::filesystem::path ledger);
  ~GivenUpReserve();
  GivenUpReserve(const GivenUpReserve&) = delete;
  GivenUpReserve& operator=(const GivenUpReserve&) = delete;

 private:
  std::filesystem::path ledger_;
  std::uintmax_t size_;
};

}  // namespace recourse::ledger
