#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/codec.h"
#include "codec/json.h"
#include "codec/names.h"

namespace recourse::codec {

/// Longest texts taken from outside, in characters (code points), as the schema counts them.
inline constexpr std::size_t kLongText = 20'000;
inline constexpr std::size_t kShortText = 2'000;

/// How many characters a text in UTF-8 has.
inline std::size_t characters_in(std::string_view text) {
  const auto begins_one = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_one));
}

/// A JSON value and the way to it. Every getter throws BadValue that names the place. Of a lenient reader, an optional
/// member or an item of a list that does not fit is left out instead, and named in its list of what was refused.
class Reader {
 public:
  /// `begin` is the pointer to the value itself; it must outlive all readers made from this one.
  explicit Reader(const Value& json, std::string_view begin = {}) : json_(&json), begin_(begin) {}

  /// The value's JSON pointer ("/orders/3/orderId"); put together when somebody asks.
  std::string path() const {
    std::string path(begin_);
    for (std::size_t i = 0; i < std::min(depth_, kMostSteps); ++i)
      path += steps_[i].name != nullptr ? fmt::format("/{}", steps_[i].name) : fmt::format("/{}", steps_[i].index);
    return path;
  }
  const Value& json() const { return *json_; }

  /// The same place, read leniently or not. `refused` must outlive the reader.
  Reader lenient(std::vector<Refused>& refused) const {
    Reader reader = *this;
    reader.refused_ = &refused;
    return reader;
  }
  Reader strict() const {
    Reader reader = *this;
    reader.refused_ = nullptr;
    return reader;
  }

  [[noreturn]] void fail(const std::string& why) const { throw BadValue(path(), why); }

  void expect_object() const {
    if (!json_->is_object()) fail("an object is expected");
  }

  /// A member that must be there; null counts as missing. Names are literals.
  Reader at(const char* name) const {
    if (auto member = maybe(name)) return *member;
    throw BadValue(path() + "/" + name, "is required");
  }

  /// A member, or nothing when it is missing or null.
  std::optional<Reader> maybe(const char* name) const {
    expect_object();
    const Value* found = member_of(*json_, name);
    if (found == nullptr || found->is_null()) return std::nullopt;
    return Reader(*this, *found, {name, 0});
  }

  std::string_view view(std::size_t longest = kShortText) const {
    if (!json_->is_string()) fail("a text is expected");
    const auto text = string_of(*json_);
    if (text.size() > longest && characters_in(text) > longest)
      fail(fmt::format("the text is longer than {} characters", longest));
    return text;
  }
  std::string text(std::size_t longest = kShortText) const { return std::string(view(longest)); }

  int whole(int least, int most) const {
    if (!json_->is_number_integer()) fail("a whole number is expected");
    const bool fits = json_->is_number_unsigned() ? std::in_range<int>(json_->get<std::uint64_t>())
                                                  : std::in_range<int>(json_->get<std::int64_t>());
    const int value = fits ? json_->get<int>() : 0;
    if (!fits || value < least || value > most)
      fail(fmt::format("a whole number from {} to {} is expected", least, most));
    return value;
  }

  bool boolean() const {
    if (!json_->is_boolean()) fail("true or false is expected");
    return json_->get<bool>();
  }

  Instant instant() const {
    const auto at = parse_instant(view());
    if (!at) fail("an RFC 3339 time is expected, such as 2026-09-07T12:00:00Z");
    return *at;
  }

  PageDate date() const {
    const auto day = parse_page_date(view());
    if (!day) fail("a day is expected, such as 2026-09-07");
    return *day;
  }

  template <class Id>
  Id id() const {
    const auto parsed = Id::parse(view());
    if (!parsed) fail("an id of 1 to 22 decimal digits, as text, is expected");
    return *parsed;
  }

