#pragma once

#include "messaging/context.h"
#include "messaging/frames.h"

namespace recourse::messaging {

/// The answer to one message; null where none is due (a notification).
std::optional<std::string> answer(Context& context, const std::string& message);

/// Answers frames until their end. Returns the process's exit code.
int serve(Context& context, Frames& frames);

}  // namespace recourse::messaging
