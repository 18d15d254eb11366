#include "cli/command_line.h"

#include <gmock/gmock.h>

namespace recourse::cli {
namespace {

using testing::Pair;

Given given(const std::vector<std::string>& arguments) {
  const auto line = read_command_line(arguments);
  return read_given(*line.command, line.rest);
}

/// The word that says what is wrong, and the word of the hint behind it.
std::pair<std::string, std::string> wrong(const std::vector<std::string>& arguments) {
  try {
    const auto line = read_command_line(arguments);
    if (line.command != nullptr) read_given(*line.command, line.rest);
  } catch (const WrongUsage& usage) {
    return {usage.word, usage.hint != nullptr ? usage.hint : ""};
  }
  return {};
}

std::string meant(const std::vector<std::string>& arguments) {
  try {
    const auto line = read_command_line(arguments);
    read_given(*line.command, line.rest);
  } catch (const WrongUsage& usage) {
    const auto name = usage.arguments.find("name");
    return name == usage.arguments.end() ? "" : name->second;
  }
  return {};
}

TEST(CommandLine, ABrowserIsTakenByWhateverItIsCalled) {
  EXPECT_EQ(given({"register", "--browser", "Firefox ESR"}).value("browser"), "firefox");
  EXPECT_EQ(given({"register", "--browser", "msedge"}).value("browser"), "edge");
}

TEST(CommandLine, TakesOptionsBeforeTheCommand) {
  const auto check = given({"--ledger", "/tmp/l.db", "--json", "check", "12"});
  EXPECT_EQ(check.command().name, "check");
  EXPECT_TRUE(check.has("json"));
  EXPECT_EQ(check.ledger_file(), "/tmp/l.db");
  EXPECT_EQ(check.order().text(), "12");
}

TEST(CommandLine, HelpComesWithEveryWayOfAskingForIt) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"check", "--help"}, {"check", "-h"}, {"help", "check"}, {"--help", "check"}, {"check", "--bad", "-h"}}) {
    const auto line = read_command_line(arguments);
    EXPECT_EQ(line.wants, CommandLine::Wants::help);
    ASSERT_NE(line.command, nullptr);
    EXPECT_EQ(line.command->name, "check");
  }
  EXPECT_EQ(read_command_line({}).wants, CommandLine::Wants::help);
  EXPECT_EQ(read_command_line({"--help"}).command, nullptr);
  // What an option takes is no question.
  EXPECT_EQ(read_command_line({"draft", "12", "--text", "-h"}).wants, CommandLine::Wants::command);
}

TEST(CommandLine, VersionHasThreeNames) {
  for (const char* name : {"-V", "--version", "version"})
    EXPECT_EQ(read_command_line({name}).wants, CommandLine::Wants::version) << name;
}

TEST(CommandLine, VersionComesBeforeAllThatACommandWouldTake) {
  EXPECT_EQ(read_command_line({"-V", "check"}).wants, CommandLine::Wants::version);
  EXPECT_EQ(read_command_line({"--version", "--json"}).rest, std::vector<std::string>{"--json"});
  EXPECT_EQ(read_command_line({"version", "--help"}).wants, CommandLine::Wants::help);
  EXPECT_EQ(meant({"check", "--version"}), "recourse --version");
  EXPECT_EQ(meant({"check", "12", "-V"}), "recourse --version");
}

TEST(CommandLine, HelpOfHelpIsThere) {
  EXPECT_EQ(read_command_line({"help", "help"}).command->name, "help");
  EXPECT_EQ(read_command_line({"help", "--help"}).command->name, "help");
  EXPECT_EQ(read_command_line({"help", "version"}).command->name, "version");
  EXPECT_EQ(read_command_line({"help"}).command, nullptr);
  EXPECT_EQ(meant({"help", "chek"}), "check");
  EXPECT_THAT(wrong({"help", "--bad"}), Pair("cli_usage_no_option", ""));
  EXPECT_THAT(wrong({"help", "check", "search"}), Pair("cli_usage_surplus", ""));
}

