#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "codec/names.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

namespace recourse::codec {

inline nlohmann::json put(const std::string& text) { return text; }
inline nlohmann::json put(bool value) { return value; }
inline nlohmann::json put(int value) { return value; }
inline nlohmann::json put(PageDate day) { return format_page_date(day); }
inline nlohmann::json put(Instant at) { return format_instant(at); }
inline nlohmann::json put(const Money& money) { return {{"amount", money.amount}, {"currency", money.currency}}; }

template <class Tag>
nlohmann::json put(const Id<Tag>& id) {
  return id.text();
}

template <class E>
requires std::is_enum_v<E> nlohmann::json put(E value) { return std::string(name_of(value)); }

/// Null where there is nothing.
template <class T>
nlohmann::json put(const std::optional<T>& value) {
  return value ? put(*value) : nlohmann::json(nullptr);
}

}  // namespace recourse::codec
