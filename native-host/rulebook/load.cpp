#include "rulebook/load.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "rulebook/read.h"

namespace recourse::rulebook {

Rulebook load(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return built_in();
  if (!std::filesystem::is_regular_file(file, ignored)) throw Invalid("", "it is not a file");
  constexpr std::uintmax_t kLargest = 256 * 1024;
  if (std::filesystem::file_size(file, ignored) > kLargest) throw Invalid("", "the file is larger than 256 KiB");
  std::ifstream in(file);
  if (!in) throw Invalid("", "the file cannot be read");
  const auto json = nlohmann::json::parse(in, nullptr, false);
  if (json.is_discarded()) throw Invalid("", "the file is not JSON");
  return read_over(built_in(), json);
}

}  // namespace recourse::rulebook