  template <class E>
  E one_of() const {
    const auto value = value_of<E>(view());
    if (!value) {
      std::string names;
      for (const auto& [v, name] : Names<E>::table) names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
      fail("one of these is expected: " + names);
    }
    return *value;
  }

  template <class Read>
  auto list(std::size_t most, const Read& read) const {
    if (!json_->is_array()) fail("a list is expected");
    const std::size_t size = std::min(json_->size(), most);
    if (json_->size() > most) refuse({path(), fmt::format("the list is longer than {}", most)});
    std::vector<decltype(read(*this))> items;
    items.reserve(size);
    for (std::size_t i = 0; i < size; ++i)
      attempt([&] { items.push_back(read(Reader(*this, (*json_)[i], {nullptr, i}))); });
    return items;
  }

  // The same for members that may be missing.
  std::string text_or_empty(const char* name, std::size_t longest = kShortText) const {
    return maybe_text(name, longest).value_or(std::string());
  }
  std::optional<std::string> maybe_text(const char* name, std::size_t longest = kShortText) const {
    return get(name, [&](const Reader& r) { return r.text(longest); });
  }
  std::optional<bool> maybe_boolean(const char* name) const {
    return get(name, [](const Reader& r) { return r.boolean(); });
  }
  std::optional<PageDate> maybe_date(const char* name) const {
    return get(name, [](const Reader& r) { return r.date(); });
  }
  std::optional<Instant> maybe_instant(const char* name) const {
    return get(name, [](const Reader& r) { return r.instant(); });
  }
  std::optional<int> maybe_whole(const char* name, int least, int most) const {
    return get(name, [&](const Reader& r) { return r.whole(least, most); });
  }
  template <class Id>
  std::optional<Id> maybe_id(const char* name) const {
    return get(name, [](const Reader& r) { return r.template id<Id>(); });
  }
  template <class E>
  std::optional<E> maybe_one_of(const char* name) const {
    return get(name, [](const Reader& r) { return r.template one_of<E>(); });
  }
  template <class Read>
  auto list_or_empty(const char* name, std::size_t most, const Read& read) const {
    using Items = std::vector<decltype(read(*this))>;
    return get(name, [&](const Reader& r) { return r.list(most, read); }).value_or(Items());
  }

  /// `read(member)`, or null when there is none.
  template <class Read>
  auto get(const char* name, const Read& read) const -> std::optional<decltype(read(*this))> {
    std::optional<decltype(read(*this))> value;
    if (const auto member = maybe(name)) attempt([&] { value = read(*member); });
    return value;
  }

 private:
  /// A member's name, or an item's number where there is no name.
  struct Step {
    const char* name;
    std::size_t index;
  };
  static constexpr std::size_t kMostSteps = 8;  ///< the protocol is not as deep; a longer way is cut short

  void refuse(Refused part) const {
    if (refused_ == nullptr) throw BadValue(part.path, part.why);
    refused_->push_back(std::move(part));
  }

  template <class Work>
  void attempt(const Work& work) const {
    if (refused_ == nullptr) return work();
    try {
      work();
    } catch (const BadValue& bad) {
      refused_->push_back({bad.path, bad.what()});
    }
  }

  Reader(const Reader& from, const Value& json, Step step)
      : json_(&json), begin_(from.begin_), refused_(from.refused_), depth_(from.depth_ + 1) {
    std::copy_n(from.steps_.begin(), std::min(from.depth_, kMostSteps), steps_.begin());
    if (from.depth_ < kMostSteps) steps_[from.depth_] = step;
  }

  const Value* json_;
  std::string_view begin_;
  std::vector<Refused>* refused_ = nullptr;
  std::size_t depth_ = 0;
  std::array<Step, kMostSteps> steps_;
};

/// `read(Reader)` of a JSON text, such as the ledger keeps. Throws BadValue.
template <class Read>
auto read_text(const std::string& text, const Read& read) {
  const Document document(text);
  return read(Reader(document.root()));
}

}  // namespace recourse::codec
