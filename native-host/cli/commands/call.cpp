#include <array>
#include <fstream>
#include <iostream>

#include "app/errors.h"
#include "app/methods.h"
#include "app/user_file.h"
#include "cli/commands/commands.h"
#include "cli/failure_text.h"
#include "cli/nearest.h"
#include "cli/plain_text.h"
#include "platform/paths.h"

namespace recourse::cli {

namespace {

constexpr const char* kNone = "{}";
constexpr const char* kSpace = " \t\r\n";
constexpr const char* kExample = R"({"orderId":"8212313961591322"})";

/// Far more than any method takes, and no more than fits.
std::string all_of(std::istream& in, const text::Words& words) {
  constexpr std::size_t kMost = std::size_t{64} * 1024 * 1024;
  std::string text;
  std::array<char, 65536> piece{};
  while (in) {
    in.read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (text.size() > kMost) throw app::CallError(app::Code::too_large, words.say("ledger_too_large"));
  }
  return text;
}

/// What --params names: the JSON itself, a file with it, or standard input.
std::string params_of(const Given& given, const text::Words& words) {
  const auto named = given.value("params");
  if (!named) return kNone;
  if (const auto first = named->find_first_not_of(kSpace);
      first != std::string::npos && ((*named)[first] == '{' || (*named)[first] == '['))
    return *named;
  std::string text;
  if (*named == "-") {
    text = all_of(std::cin, words);
  } else {
    std::ifstream file(*named, std::ios::binary);
    file.peek();  // a folder can be opened, and not be read
    if (!file.is_open() || file.bad())
      throw app::CallError(app::Code::params,
                           words.say("cli_call_params_unreadable", {{"file", *named}, {"example", kExample}}));
    text = all_of(file, words);
  }
  return text.find_first_not_of(kSpace) == std::string::npos ? kNone : text;
}

app::Context context_of(const Given& given, const text::Words& words) {
  const auto unavailable = [&](const char* cause) {
    return app::CallError(app::Code::ledger_unavailable, sentence_of_current({}, words),
                          app::error_data("cause", cause));
  };
  try {
    return given.context();
  } catch (const platform::NoHome&) {
    throw unavailable("io");
  } catch (const app::NotWritten&) {  // a folder
    throw unavailable("not-a-ledger");
  }
}

/// The error for programs, its message for people, in their language.
app::CallError told(const Given& given, const std::filesystem::path& ledger, const text::Words& words) {
  app::CallError error = app::current_error();
  if (error.code != app::Code::method) return {error.code, sentence_of_current(ledger, words), error.data};
  const auto names = app::method_names();
  const std::vector<std::string_view> known(names.begin(), names.end());
  std::string message = words.say("cli_call_no_method", {{"given", given.operand()}});
  if (const auto meant = nearest(given.operand(), known))
    message += " " + words.say("cli_usage_did_you_mean", {{"name", std::string(*meant)}});
  return {error.code, message, error.data};
}

}  // namespace

/// One method from the shell: the result on standard output, or the error on standard error and exit code 1.
int call_command(const Given& given, const Console& console) {
  std::filesystem::path ledger;
  try {
    auto context = context_of(given, console.words);
    ledger = context.ledger_file();
    const codec::Document params(params_of(given, console.words));
    if (params.fault() != codec::Document::Fault::none)
      throw app::CallError(app::Code::parse, console.words.say("cli_call_params_no_json", {{"example", kExample}}));
    console.data(app::call_text(context, given.operand(), params.root()) + "\n");
    return 0;
  } catch (...) {
    console.err << shown(app::text_of(told(given, ledger, console.words))) << "\n";
    return 1;
  }
}

}  // namespace recourse::cli
