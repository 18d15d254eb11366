#include "platform/local_time.h"

namespace recourse::platform {

#if defined(_WIN32)

void read_time_zone() { ::_tzset(); }

std::tm local_time(std::time_t at) {
  std::tm local{};
  ::localtime_s(&local, &at);
  return local;
}

#else

void read_time_zone() { ::tzset(); }

std::tm local_time(std::time_t at) {
  std::tm local{};
  ::localtime_r(&at, &local);
  return local;
}

#endif

}  // namespace recourse::platform
