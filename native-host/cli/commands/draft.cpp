#include "app/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/answers.h"
#include "app/errors.h"
#include "cli/commands/commands.h"
#include "cli/commands/draft_language.h"
#include "cli/finding_text.h"
#include "cli/plain_text.h"
#include "codec/codec.h"

namespace recourse::cli {

std::string draft_language(const Given& given) {
  return given.value("language").value_or(text::language_of_environment());
}

namespace {

/// What was typed and does not fit this order, as an option rather than as a member of the params.
drafts::Draft composed(app::Context& context, const app::DraftRequest& asked, const Given& given) {
  try {
    return app::compose_draft(context, asked);
  } catch (const codec::BadValue& bad) {
    if (bad.path != "/details/amount") throw;
    if (!given.has("amount")) throw WrongUsage("cli_usage_amount_needed");
    throw WrongUsage("cli_usage_amount", {{"given", given.value("amount").value_or("")}});
  } catch (const app::CallError& error) {
    if (error.data != app::error_data("path", "/lineId")) throw;
    throw WrongUsage("cli_usage_no_such_item", {{"given", given.value("line").value_or("")}});
  }
}

/// An outcome or kind that does not go with the rest: why, and what does. False when it is something else.
bool told_misfit(const app::CallError& error, const Given& given, const Console& console) {
  const auto data = nlohmann::json::parse(error.data, nullptr, false);
  if (!data.is_object() || !data.contains("fits")) return false;
  const auto option = data.at("path").get<std::string>().substr(1);
  const auto fits = data.at("fits").get<std::vector<std::string>>();
  console.err << "recourse draft: " << console.words.say(error.word) << " "
              << console.words.say("cli_usage_one_of", {{"option", "--" + option},
                                                        {"choices", fmt::format("{}", fmt::join(fits, ", "))},
                                                        {"given", given.value(option).value_or("message")}})
              << "\n";
  return true;
}

}  // namespace

/// A draft on standard output; what the lint says of it on standard error.
int draft_command(const Given& given, const Console& console) {
  // The table of commands has checked the names and the digits.
  app::DraftRequest asked{.order = given.order(),
                          .kind = codec::value_of<drafts::Kind>(given.value("kind").value_or("message")).value(),
                          .reason = codec::value_of<Reason>(given.required("reason")).value(),
                          .outcome = codec::value_of<drafts::Outcome>(given.required("outcome")).value(),
                          .language = text::known_language(draft_language(given), true).value_or("en"),
                          .text = given.value("text").value_or("")};
  if (const auto line = given.value("line")) asked.line = LineId::parse(*line);
  if (const auto amount = given.value("amount")) asked.amount = *amount;
  auto context = given.context();
  const app::OneState state(context);
  drafts::Draft draft;
  try {
    draft = composed(context, asked, given);
  } catch (const app::CallError& error) {
    if (!told_misfit(error, given, console)) throw;
    return 1;
  }
  if (given.has("json")) {
    console.data(app::text_of(draft, asked.language) + "\n");
    return 0;
  }
  console.data(draft.text + "\n");
  for (const auto& finding : draft.lint)
    console.err << "recourse draft: " << shown(finding_sentence(finding, console.words)) << "\n";
  return 0;
}

}  // namespace recourse::cli
