#pragma once

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "codec/codec.h"
#include "codec/names.h"

namespace recourse::codec {

/// Longest texts taken from outside, in bytes.
inline constexpr std::size_t kLongText = 20'000;
inline constexpr std::size_t kShortText = 2'000;

/// A JSON value with the pointer it was found at. Every getter throws BadValue that names the place.
class Reader {
 public:
  explicit Reader(const nlohmann::json& json, std::string path = "") : json_(&json), path_(std::move(path)) {}

  const std::string& path() const { return path_; }
  const nlohmann::json& json() const { return *json_; }

  [[noreturn]] void fail(const std::string& why) const { throw BadValue(path_, why); }

  void expect_object() const {
    if (!json_->is_object()) fail("an object is expected");
  }

  /// A member that must be there; null counts as missing.
  Reader at(const char* name) const {
    if (auto member = maybe(name)) return *member;
    throw BadValue(path_ + "/" + name, "is required");
  }

  /// A member, or nothing when it is missing or null.
  std::optional<Reader> maybe(const char* name) const {
    expect_object();
    const auto found = json_->find(name);
    if (found == json_->end() || found->is_null()) return std::nullopt;
    return Reader(*found, path_ + "/" + name);
  }

  std::string text(std::size_t longest = kShortText) const {
    if (!json_->is_string()) fail("a text is expected");
    const auto& text = json_->get_ref<const std::string&>();
    if (text.size() > longest) fail(fmt::format("the text is longer than {} bytes", longest));
    return text;
  }

  int whole(int least, int most) const {
    if (!json_->is_number_integer()) fail("a whole number is expected");
    const bool fits = json_->is_number_unsigned() ? json_->get<std::uint64_t>() <= INT32_MAX
                                                  : json_->get<std::int64_t>() >= INT32_MIN;
    const auto value = fits ? json_->get<std::int64_t>() : 0;
    if (!fits || value < least || value > most)
      fail(fmt::format("a whole number from {} to {} is expected", least, most));
    return static_cast<int>(value);
  }

  bool boolean() const {
    if (!json_->is_boolean()) fail("true or false is expected");
    return json_->get<bool>();
  }

  Instant instant() const {
    const auto at = parse_instant(text());
    if (!at) fail("an RFC 3339 time is expected, such as 2026-09-07T12:00:00Z");
    return *at;
  }

  PageDate date() const {
    const auto day = parse_page_date(text());
    if (!day) fail("a day is expected, such as 2026-09-07");
    return *day;
  }

  template <class Id>
  Id id() const {
    const auto parsed = Id::parse(text());
    if (!parsed) fail("an id of 1 to 22 decimal digits, as text, is expected");
    return *parsed;
  }

  template <class E>
  E one_of() const {
    const auto value = value_of<E>(text());
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
    if (json_->size() > most) fail(fmt::format("the list is longer than {}", most));
    std::vector<decltype(read(*this))> items;
    items.reserve(json_->size());
    for (std::size_t i = 0; i < json_->size(); ++i)
      items.push_back(read(Reader((*json_)[i], fmt::format("{}/{}", path_, i))));
    return items;
  }

  // The same for members that may be missing.
  std::string text_or_empty(const char* name, std::size_t longest = kShortText) const {
    const auto member = maybe(name);
    return member ? member->text(longest) : std::string();
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
    const auto member = maybe(name);
    return member ? member->list(most, read) : std::vector<decltype(read(*this))>();
  }

  /// `read(member)`, or null when there is none.
  template <class Read>
  auto get(const char* name, const Read& read) const -> std::optional<decltype(read(*this))> {
    if (const auto member = maybe(name)) return read(*member);
    return std::nullopt;
  }

 private:
  const nlohmann::json* json_;
  std::string path_;
};

}  // namespace recourse::codec
