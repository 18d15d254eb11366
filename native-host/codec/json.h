#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
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
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Fault fault() const { return fault_; }

  /// Throws BadValue when the text was no JSON.
  const Value& root() const;

 private:
  std::unique_ptr<Value> root_;
  Fault fault_ = Fault::none;
};

/// The text's own `id` member, whatever else is wrong with it, as JSON text: null where none can be read or it is
/// neither a text nor a whole number.
std::string id_in(std::string_view text);

/// A value as JSON text. What is no UTF-8 in it is replaced.
std::string text_of(const Value& value);

/// JSON text as this program writes it: members sorted, no spaces. Throws BadValue.
std::string normalised(std::string_view json);

std::string_view string_of(const Value& value);

/// A member, or null when there is none.
const Value* member_of(const Value& object, const char* name);

}  // namespace recourse::codec
