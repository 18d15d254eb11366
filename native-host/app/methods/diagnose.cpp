#include <nlohmann/json.hpp>

#include "app/methods.h"
#include "app/methods/all.h"
#include "codec/reader.h"
#include "setup/diagnosis.h"

namespace recourse::app::methods {

namespace {

/// A page waits for the answer: the ledger's pages are read for no longer than this.
constexpr std::chrono::milliseconds kLongestReading(2000);

}  // namespace

std::string host_diagnose(Context& context, const Value& params) {
  const codec::Reader r(params);
  setup::Environment here = setup::Environment::of_process();
  if (const auto language = r.maybe_text("language", codec::kShortText)) here.language = text::language_of(*language);
  const text::Words words(here.language);
  const setup::DiagnosisOptions options{
      .ledger = context.ledger_file(), .protocol = kProtocol, .longest_reading = kLongestReading};
  return codec::object_text([&](codec::Writer& w) {
    w.list("checks", setup::diagnose(options, here, words),
           [&](const setup::Check& check) { w.raw(codec::text_of(nlohmann::json(setup::to_json(check)))); });
  });
}

}  // namespace recourse::app::methods