TEST(CommandLine, TakesACommandInCapitals) {
  for (const char* name : {"help", "HELP", "Help"})
    EXPECT_EQ(read_command_line({name}).wants, CommandLine::Wants::help);
  for (const char* name : {"version", "VERSION"})
    EXPECT_EQ(read_command_line({name}).wants, CommandLine::Wants::version);
  EXPECT_EQ(read_command_line({"HELP", "Check"}).command, command_named("check"));
  EXPECT_EQ(read_command_line({"CHECK", "12"}).command, command_named("check"));
}

TEST(CommandLine, NamesTheOptionOfTheProgramThatWasMeant) {
  EXPECT_EQ(meant({"-help"}), "--help");
  EXPECT_EQ(meant({"--Help"}), "--help");
  EXPECT_EQ(meant({"-?"}), "--help");
  EXPECT_EQ(meant({"-v"}), "--version");
  EXPECT_EQ(meant({"-version"}), "--version");
  EXPECT_EQ(meant({"--leger", "x"}), "--ledger");
  EXPECT_EQ(meant({"check", "12", "-?"}), "--help");
  EXPECT_EQ(meant({"check", "12", "-v"}), "recourse --version");
  EXPECT_EQ(meant({"?"}), "help");
  EXPECT_EQ(meant({"/?"}), "help");
}

TEST(CommandLine, KeepsTwoOrdersApart) {
  EXPECT_THAT(wrong({"check", "8212313961591322", "12"}), Pair("cli_usage_surplus", ""));
  EXPECT_THAT(wrong({"check", "8212313961591322", "8212313961591399"}), Pair("cli_usage_surplus", ""));
  EXPECT_EQ(meant({"casefile", "8212313961591322", "case.html"}), "--out case.html");
  EXPECT_EQ(given({"check", "8212", "3139", "61591322"}).order().text(), "8212313961591322");
  EXPECT_EQ(given({"check", "Order", "ID:", "8212313961591322"}).order().text(), "8212313961591322");
  EXPECT_THAT(wrong({"check", "--", "-12"}), Pair("cli_usage_order_wrong", ""));
  EXPECT_THAT(wrong({"history", "--store", "-5"}), Pair("cli_usage_digits", ""));
}

TEST(CommandLine, NamesTheOptionAWordWasMeantFor) {
  EXPECT_EQ(meant({"erase", "12"}), "--order 12");
  EXPECT_EQ(meant({"export", "orders.csv"}), "--out orders.csv");
  EXPECT_EQ(meant({"call", "order.check", "{\"orderId\":\"12\"}"}), "--params '{\"orderId\":\"12\"}'");
  EXPECT_EQ(meant({"check", "12", "-json"}), "--json");
  EXPECT_EQ(meant({"completion", "--shell", "bash"}), "");
}

TEST(CommandLine, RefusesAValueThatIsEmpty) {
  EXPECT_EQ(wrong({"register", "--browser", ""}).first, "cli_usage_one_of");
  EXPECT_EQ(wrong({"draft", "12", "--reason", ""}).first, "cli_usage_one_of");
  EXPECT_EQ(wrong({"register", "--flatpak", ""}).first, "cli_usage_needs_value");
  EXPECT_EQ(wrong({"call", "order.check", "--params", ""}).first, "cli_usage_needs_value");
  EXPECT_EQ(wrong({"export", "--separator", ""}).first, "cli_usage_needs_value");
  EXPECT_EQ(wrong({"status", "--ledger", ""}).first, "cli_usage_needs_value");
  EXPECT_EQ(wrong({"draft", "12", "--text", ""}).first, "");
}

TEST(CommandLine, SaysWhatIsWrongWithOptionsAndNoCommand) {
  EXPECT_EQ(wrong({"--help=yes"}).first, "cli_usage_takes_no_value");
  EXPECT_EQ(wrong({"check", "12", "--json="}).first, "cli_usage_takes_no_value");
  EXPECT_EQ(wrong({"check", "12", "--exit-code=1"}).first, "cli_usage_takes_no_value");
  EXPECT_EQ(wrong({"--ledger"}).first, "cli_usage_needs_value");
  EXPECT_EQ(wrong({"--frob"}).first, "cli_usage_no_such_option");
  EXPECT_EQ(wrong({"--json"}).first, "cli_usage_command_missing");
}

