#include "app/casefile.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/commands/commands.h"
#include "cli/commands/draft_language.h"
#include "cli/nearest.h"
#include "cli/replacing.h"

namespace recourse::cli {

namespace {

/// Two letters, as an address on an envelope has them; null for anything else.
std::optional<std::string> country_of(const Given& given) {
  const auto typed = given.value("country");
  if (!typed) return std::nullopt;
  std::string country = *typed;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (country.size() != 2 || !std::ranges::all_of(country, is_letter))
    throw WrongUsage("cli_usage_country", {{"given", country}});
  std::ranges::transform(country, country.begin(), [](char c) { return c >= 'a' ? char(c - 'a' + 'A') : c; });
  return country;
}

/// Programs that open these by their name would call the page damaged.
void expect_page(const std::filesystem::path& out) {
  constexpr std::array<std::string_view, 7> kOthers{".pdf", ".doc", ".docx", ".odt", ".rtf", ".png", ".jpg"};
  if (std::ranges::find(kOthers, in_lower_case(out.extension().string())) != kOthers.end())
    throw WrongUsage("cli_usage_casefile_name", {{"given", out.filename().string()}});
}

}  // namespace

/// Writes the case file of an order to a file for the user alone, or to standard output.
int casefile_command(const Given& given, const Console& console) {
  const bool to_output = given.required("out") == "-";
  const auto out = std::filesystem::absolute(given.required("out"));
  const auto language = text::language_of(draft_language(given));
  const auto country = country_of(given);
  if (!to_output) {
    expect_replaceable(out, given, console);
    expect_page(out);
  }
  auto context = given.context();
  const app::OneState state(context);
  const auto html = app::casefile_html(context, given.order(), language, country);
  if (to_output) {
    console.data(html);
    return 0;
  }
  app::UserFile file(out, context.ledger_file());
  file.write(html);
  file.finish();
  console.remark("casefile_written", {{"file", out.string()}});
  return 0;
}

}  // namespace recourse::cli
