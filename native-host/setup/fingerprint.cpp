#include "setup/fingerprint.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <fstream>
#include <iterator>

namespace recourse::setup {

std::string sha256(std::string_view contents) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, contents.size(), reinterpret_cast<const std::uint8_t*>(contents.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::optional<std::string> read_file(const std::filesystem::path& file) {
  std::error_code gone;
  if (!std::filesystem::is_regular_file(file, gone)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string contents{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return std::nullopt;
  return contents;
}

}  // namespace recourse::setup
