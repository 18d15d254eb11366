#pragma once

namespace recourse::platform {

/// Gives up, for good, the system calls that this process never needs. False where the kernel has no such filters.
bool refuse_syscalls();

}  // namespace recourse::platform
