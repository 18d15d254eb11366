#include <nlohmann/json.hpp>
#include <ostream>

#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/commands/draft_language.h"

namespace recourse::cli {

using nlohmann::json;

std::string draft_language(const Given& given) {
  return given.value("language").value_or(text::language_of_environment());
}

/// A draft on standard output; what the lint says of it on standard error.
int draft_command(const Given& given, const Console& console) {
  json params{{"orderId", given.operand()},         {"kind", given.value("kind").value_or("message")},
              {"reason", given.required("reason")}, {"outcome", given.required("outcome")},
              {"language", draft_language(given)},  {"details", json::object()}};
  if (const auto line = given.value("line")) params["lineId"] = *line;
  for (const char* name : {"amount", "text"})
    if (const auto detail = given.value(name)) params["details"][name] = *detail;
  auto context = given.context();
  const auto draft = app::call(context, "draft.compose", params);
  if (given.has("json")) {
    console.out << draft.dump() << "\n";
    return 0;
  }
  console.out << draft.at("text").get<std::string>() << "\n";
  for (const auto& finding : draft.at("lint"))
    console.err << "recourse draft: " << finding.at("args").at("problem").get<std::string>() << "\n";
  return 0;
}

}  // namespace recourse::cli
