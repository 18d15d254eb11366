#pragma once

#include <string>
#include <string_view>

namespace recourse::platform {

/// UTF-8 to what Windows takes, and back. What is no valid text gets replacement characters.
std::wstring wide(std::string_view text);
std::string narrow(std::wstring_view text);

}  // namespace recourse::platform
