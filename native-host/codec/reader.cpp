#include "codec/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace recourse::codec {

std::size_t characters_in(std::string_view text) {
  const auto begins_one = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_one));
}

Reader::Reader(const Reader& from, const Value& json, Step step)
    : json_(&json), begin_(from.begin_), refused_(from.refused_), depth_(from.depth_ + 1) {
  std::copy_n(from.steps_.begin(), std::min(from.depth_, kMostSteps), steps_.begin());
  if (from.depth_ < kMostSteps) steps_[from.depth_] = step;
}

std::string Reader::path() const {
  std::string path(begin_);
  for (std::size_t i = 0; i < std::min(depth_, kMostSteps); ++i)
    path += steps_[i].name != nullptr ? fmt::format("/{}", steps_[i].name) : fmt::format("/{}", steps_[i].index);
  return path;
}

void Reader::fail(const Misfit& why) const { throw BadValue(path(), why); }

void Reader::refuse(const Misfit& why) const {
  if (refused_ == nullptr) fail(why);
  refused_->push_back({path(), why.english});
}

bool Reader::is_object() const { return json_->is_object(); }

bool Reader::is_list() const { return json_->is_array(); }

void Reader::expect_object() const {
  if (!is_object()) fail(misfit::no_object());
}

Reader Reader::at(const char* name) const {
  if (auto member = maybe(name)) return *member;
  throw BadValue(path() + "/" + name, misfit::missing());
}

std::optional<Reader> Reader::maybe(const char* name) const {
  expect_object();
  const Value* found = member_of(*json_, name);
  if (found == nullptr || found->is_null()) return std::nullopt;
  return Reader(*this, *found, {name, 0});
}

bool Reader::is_text() const { return json_->is_string(); }

std::size_t Reader::size() const { return json_->is_array() ? json_->size() : 0; }

std::vector<Reader::Member> Reader::members() const {
  expect_object();
  std::vector<Member> members;
  members.reserve(json_->size());
  for (const auto& [name, value] : json_->items()) members.push_back({name, value});
  return members;
}

std::string_view Reader::view(std::size_t longest) const {
  if (!json_->is_string()) fail(misfit::expected("a text is expected", R"("…")"));
  const auto text = string_of(*json_);
  if (text.size() > longest && characters_in(text) > longest) fail(misfit::too_many_characters(longest));
  return text;
}

int Reader::whole(int least, int most) const {
  if (!json_->is_number_integer()) fail(misfit::expected("a whole number is expected", "12"));
  const bool fits = json_->is_number_unsigned() ? std::in_range<int>(json_->get<std::uint64_t>())
                                                : std::in_range<int>(json_->get<std::int64_t>());
  const int value = fits ? json_->get<int>() : 0;
  if (!fits || value < least || value > most) fail(misfit::not_between(least, most));
  return value;
}

bool Reader::boolean() const {
  if (!json_->is_boolean()) fail(misfit::not_one_of("true or false is expected", "true, false"));
  return json_->get<bool>();
}

Instant Reader::instant() const {
  const auto at = parse_instant(view());
  if (!at)
    fail(misfit::expected("an RFC 3339 time is expected, such as 2026-09-07T12:00:00Z", R"("2026-09-07T12:00:00Z")"));
  return *at;
}

PageDate Reader::date() const {
  const auto day = parse_page_date(view());
  if (!day) fail(misfit::expected("a day is expected, such as 2026-09-07", R"("2026-09-07")"));
  return *day;
}

std::size_t Reader::size_of_list(std::size_t most) const {
  if (!is_list()) fail(misfit::expected("a list is expected", "[…]"));
  if (json_->size() > most) refuse(misfit::too_many_entries(fmt::format("the list is longer than {}", most), most));
  return std::min(json_->size(), most);
}

Reader Reader::item(std::size_t index) const { return {*this, (*json_)[index], {nullptr, index}}; }

std::string Reader::text_or_empty(const char* name, std::size_t longest) const {
  return maybe_text(name, longest).value_or(std::string());
}

std::optional<std::string> Reader::maybe_text(const char* name, std::size_t longest) const {
  return get(name, [&](const Reader& r) { return r.text(longest); });
}

std::optional<bool> Reader::maybe_boolean(const char* name) const {
  return get(name, [](const Reader& r) { return r.boolean(); });
}

std::optional<PageDate> Reader::maybe_date(const char* name) const {
  return get(name, [](const Reader& r) { return r.date(); });
}

std::optional<Instant> Reader::maybe_instant(const char* name) const {
  return get(name, [](const Reader& r) { return r.instant(); });
}

std::optional<int> Reader::maybe_whole(const char* name, int least, int most) const {
  return get(name, [&](const Reader& r) { return r.whole(least, most); });
}

}  // namespace recourse::codec
