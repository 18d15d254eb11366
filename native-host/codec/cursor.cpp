#include "codec/cursor.h"

#include <algorithm>
#include <charconv>

#include "codec/codec.h"
#include "domain/ids.h"

namespace recourse::codec {

void refuse_cursor() {
  throw BadValue("/cursor", {"this is no cursor of this list; begin again without one", "params_cursor"});
}

bool Cursor::is_of(const std::optional<std::string>& text, std::string_view kind) {
  return text && text->size() > kind.size() && text->starts_with(kind) && (*text)[kind.size()] == '/';
}

std::optional<Cursor> Cursor::read(const std::optional<std::string>& text, std::string_view kind, std::size_t fields) {
  if (!text) return std::nullopt;
  if (!is_of(text, kind)) refuse_cursor();
  Cursor cursor;
  cursor.fields_.emplace_back();
  for (const char c : std::string_view(*text).substr(kind.size() + 1)) {
    if (c == '/')
      cursor.fields_.emplace_back();
    else
      cursor.fields_.back() += c;
  }
  if (cursor.fields_.size() != fields) refuse_cursor();
  return cursor;
}

std::string Cursor::written(std::string_view kind, std::initializer_list<std::string> fields) {
  std::string text(kind);
  for (const auto& field : fields) text += "/" + field;
  return text;
}

std::int64_t Cursor::whole(std::size_t field, std::int64_t least, std::int64_t most) const {
  const auto& text = fields_[field];
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) refuse_cursor();
  return value;
}

const std::string& Cursor::id(std::size_t field) const {
  if (!OrderId::parse(fields_[field])) refuse_cursor();
  return fields_[field];
}

const std::string& Cursor::time(std::size_t field) const {
  if (!parse_instant(fields_[field])) refuse_cursor();
  return fields_[field];
}

const std::string& Cursor::day(std::size_t field) const {
  if (!parse_page_date(fields_[field])) refuse_cursor();
  return fields_[field];
}

const std::string& Cursor::word(std::size_t field) const {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  if (fields_[field].size() > 40 || !std::ranges::all_of(fields_[field], fits)) refuse_cursor();
  return fields_[field];
}

}  // namespace recourse::codec
