#include "ledger/reserve.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ledger/files.h"
#include "platform/files.h"

namespace recourse::ledger {

namespace fs = std::filesystem;

namespace {

/// Erasing takes a quarter of it, an order with twenty items and 300 messages half, however large the ledger is.
constexpr std::uintmax_t kEnough = std::uintmax_t{2} * 1024 * 1024;
/// What it takes in a small ledger, and to erase all.
constexpr std::uintmax_t kLeast = std::uintmax_t{192} * 1024;
/// On a small disk, never more than this part of what is free.
constexpr std::uintmax_t kPart = 3;

bool is_given_up = false;

std::array<fs::path, 2> reserve_files(const fs::path& ledger) {
  const auto name = [&](int number) {
    return ledger.parent_path() / fmt::format(".{}.{}-{}", ledger.stem().string(), kReserve, number);
  };
  return {name(1), name(2)};
}

std::uintmax_t size_of(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : size;
}

std::uintmax_t size_of_both(const fs::path& ledger) {
  const auto both = reserve_files(ledger);
  return size_of(both[0]) + size_of(both[1]);
}

std::uintmax_t free_beside(const fs::path& ledger) {
  std::error_code error;
  const auto space = fs::space(fs::absolute(ledger).parent_path(), error);
  return error ? 0 : space.available;
}

void remove_reserve(const fs::path& ledger) {
  std::error_code ignored;
  for (const auto& file : reserve_files(ledger)) fs::remove(file, ignored);
}

/// There is the whole of it or nothing.
void make_reserve(const fs::path& ledger, std::uintmax_t size) {
  remove_reserve(ledger);
  for (const auto& file : reserve_files(ledger)) {
    platform::OutputFile made(file, platform::OutputFile::How::create);
    if (made.is_open() && made.take_room(size / 2)) continue;
    made.close();
    return remove_reserve(ledger);
  }
}

}  // namespace

void keep_reserve(const fs::path& ledger) noexcept {
  try {
    if (is_given_up || size_of_both(ledger) >= kLeast) return;
    const auto size = std::min(kEnough, free_beside(ledger) / kPart);
    if (size >= kLeast) make_reserve(ledger, size);
  } catch (const std::exception&) {  // a safeguard, not a promise: without it all goes on
  }
}

GivenUpReserve::GivenUpReserve(fs::path ledger) : ledger_(std::move(ledger)), size_(size_of_both(ledger_)) {
  is_given_up = true;
  remove_reserve(ledger_);
}

GivenUpReserve::~GivenUpReserve() {
  is_given_up = false;
  try {
    if (size_ >= kLeast) make_reserve(ledger_, size_);
  } catch (const std::exception&) {  // the next one that writes makes it
  }
}

}  // namespace recourse::ledger
