#include <fstream>
#include <iostream>
#include <iterator>

#include "app/methods.h"
#include "cli/commands.h"

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
    if (!file) throw app::CallError(app::Code::params, "The params file " + *given.params + " cannot be read.");
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
      throw app::CallError(
          app::Code::parse,
          "The params are not JSON in UTF-8; give an object such as {\"orderId\":\"8212313961591322\"}.");
    std::cout << app::call_text(context, method, params.root()) << "\n";
    return 0;
  } catch (...) {
    std::cerr << app::to_json(app::current_error()).dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
    return 1;
  }
}

}  // namespace recourse::cli
