#include "cli/options.h"

#include <boost/program_options.hpp>

#include "platform/paths.h"

namespace recourse::cli {

namespace po = boost::program_options;

namespace {

Instant instant_of(const std::string& text) {
  const auto at = parse_instant(text);
  if (!at) throw WrongUsage("--now is not an RFC 3339 time such as 2026-09-07T12:00:00Z");
  return *at;
}

template <class T>
std::optional<T> value(const po::variables_map& given, const char* name) {
  if (given.count(name) == 0) return std::nullopt;
  return given[name].as<T>();
}

}  // namespace

const std::string& Given::only_word(const char* what) const {
  if (words.size() != 1) throw WrongUsage(std::string("exactly one ") + what + " is expected");
  return words.front();
}

app::Context Given::context() const {
  const auto file = ledger ? std::filesystem::absolute(*ledger) : platform::default_ledger();
  return {file, now ? platform::Clock::fixed_at(*now) : platform::Clock::from_environment()};
}

Given read_options(const std::vector<std::string>& arguments) {
  po::options_description named;
  auto add = named.add_options();
  add("ledger", po::value<std::string>());
  add("now", po::value<std::string>());
  add("params", po::value<std::string>());
  add("store", po::value<std::string>());
  add("out", po::value<std::string>());
  for (const char* name : {"language", "kind", "reason", "outcome", "line", "amount", "text", "country"})
    add(name, po::value<std::string>());
  add("days", po::value<int>());
  add("json", po::bool_switch());
  add("format", po::value<std::string>());
  add("order", po::value<std::string>());
  add("all", po::bool_switch());
  add("yes", po::bool_switch());
  po::options_description all;
  all.add(named).add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description rest;
  rest.add("words", -1);

  po::variables_map given;
  try {
    const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(arguments).options(all).positional(rest).style(style).run(), given);
    po::notify(given);
  } catch (const po::error& error) {
    throw WrongUsage(error.what());
  }
  Given result;
  if (given.count("words") != 0) result.words = given["words"].as<std::vector<std::string>>();
  result.ledger = value<std::string>(given, "ledger");
  if (const auto now = value<std::string>(given, "now")) result.now = instant_of(*now);
  result.params = value<std::string>(given, "params");
  result.store = value<std::string>(given, "store");
  result.out = value<std::string>(given, "out");
  result.language = value<std::string>(given, "language");
  result.kind = value<std::string>(given, "kind");
  result.reason = value<std::string>(given, "reason");
  result.outcome = value<std::string>(given, "outcome");
  result.line = value<std::string>(given, "line");
  result.amount = value<std::string>(given, "amount");
  result.text = value<std::string>(given, "text");
  result.country = value<std::string>(given, "country");
  result.days = value<int>(given, "days").value_or(result.days);
  result.json = given["json"].as<bool>();
  result.format = value<std::string>(given, "format");
  result.order = value<std::string>(given, "order");
  result.all = given["all"].as<bool>();
  result.yes = given["yes"].as<bool>();
  return result;
}

}  // namespace recourse::cli
