#include "app/methods/all.h"
#include "codec/writer.h"
#include "rulebook/load.h"

namespace recourse::app::methods {

namespace {

/// One number as a number, several as a list.
json put_values(const std::string& name, const std::vector<int>& values) {
  if (name != "storeDays" && values.size() == 1) return values.front();
  return values;
}

json problem_of(const std::filesystem::path& file) {
  try {
    rulebook::load(file);
    return nullptr;
  } catch (const rulebook::Invalid& error) {
    return error.path.empty() ? error.what() : error.path + ": " + error.what();
  }
}

}  // namespace

json rulebook_facts(Context& context) {
  const auto& used = context.rulebook();
  const auto file = context.ledger_file().parent_path() / "rulebook.json";
  json values = json::array();
  for (const auto& [name, source, unverified] : rulebook::sources())
    values.push_back({{"name", name},
                      {"value", put_values(name, rulebook::values_of(used, name))},
                      {"builtIn", put_values(name, rulebook::values_of(rulebook::built_in(), name))},
                      {"source", source},
                      {"unverified", unverified}});
  json holidays = json::array();
  for (const auto& holiday : used.chinese_holidays)
    holidays.push_back(
        {{"from", codec::put(holiday.from)}, {"to", codec::put(holiday.to)}, {"assumed", holiday.assumed}});
  return {{"version", used.version},
          {"file", file.string()},
          {"problem", problem_of(file)},
          {"values", values},
          {"holidays", holidays}};
}

}  // namespace recourse::app::methods
