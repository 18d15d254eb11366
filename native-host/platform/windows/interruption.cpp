#include "platform/interruption.h"

namespace recourse::platform {

void tidy_up_when_stopped() {}
void remove_when_stopped(const std::filesystem::path&) {}

}  // namespace recourse::platform
