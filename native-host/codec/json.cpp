#include "codec/json.h"

#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "codec/codec.h"

namespace recourse::codec {

namespace {

using Events = nlohmann::json_sax<Value>;

/// Builds the value while it is read, down to a depth.
class Builder final : public Events {
 public:
  explicit Builder(Value& root) : root_(root) {}
  bool is_too_deep() const { return is_too_deep_; }

  bool null() override { return put(nullptr); }
  bool boolean(bool v) override { return put(v); }
  bool number_integer(std::int64_t v) override { return put(v); }
  bool number_unsigned(std::uint64_t v) override { return put(v); }
  bool number_float(double v, const std::string& /*text*/) override { return put(v); }
  bool string(std::string& v) override { return put(std::move(v)); }
  bool binary(Value::binary_t& /*v*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(Value::object()); }
  bool start_array(std::size_t /*size*/) override { return open(Value::array()); }
  bool key(std::string& name) override {
    member_ = &(*open_.back())[std::move(name)];  // of two of one name, the last counts
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const Value::exception& /*error*/) override {
    return false;
  }

 private:
  bool put(Value value) {
    place(std::move(value));
    return true;
  }
  bool open(Value value) {
    is_too_deep_ = open_.size() == static_cast<std::size_t>(kDeepest);
    if (!is_too_deep_) open_.push_back(place(std::move(value)));
    return !is_too_deep_;
  }
  bool close() {
    open_.pop_back();
    return true;
  }
  Value* place(Value&& value) {
    Value* to = member_;
    if (open_.empty()) {
      to = &root_;
    } else if (open_.back()->is_array()) {
      open_.back()->push_back(std::move(value));
      return &open_.back()->back();
    }
    *to = std::move(value);
    return to;
  }

  Value& root_;
  std::vector<Value*> open_;
  Value* member_ = nullptr;
  bool is_too_deep_ = false;
};

/// Looks for the root's `id` and builds nothing.
class IdFinder final : public Events {
 public:
  std::string take() { return id_.empty() ? "null" : std::move(id_); }

  bool null() override { return found({}); }
  bool boolean(bool /*v*/) override { return found({}); }
  bool number_integer(std::int64_t v) override { return found(v); }
  bool number_unsigned(std::uint64_t v) override { return found(v); }
  bool number_float(double /*v*/, const std::string& /*text*/) override { return found({}); }
  bool string(std::string& v) override { return found(v); }
  bool binary(Value::binary_t& /*v*/) override { return false; }
  bool start_object(std::size_t /*size*/) override {
    is_object_ = is_object_ || depth_ == 0;
    return enter();
  }
  bool start_array(std::size_t /*size*/) override { return enter(); }
  bool key(std::string& name) override {
    at_id_ = depth_ == 1 && is_object_ && name == "id";
    return true;
  }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const Value::exception& /*error*/) override {
    return false;
  }

 private:
  bool found(const Value& id) {
    if (at_id_) id_ = id.is_null() ? std::string() : text_of(id);  // of two, the last counts
    at_id_ = false;
    return true;
  }
  bool enter() {
    ++depth_;
    return found({});
  }
  bool leave() {
    --depth_;
    return true;
  }

  int depth_ = 0;
  bool is_object_ = false;
  bool at_id_ = false;
  std::string id_;
};

/// Of the escape `\uXXXX` at a place, its number; null where there is none.
std::optional<unsigned> escaped_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  if (text.substr(at, 2) != "\\u" || text.size() < at + 2 + kDigits) return std::nullopt;
  const auto digits = text.substr(at + 2, kDigits);
  unsigned number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + kDigits, number, 16);
  return read.ptr == digits.data() + kDigits ? std::optional(number) : std::nullopt;
}

/// Half a character, as JavaScript writes what was cut in the middle of an emoji, becomes U+FFFD; null where there is
/// none.
std::optional<std::string> with_whole_characters(std::string_view text) {
  const auto is_first = [](std::optional<unsigned> n) { return n && *n >= 0xD800 && *n < 0xDC00; };
  const auto is_second = [](std::optional<unsigned> n) { return n && *n >= 0xDC00 && *n < 0xE000; };
  constexpr std::size_t kEscape = 6;
  std::optional<std::string> mended;
  for (auto at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    const auto number = escaped_at(text, at);
    if (is_first(number) && is_second(escaped_at(text, at + kEscape))) {
      at += 2 * kEscape;
    } else if (is_first(number) || is_second(number)) {
      if (!mended) mended = std::string(text);
      mended->replace(at, kEscape, "\\ufffd");
      at += kEscape;
    } else {
      at += 2;
    }
  }
  return mended;
}

}  // namespace

Document::Document(std::string_view text) : root_(std::make_unique<Value>()) {
  // The library takes a NUL for the end of the text and would not see what comes after it.
  if (text.find('\0') != std::string_view::npos) {
    fault_ = Fault::not_json;
    return;
  }
  const auto parse = [&](std::string_view json) {
    *root_ = Value();
    Builder builder(*root_);
    const bool is_json = Value::sax_parse(json, &builder);
    fault_ = is_json ? Fault::none : builder.is_too_deep() ? Fault::too_deep : Fault::not_json;
  };
  parse(text);
  if (fault_ != Fault::not_json) return;
  if (const auto whole = with_whole_characters(text)) parse(*whole);
}

Document::~Document() = default;

const Value& Document::root() const {
  if (fault_ != Fault::none) throw BadValue("", fault_ == Fault::too_deep ? "nested too deeply" : "not JSON in UTF-8");
  return *root_;
}

std::string id_in(std::string_view text) {
  IdFinder finder;
  Value::sax_parse(text, &finder);
  return finder.take();
}

std::string text_of(const Value& value) { return value.dump(-1, ' ', false, Value::error_handler_t::replace); }

std::string normalised(std::string_view json) { return text_of(Document(json).root()); }

std::string_view string_of(const Value& value) { return value.get_ref<const std::string&>(); }

const Value* member_of(const Value& object, const char* name) {
  const auto found = object.find(std::string_view(name));
  return found == object.end() ? nullptr : &*found;
}

}  // namespace recourse::codec
