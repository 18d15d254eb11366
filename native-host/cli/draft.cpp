#include <iostream>

#include "app/methods.h"
#include "cli/commands.h"
#include "cli/drafting.h"

namespace recourse::cli {

using nlohmann::json;

std::string draft_language(const Given& given) {
  const auto language = given.language.value_or(text::language_of_environment());
  return language == "pt_BR" || language == "pt-BR" ? "pt" : language;
}

/// A draft on standard output; what the lint says of it on standard error.
int draft_command(const Given& given) {
  const auto& order = given.only_word("order id");
  if (!given.reason || !given.outcome) throw WrongUsage("--reason and --outcome are required");
  json params{{"orderId", order},          {"kind", given.kind.value_or("message")}, {"reason", *given.reason},
              {"outcome", *given.outcome}, {"language", draft_language(given)},      {"details", json::object()}};
  if (given.line) params["lineId"] = *given.line;
  if (given.amount) params["details"]["amount"] = *given.amount;
  if (given.text) params["details"]["text"] = *given.text;
  auto context = given.context();
  const auto draft = app::call(context, "draft.compose", params);
  if (given.json) {
    std::cout << draft.dump() << "\n";
    return 0;
  }
  std::cout << draft.at("text").get<std::string>() << "\n";
  for (const auto& finding : draft.at("lint"))
    std::cerr << "recourse draft: " << finding.at("args").at("problem").get<std::string>() << "\n";
  return 0;
}

}  // namespace recourse::cli
