#include <array>
#include <fstream>
#include <iostream>

#include "app/errors.h"
#include "app/methods.h"
#include "cli/commands/commands.h"
#include "cli/plain_text.h"

namespace recourse::cli {

namespace {

constexpr const char* kNone = "{}";
constexpr const char* kSpace = " \t\r\n";

/// Far more than any method takes, and no more than fits.
std::string all_of(std::istream& in) {
  constexpr std::size_t kMost = std::size_t{64} * 1024 * 1024;
  std::string text;
  std::array<char, 65536> piece{};
  while (in) {
    in.read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (text.size() > kMost) throw app::CallError(app::Code::too_large, "The params are larger than 64 MB.");
  }
  return text;
}

/// What --params names: the JSON itself, a file with it, or standard input.
std::string params_of(const Given& given) {
  const auto named = given.value("params");
  if (!named) return kNone;
  if (const auto first = named->find_first_not_of(kSpace); first != std::string::npos && (*named)[first] == '{')
    return *named;
  std::string text;
  if (*named == "-") {
    text = all_of(std::cin);
  } else {
    std::ifstream file(*named, std::ios::binary);
    if (!file || file.peek() == std::ifstream::traits_type::eof())
      throw app::CallError(app::Code::params,
                           "The params file " + *named +
                               " cannot be read. JSON can be given in its place: --params '{\"orderId\":\"…\"}'.");
    text = all_of(file);
  }
  return text.find_first_not_of(kSpace) == std::string::npos ? kNone : text;
}

}  // namespace

/// One method from the shell: the result on standard output, or the error on standard error and exit code 1.
int call_command(const Given& given, const Console& console) {
  try {
    auto context = given.context();
    const codec::Document params(params_of(given));
    if (params.fault() != codec::Document::Fault::none)
      throw app::CallError(
          app::Code::parse,
          "The params are not JSON in UTF-8; give an object such as {\"orderId\":\"8212313961591322\"}.");
    console.data(app::call_text(context, given.operand(), params.root()) + "\n");
    return 0;
  } catch (...) {
    console.err << shown(app::text_of(app::current_error())) << "\n";
    return 1;
  }
}

}  // namespace recourse::cli
