#pragma once

#include "messaging/caller.h"

namespace recourse::messaging {

/// The native-messaging mode: stdout guarded, caller checked, process confined, frames served. Returns the exit code.
int run_host(const Caller& caller);

}  // namespace recourse::messaging
