#pragma once

#include <chrono>

#include "setup/diagnosis.h"

namespace recourse::cli {

/// Starts the program as a browser does (its arguments, its folder as the working one, pipes for input and output),
/// says host.hello in a frame, and takes the answer. The process is gone when this returns.
setup::Pong ping_host(const std::filesystem::path& host, const std::vector<std::string>& arguments,
                      std::chrono::milliseconds patience);

}  // namespace recourse::cli
