#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
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

  std::string take() { return std::move(text_); }

 private:
  /// A comma, where something of the same list or object came before: after a text stands its quote.
  void separate() {
    if (!text_.empty() && text_.back() != '{' && text_.back() != '[' && text_.back() != ':') text_ += ',';
  }
  void word(std::string_view value) {
    separate();
    text_ += value;
  }
  void number(std::int64_t value) {
    separate();
    std::array<char, 20> digits;  // NOLINT(cppcoreguidelines-pro-type-member-init): written first
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text_.append(digits.data(), end);
  }
  /// The library escapes, and replaces what is no UTF-8; most texts need neither.
  void text(std::string_view value) {
    separate();
    const auto is_plain = [](char c) { return c >= ' ' && c != '"' && c != '\\'; };
    if (std::ranges::all_of(value, is_plain)) {
      text_ += '"';
      text_ += value;
      text_ += '"';
    } else {
      text_ += nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
  }

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
    separate();
    text_ += '[';
    for (const auto& item : list) put(item);
    text_ += ']';
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

}  // namespace recourse::codec
