#pragma once

#include <algorithm>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace recourse {

/// An id that AliExpress gave: 1 to 22 decimal digits, kept as text because it may pass 2^53. The tag keeps ids of
/// different things apart.
template <class Tag>
class Id {
 public:
  /// Null when the text is not 1 to 22 decimal digits.
  static std::optional<Id> parse(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > 22 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    return Id(std::string(text));
  }

  const std::string& text() const noexcept { return text_; }
  auto operator<=>(const Id&) const = default;

 private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

using OrderId = Id<struct OrderTag>;
using LineId = Id<struct LineTag>;
using ProductId = Id<struct ProductTag>;
using StoreId = Id<struct StoreTag>;
using DisputeId = Id<struct DisputeTag>;

}  // namespace recourse

template <class Tag>
struct std::hash<recourse::Id<Tag>> {
  std::size_t operator()(const recourse::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
