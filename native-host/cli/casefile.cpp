#include "app/casefile.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/drafting.h"
#include "setup/safe_file.h"

namespace recourse::cli {

/// Writes the case file of an order to a file for the user alone, never through a link.
int casefile_command(const Given& given) {
  const auto order = OrderId::parse(given.only_word("order id"));
  if (!order) throw WrongUsage("an order id has 1 to 22 digits");
  if (!given.out) throw WrongUsage("--out FILE is required");
  const auto language = codec::value_of<drafts::Language>(draft_language(given));
  if (!language) throw WrongUsage("--language is one of en, es, pt, fr, de");
  auto context = given.context();
  const auto html = app::casefile_html(context, *order, *language, given.country);
  const auto file = std::filesystem::absolute(*given.out);
  setup::write_file(file, html, setup::Readers::user);
  std::cout << text::Words(text::language_of_environment()).say("casefile_written", {{"file", file.string()}}) << "\n";
  return 0;
}

}  // namespace recourse::cli
