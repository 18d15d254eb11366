#include "app/language.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/words.h"

namespace recourse::app {

std::string language_from(const codec::Reader& r) {
  if (auto known = text::known_language(r.text())) return *known;
  r.fail(fmt::format("one of {} is expected", fmt::join(text::languages(), ", ")));
}

std::string draft_language_from(const codec::Reader& r) {
  if (auto known = text::known_language(r.text(), true)) return *known;
  r.fail(fmt::format("one of {} is expected", fmt::join(text::draft_languages(), ", ")));
}

}  // namespace recourse::app
