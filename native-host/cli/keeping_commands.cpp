#include <iostream>
#include <memory>

#include "app/export.h"
#include "app/methods.h"
#include "cli/commands.h"
#include "cli/private_file.h"
#include "platform/streams.h"
#include "text/words.h"

namespace recourse::cli {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

text::Words environment_words() { return text::Words(text::language_of_environment()); }

/// The answer to a question at the terminal. Where nobody can be asked it is no.
bool says_yes(const std::string& question, const text::Words& words) {
  if (!platform::has_terminal()) return false;
  std::cerr << question << " " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  const auto first = answer.empty() ? std::string() : answer.substr(0, 1);
  const auto yes = words.say("ledger_erase_yes");
  return first == yes || first == std::string(1, static_cast<char>(yes[0] - 'a' + 'A'));
}

}  // namespace

int export_command(const Given& given) {
  if (!given.words.empty()) throw WrongUsage("no further word is expected; name the file with --out");
  const auto format = app::export_format(given.format.value_or("json"));
  if (!format) throw WrongUsage("--format is json, csv or ics");
  auto context = given.context();
  const auto language = text::language_of_environment();
  std::unique_ptr<PrivateFile> file;
  std::optional<std::string> cursor;
  do {
    const auto piece = app::export_piece(context, *format, cursor, language);
    if (given.out) {
      if (!file) file = std::make_unique<PrivateFile>(*given.out);
      file->write(piece.text);
    } else {
      std::cout << piece.text;
    }
    cursor = piece.next;
  } while (cursor);
  if (file) file->finish();
  if (!std::cout.flush()) throw std::runtime_error("The export could not be written.");
  if (given.out) std::cerr << environment_words().say("ledger_written", {{"file", *given.out}}) << "\n";
  return 0;
}

int import_command(const Given& given) {
  const auto& file = given.only_word("file");
  auto context = given.context();
  const auto imported = context.ledger().import_json(file);
  if (given.json) {
    std::cout << json{{"orders", imported.orders},
                      {"events", imported.events},
                      {"newEvents", imported.new_events},
                      {"newSettings", imported.new_settings}}
                     .dump()
              << "\n";
    return 0;
  }
  std::cout << environment_words().say("ledger_imported",
                                       {{"new", std::to_string(imported.new_events + imported.new_settings)},
                                        {"count", std::to_string(imported.events)}})
            << "\n";
  return 0;
}

int backup_command(const Given& given) {
  const auto& file = given.only_word("file");
  auto context = given.context();
  context.ledger().back_up_to(fs::absolute(file));
  std::cout << environment_words().say("ledger_written", {{"file", file}}) << "\n";
  return 0;
}

int restore_command(const Given& given) {
  const auto& file = given.only_word("file");
  auto context = given.context();
  const auto kept = ledger::Ledger::restore(context.ledger_file(), fs::absolute(file), context.now());
  const auto words = environment_words();
  std::cout << words.say("ledger_restored", {{"file", file}}) << "\n";
  if (!kept.empty()) std::cout << words.say("ledger_kept", {{"file", kept.string()}}) << "\n";
  return 0;
}

int erase_command(const Given& given) {
  if (!given.words.empty()) throw WrongUsage("no further word is expected");
  if (given.all == given.order.has_value()) throw WrongUsage("either --order ID or --all is expected");
  if (given.order && !OrderId::parse(*given.order)) throw WrongUsage("an order id has 1 to 22 digits");
  const auto words = environment_words();
  const auto question = given.all ? words.say("ledger_erase_all_question")
                                  : words.say("ledger_erase_order_question", {{"order", *given.order}});
  if (!given.yes && !says_yes(question, words)) {
    std::cerr << words.say("ledger_not_erased") << "\n";
    return 1;
  }
  auto context = given.context();
  const auto answer =
      app::call(context, "ledger.erase", given.all ? json{{"all", true}} : json{{"orderId", *given.order}});
  std::cout << words.say("ledger_erased", {{"count", answer.at("erased").dump()}}) << "\n";
  return 0;
}

}  // namespace recourse::cli
