#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/commands.h"
#include "messaging/methods.h"

namespace recourse::cli {

using nlohmann::json;

namespace {

json params_of(const Given& given) {
  if (!given.params) return json::object();
  std::string text;
  if (*given.params == "-") {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream file(*given.params, std::ios::binary);
    if (!file)
      throw messaging::CallError(messaging::Code::params, "The params file " + *given.params + " cannot be read.");
    text.assign(std::istreambuf_iterator<char>(file), {});
  }
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return json::object();
  auto params = json::parse(text, nullptr, false);
  if (params.is_discarded())
    throw messaging::CallError(
        messaging::Code::parse,
        "The params are not JSON in UTF-8; give an object such as {\"orderId\":\"8212313961591322\"}.");
  return params;
}

}  // namespace

/// One method from the shell: the result on standard output, or the error on standard error and exit code 1.
int call_command(const Given& given) {
  const auto& method = given.only_word("method");
  try {
    auto context = given.context();
    std::cout << messaging::call(context, method, params_of(given)).dump() << "\n";
    return 0;
  } catch (...) {
    std::cerr << messaging::to_json(messaging::current_error()).dump(-1, ' ', false, json::error_handler_t::replace)
              << "\n";
    return 1;
  }
}

}  // namespace recourse::cli
