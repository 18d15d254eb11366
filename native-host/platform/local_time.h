#pragma once

#include <ctime>

namespace recourse::platform {

/// Reads the user's time zone while the process still may.
void read_time_zone();

/// The wall clock's date and time at an instant.
std::tm local_time(std::time_t at);

}  // namespace recourse::platform
