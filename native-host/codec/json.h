#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace recourse::codec {

using Value = nlohmann::json;

/// Deepest nesting taken. Deeper texts are refused without being built in memory.
inline constexpr int kDeepest = 64;

/// A JSON text in UTF-8, parsed once.
class Document {
 public:
  enum class Fault { none, not_json, too_deep };

  explicit Document(std::string_view text);

  Fault fault() const { return fault_; }

  /// Throws BadValue when the text was no JSON.
  const Value& root() const;

 private:
  Value root_;
  Fault fault_ = Fault::none;
};

/// The text's own `id` member, whatever else is wrong with it, as JSON text: null where none can be read or it is
/// neither a text nor a whole number.
std::string id_in(std::string_view text);

/// A value as JSON text. What is no UTF-8 in it is replaced.
std::string text_of(const Value& value);

inline std::string_view string_of(const Value& value) { return value.get_ref<const std::string&>(); }

/// A member, or null when there is none.
const Value* member_of(const Value& object, const char* name);

}  // namespace recourse::codec
