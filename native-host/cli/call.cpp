#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/commands.h"
#include "messaging/methods.h"

namespace recourse::cli {

using nlohmann::json;

namespace {

constexpr const char* kNone = "{}";

std::string params_of(const Given& given) {
  if (!given.params) return kNone;
  std::string text;
  if (*given.params == "-") {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream file(*given.params, std::ios::binary);
    if (!file)
      throw messaging::CallError(messaging::Code::params, "The params file " + *given.params + " cannot be read.");
    text.assign(std::istreambuf_iterator<char>(file), {});
  }
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return kNone;
  return text;
}

}  // namespace

/// One method from the shell: the result on standard output, or the error on standard error and exit code 1.
int call_command(const Given& given) {
  const auto& method = given.only_word("method");
  try {
    auto context = given.context();
    const codec::Document params(params_of(given));
    if (params.fault() != codec::Document::Fault::none)
      throw messaging::CallError(
          messaging::Code::parse,
          "The params are not JSON in UTF-8; give an object such as {\"orderId\":\"8212313961591322\"}.");
    std::cout << messaging::call_text(context, method, params.root()) << "\n";
    return 0;
  } catch (...) {
    std::cerr << messaging::to_json(messaging::current_error()).dump(-1, ' ', false, json::error_handler_t::replace)
              << "\n";
    return 1;
  }
}

}  // namespace recourse::cli
