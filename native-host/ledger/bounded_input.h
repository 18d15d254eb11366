#pragma once

#include <cstddef>
#include <iterator>

namespace recourse::ledger {

/// The characters of an exported file, one after another. Throws TooLong when an item of its lists has more of them
/// than anything an export holds: what reads them keeps an item in memory, and no more.
class BoundedInput {
 public:
  struct TooLong {};
  struct Place {
    std::size_t since_item = 0;
    int depth = 0;
    bool in_text = false;
    bool escaped = false;
  };
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  BoundedInput() = default;
  BoundedInput(std::istreambuf_iterator<char> at, Place& place) : at_(at), place_(&place) {}

  char operator*() const { return *at_; }
  BoundedInput& operator++() {
    take(*at_);
    ++at_;
    return *this;
  }
  void operator++(int) { ++*this; }
  bool operator==(const BoundedInput& other) const { return at_ == other.at_; }

 private:
  static constexpr std::size_t kLongestItem = std::size_t{8} * 1024 * 1024;
  static constexpr int kItems = 2;  ///< inside the root and one of its lists

  void take(char c) {
    if (++place_->since_item > kLongestItem) throw TooLong();
    if (place_->in_text) {
      if (!place_->escaped && c == '"') place_->in_text = false;
      place_->escaped = !place_->escaped && c == '\\';
      return;
    }
    if (c == '"') place_->in_text = true;
    if (c == '{' || c == '[') ++place_->depth;
    if (c == '}' || c == ']') {
      --place_->depth;
      if (c == '}' && place_->depth == kItems) place_->since_item = 0;
    }
  }

  std::istreambuf_iterator<char> at_;
  Place* place_ = nullptr;
};

}  // namespace recourse::ledger
