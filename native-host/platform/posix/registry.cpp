#include "platform/registry.h"

namespace recourse::platform {

std::shared_ptr<Registry> system_registry() { return nullptr; }

}  // namespace recourse::platform
