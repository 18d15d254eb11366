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

/// Writes plain types as JSON text, without a tree in between. A struct is written by its `write(Writer&, const T&)`,
/// which names the members in alphabetical order: the same content is the same text, whoever wrote it.
class Writer {
 public:
  explicit Writer(Empty empty = Empty::written) : leaves_out_(empty == Empty::left_out) { text_.reserve(kUsualSize); }

  template <class Fill>
  void object(const Fill& fill) {
    separate();
    text_ += '{';
    fill();
    text_ += '}';
  }
  template <class Fill>
  void object(std::string_view name, const Fill& fill) {
    key(name);
    object(fill);
  }

  template <class T>
  void member(std::string_view name, const T& value) {
    if (leaves_out_ && is_empty(value)) return;
    key(name);
    put(value);
  }

  void key(std::string_view name) {
    text(name);
    text_ += ':';
  }

  template <class T>
  void put(const T& value) {
    if constexpr (std::is_same_v<T, bool>)
      word(value ? "true" : "false");
    else if constexpr (std::is_enum_v<T>)
      text(name_of(value));
    else if constexpr (std::is_integral_v<T>)
      number(static_cast<std::int64_t>(value));
    else if constexpr (std::is_convertible_v<const T&, std::string_view>)
      text(value);
    else if constexpr (std::is_same_v<T, PageDate> || std::is_same_v<T, Instant>)
      text(DateText(value).view());
    else
      put_compound(value);
  }

  /// A value that is JSON text already.
  void raw(std::string_view json) { word(json); }
  void raw(std::string_view name, std::string_view json) {
    key(name);
    word(json);
  }

  void null(std::string_view name) { raw(name, "null"); }

  /// A list of what `item` writes of each.
  template <class Items, class Item>
  void list(std::string_view name, const Items& items, const Item& item) {
    key(name);
    array([&] {
      for (const auto& one : items) item(one);
    });
  }

  template <class Fill>
  void array(const Fill& fill) {
    separate();
    text_ += '[';
    fill();
    text_ += ']';
  }

  std::string take() { return std::move(text_); }

 private:
  void separate();
  void word(std::string_view value);
  void number(std::int64_t value);
  void text(std::string_view value);

  template <class Tag>
  void put_compound(const Id<Tag>& id) {
    text(id.text());
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
  std::string text_;
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
