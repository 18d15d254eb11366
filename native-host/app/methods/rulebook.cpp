#include "app/methods/all.h"
#include "rulebook/load.h"

namespace recourse::app::methods {

using codec::Writer;

namespace {

/// One number as a number, several as a list.
void write_values(Writer& w, std::string_view member, const std::string& name, const std::vector<int>& values) {
  if (name != "storeDays" && values.size() == 1)
    w.member(member, values.front());
  else
    w.member(member, values);
}

std::optional<std::string> problem_of(const std::filesystem::path& file) {
  try {
    rulebook::load(file);
    return std::nullopt;
  } catch (const rulebook::Invalid& error) {
    return error.path.empty() ? error.what() : error.path + ": " + error.what();
  }
}

}  // namespace

void write_rulebook(Writer& w, Context& context) {
  const auto& used = context.rulebook();
  const auto file = context.ledger_file().parent_path() / "rulebook.json";
  w.object("rulebook", [&] {
    w.member("file", file.string());
    w.list("holidays", used.chinese_holidays, [&](const auto& holiday) {
      w.object([&] {
        w.member("assumed", holiday.assumed);
        w.member("from", holiday.from);
        w.member("to", holiday.to);
      });
    });
    w.member("problem", problem_of(file));
    w.list("values", rulebook::sources(), [&](const rulebook::ValueSource& value) {
      w.object([&] {
        write_values(w, "builtIn", value.name, rulebook::values_of(rulebook::built_in(), value.name));
        w.member("name", value.name);
        w.member("source", value.source);
        w.member("unverified", value.unverified);
        write_values(w, "value", value.name, rulebook::values_of(used, value.name));
      });
    });
    w.member("version", used.version);
  });
}

}  // namespace recourse::app::methods
