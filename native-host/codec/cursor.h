#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/time.h"

namespace recourse::codec {

/// Where a list or an export goes on: "KIND/FIELD/…", as an answer gave it. Whoever asks may send anything; every field
/// is read strictly, and what this program never gave is refused with BadValue at "/cursor".
class Cursor {
 public:
  /// Null when there is none: from the beginning. A cursor of another kind, or of more or fewer fields, is refused.
  static std::optional<Cursor> read(const std::optional<std::string>& text, std::string_view kind, std::size_t fields);
  /// Whether the text is a cursor of this kind, for lists of several parts.
  static bool is_of(const std::optional<std::string>& text, std::string_view kind);
  static std::string written(std::string_view kind, std::initializer_list<std::string> fields);

  std::int64_t whole(std::size_t field, std::int64_t least = INT64_MIN, std::int64_t most = INT64_MAX) const;
  /// Digits only, as ids are.
  const std::string& id(std::size_t field) const;
  /// An RFC 3339 time as the ledger holds it.
  const std::string& time(std::size_t field) const;
  /// YYYY-MM-DD.
  const std::string& day(std::size_t field) const;
  /// At most 40 of a-z, 0-9 and "-".
  const std::string& word(std::size_t field) const;
  bool is_empty(std::size_t field) const { return fields_[field].empty(); }

 private:
  std::vector<std::string> fields_;
};

/// Refuses a cursor.
[[noreturn]] void refuse_cursor();

}  // namespace recourse::codec
