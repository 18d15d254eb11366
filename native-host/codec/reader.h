#pragma once

#include <array>
#include <cstddef>
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
std::size_t characters_in(std::string_view text);

/// A JSON value and the way to it. Every getter throws BadValue that names the place. Of a lenient reader, an optional
/// member or an item of a list that does not fit is left out instead, and named in its list of what was refused.
class Reader {
 public:
  /// `begin` is the pointer to the value itself; it must outlive all readers made from this one.
  explicit Reader(const Value& json, std::string_view begin = {}) : json_(&json), begin_(begin) {}

  /// The value's JSON pointer ("/orders/3/orderId"); put together when somebody asks.
  std::string path() const;
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

  [[noreturn]] void fail(const Misfit& why) const;

  bool is_object() const;
  bool is_text() const;
  bool is_list() const;
  void expect_object() const;

  /// A member that must be there; null counts as missing. Names are literals.
  Reader at(const char* name) const;

  /// A member, or nothing when it is missing or null.
  std::optional<Reader> maybe(const char* name) const;

  /// How many items a list has; 0 of what is none.
  std::size_t size() const;

  /// All members of an object, by name.
  struct Member {
    std::string name;
    const Value& value;
  };
  std::vector<Member> members() const;

  std::string_view view(std::size_t longest = kShortText) const;
  std::string text(std::size_t longest = kShortText) const { return std::string(view(longest)); }
  int whole(int least, int most) const;
  bool boolean() const;
  Instant instant() const;
  PageDate date() const;

  template <class Id>
  Id id() const {
    const auto parsed = is_text() ? Id::parse(view()) : std::nullopt;
    if (!parsed)
      fail(misfit::expected("an id of 1 to 22 decimal digits, as text, is expected", R"("8212313961591322")"));
    return *parsed;
  }

  template <class E>
  E one_of() const {
    const auto value = value_of<E>(view());
    if (!value) {
      std::string names;
      for (const auto& [v, name] : Names<E>::table) (names += names.empty() ? "" : ", ") += name;
      fail(misfit::not_one_of(names));
    }
    return *value;
  }

  template <class Read>
  auto list(std::size_t most, const Read& read) const {
    const auto size = size_of_list(most);
    std::vector<decltype(read(*this))> items;
    items.reserve(size);
    for (std::size_t i = 0; i < size; ++i) attempt([&] { items.push_back(read(item(i))); });
    return items;
  }

  // The same for members that may be missing.
  std::string text_or_empty(const char* name, std::size_t longest = kShortText) const;
  std::optional<std::string> maybe_text(const char* name, std::size_t longest = kShortText) const;
  std::optional<bool> maybe_boolean(const char* name) const;
  std::optional<PageDate> maybe_date(const char* name) const;
  std::optional<Instant> maybe_instant(const char* name) const;
  std::optional<int> maybe_whole(const char* name, int least, int most) const;
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

  void refuse(const Misfit& why) const;

  template <class Work>
  void attempt(const Work& work) const {
    if (refused_ == nullptr) return work();
    try {
      work();
    } catch (const BadValue& bad) {
      refused_->push_back({bad.path, bad.what()});
    }
  }

  Reader(const Reader& from, const Value& json, Step step);

  /// At most `most`: what is beyond is refused.
  std::size_t size_of_list(std::size_t most) const;
  Reader item(std::size_t index) const;

  const Value* json_;
  std::string_view begin_;
  std::vector<Refused>* refused_ = nullptr;
  std::size_t depth_ = 0;
  std::array<Step, kMostSteps> steps_;
};

/// `read(Reader)` of a JSON text that the ledger keeps. An optional part that no longer fits, because bounds became
/// narrower since it was written, counts as missing. Throws BadValue.
template <class Read>
auto read_text(const std::string& text, const Read& read) {
  const Document document(text);
  std::vector<Refused> outgrown;
  return read(Reader(document.root()).lenient(outgrown));
}

}  // namespace recourse::codec
