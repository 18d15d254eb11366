#include "app/language.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/words.h"

namespace recourse::app {

namespace {

[[noreturn]] void refuse(const codec::Reader& r, const std::vector<std::string_view>& known) {
  const auto choices = fmt::format("{}", fmt::join(known, ", "));
  r.fail(codec::misfit::not_one_of(fmt::format("one of {} is expected", choices), choices));
}

}  // namespace

std::string language_from(const codec::Reader& r) {
  if (auto known = text::known_language(r.text())) return *known;
  refuse(r, text::languages());
}

std::string draft_language_from(const codec::Reader& r) {
  if (auto known = text::known_language(r.text(), true)) return *known;
  refuse(r, text::draft_languages());
}

}  // namespace recourse::app