TEST(CommandLine, NamesTheCommandThatWasMeant) {
  EXPECT_EQ(meant({"chek", "12"}), "check");
  EXPECT_EQ(meant({"serach", "usb"}), "search");
  EXPECT_EQ(meant({"dead"}), "deadlines");
  EXPECT_EQ(meant({"forget"}), "erase");
  EXPECT_EQ(meant({"xyzzy"}), "");
  EXPECT_EQ(given({"Check", "12"}).command().name, "check");
}

TEST(CommandLine, RefusesOptionsThatMeanNothingThere) {
  EXPECT_THAT(wrong({"check", "12", "--yes"}), Pair("cli_usage_no_option", "cli_usage_option_of"));
  EXPECT_THAT(wrong({"check", "12", "--format", "ics"}), Pair("cli_usage_no_option", "cli_usage_option_of"));
  EXPECT_THAT(wrong({"search", "usb", "--jsn"}), Pair("cli_usage_no_option", "cli_usage_did_you_mean"));
  EXPECT_EQ(wrong({"backup", "f", "--zzz"}).first, "cli_usage_no_option");
  EXPECT_EQ(wrong({"check", "12", "--json=yes"}).first, "cli_usage_takes_no_value");
  EXPECT_EQ(wrong({"deadlines", "--days"}).first, "cli_usage_needs_value");
  EXPECT_EQ(wrong({"deadlines", "--days", "1", "--days", "2"}).first, "cli_usage_given_twice");
  EXPECT_EQ(wrong({"deadlines", "soon"}).first, "cli_usage_surplus");
  EXPECT_EQ(wrong({"--json"}).first, "cli_usage_command_missing");
}

TEST(CommandLine, ChecksValues) {
  EXPECT_EQ(given({"register", "--browser", "Firefox"}).value("browser"), "firefox");
  EXPECT_EQ(given({"register", "--browser", "Google Chrome"}).value("browser"), "chrome");
  EXPECT_EQ(given({"draft", "12", "--reason", "Not_Received"}).value("reason"), "not-received");
  EXPECT_EQ(given({"draft", "12", "--language", "pt_BR"}).value("language"), "pt_BR");
  EXPECT_EQ(meant({"draft", "12", "--reason", "damagd"}), "damaged");
  EXPECT_EQ(meant({"register", "--browser", "chromuim"}), "chromium");
  EXPECT_EQ(wrong({"deadlines", "--days", "many"}).first, "cli_usage_number");
  EXPECT_EQ(wrong({"deadlines", "--days", "-1"}).first, "cli_usage_number");
  EXPECT_EQ(wrong({"deadlines", "--days", "401"}).first, "cli_usage_number");
  EXPECT_EQ(given({"deadlines", "--days", "400"}).number("days", 30), 400);
}

TEST(CommandLine, TakesATimeAsPeopleWriteIt) {
  const auto now = [](const char* text) { return given({"deadlines", "--now", text}).value("now"); };
  EXPECT_EQ(now("2026-12-01"), "2026-12-01T12:00:00Z");
  EXPECT_EQ(now("2026-12-01 14:30"), "2026-12-01T14:30:00Z");
  EXPECT_EQ(now("2026-12-01T14:30Z"), "2026-12-01T14:30:00Z");
  EXPECT_EQ(now("2026-12-01T14:30:05+02:00"), "2026-12-01T12:30:05Z");
  for (const char* text : {"tomorrow", "2026-13-01", "2026-12-01T25:00Z", "1.12.2026", ""})
    EXPECT_EQ(wrong({"deadlines", "--now", text}).first, "cli_usage_moment") << text;
}

TEST(CommandLine, TellsATimeFarAwayFromOneThatIsNone) {
  for (const char* far : {"9999-12-31", "0001-01-01", "1969-12-31T23:59:59Z", "2200-02-28 12:00"})
    EXPECT_EQ(wrong({"status", "--now", far}).first, "cli_usage_moment_far") << far;
  for (const char* none : {"2026-02-30", "2026-13-01", "2026-12-01T25:00:00Z", "1/12/2026", "now", "", "9999-02-30"})
    EXPECT_EQ(wrong({"status", "--now", none}).first, "cli_usage_moment") << none;
  EXPECT_EQ(wrong({"status", "--now", "2026-12-01T12:00+01:00"}).first, "");
}

}  // namespace
}  // namespace recourse::cli
