#include "app/language.h"

#include "text/words.h"

namespace recourse::app {

std::string language_from(const codec::Reader& r) {
  if (auto known = text::known_language(r.text())) return *known;
  std::string all;
  for (const auto language : text::languages()) {
    if (!all.empty()) all += ", ";
    all += language;
  }
  r.fail("one of " + all + " is expected");
}

}  // namespace recourse::app
