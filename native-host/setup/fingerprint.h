#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace recourse::setup {

/// SHA-256 in lower-case hexadecimal.
std::string sha256(std::string_view contents);

/// The whole file; null when it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& file);

}  // namespace recourse::setup
