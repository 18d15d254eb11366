#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "codec/names.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

namespace recourse::codec {

/// What becomes of members that say nothing: null, an empty text or an empty list.
enum class Empty { written, left_out };

/// What a member is called. A literal of the code has nothing to escape and is written as it is; a name that came from
/// data is written as every other text.
class MemberName {
 public:
  template <std::size_t N>
  constexpr MemberName(const char (&literal)[N])  // NOLINT(google-explicit-constructor): names are written as literals
      : text_(literal, N - 1), is_literal_(true) {}
  template <std::convertible_to<std::string_view> Text>
  requires(!std::is_array_v<Text>) constexpr MemberName(const Text& data)
      : text_(data) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] constexpr std::string_view text() const { return text_; }
  [[nodiscard]] constexpr bool is_literal() const { return is_literal_; }

 private:
  std::string_view text_;
  bool is_literal_ = false;
};

/// Writes plain types as JSON text, without a tree in between. A struct is written by its `write(Writer&, const T&)`,
/// which names the members in alphabetical order: the same content is the same text, whoever wrote it.
class Writer {
 public:
  explicit Writer(Empty empty = Empty::written) : leaves_out_(empty == Empty::left_out), room_(kUsualSize, '\0') {}

  template <class Fill>
  void object(const Fill& fill) {
    word("{");
    fill();
    append("}");
  }
  template <class Fill>
  void object(const MemberName& name, const Fill& fill) {
    key(name);
    object(fill);
  }

  template <class T>
  void member(const MemberName& name, const T& value) {
    if (leaves_out_ && is_empty(value)) return;
    key(name);
    put(value);
  }

  void key(const MemberName& name);

  template <class T>
  void put(const T& value) {
    if constexpr (std::is_same_v<T, bool>)
      word(value ? "true" : "false");
    else if constexpr (std::is_enum_v<T>)
      quoted(name_of(value));
    else if constexpr (std::is_integral_v<T>)
      number(static_cast<std::int64_t>(value));
    else if constexpr (std::is_convertible_v<const T&, std::string_view>)
      text(value);
    else if constexpr (std::is_same_v<T, PageDate> || std::is_same_v<T, Instant>)
      quoted(DateText(value).view());
    else
      put_compound(value);
  }

  /// A value that is JSON text already.
  void raw(std::string_view json) { word(json); }
  void raw(const MemberName& name, std::string_view json) {
    key(name);
    word(json);
  }

  void null(const MemberName& name) { raw(name, "null"); }

  /// A list of what `item` writes of each.
  template <class Items, class Item>
  void list(const MemberName& name, const Items& items, const Item& item) {
    key(name);
    array([&] {
      for (const auto& one : items) item(one);
    });
  }

  template <class Fill>
  void array(const Fill& fill) {
    word("[");
    fill();
    append("]");
  }

  std::string take() {
    room_.resize(size_);
    return std::move(room_);
  }

 private:
  [[nodiscard]] bool needs_comma() const;
  /// Room for so many more characters, to be written by the caller.
  char* more(std::size_t size);
  void append(std::string_view text);
  void word(std::string_view value);
  void number(std::int64_t value);
  void text(std::string_view value);
  /// Of what has nothing to escape; `end` comes behind the closing quote.
  void quoted(std::string_view value, std::string_view end = {});

  template <class Tag>
  void put_compound(const Id<Tag>& id) {
    quoted(id.text());
  }
  template <class T>
  void put_compound(const std::optional<T>& value) {
    if (value)
      put(*value);
    else
      word("null");
  }
  template <class T>
  void put_compound(const std::vector<T>& list) {
    array([&] {
      for (const auto& item : list) put(item);
    });
  }
  template <class A, class B>
  void put_compound(const std::pair<A, B>& pair) {
    array([&] {
      put(pair.first);
      put(pair.second);
    });
  }
  template <class... T>
  void put_compound(const std::variant<T...>& value) {
    std::visit([&](const auto& v) { put(v); }, value);
  }
  template <class T>
  requires requires(Writer& w, const T& v) { write(w, v); }
  void put_compound(const T& value) { write(*this, value); }

  template <class T>
  static bool is_empty(const T&) {
    return false;
  }
  template <class T>
  static bool is_empty(const std::optional<T>& value) {
    return !value.has_value();
  }
  template <class T>
  static bool is_empty(const std::vector<T>& value) {
    return value.empty();
  }
  static bool is_empty(const std::string& value) { return value.empty(); }

  static constexpr std::size_t kUsualSize = 2'048;  ///< most records and verdicts of one order fit

  bool leaves_out_;
  std::string room_;  ///< what is written, and zeros behind it
  std::size_t size_ = 0;
};

template <class T>
std::string text_of(const T& value, Empty empty = Empty::written) {
  Writer writer(empty);
  writer.put(value);
  return writer.take();
}

/// The text of one object, of which `fill(Writer&)` writes the members.
template <class Fill>
std::string object_text(const Fill& fill, Empty empty = Empty::written) {
  Writer writer(empty);
  writer.object([&] { fill(writer); });
  return writer.take();
}

}  // namespace recourse::codec
