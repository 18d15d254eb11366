#pragma once

#include <functional>

#include "app/context.h"
#include "messaging/frames.h"

namespace recourse::messaging {

/// The answer to one message; null where none is due (a notification).
std::optional<std::string> answer(app::Context& context, const std::string& message);

/// Answers frames until their end, or until after an answer `is_cut_off` says that no other can be given any more.
/// Returns the process's exit code.
int serve(app::Context& context, Frames& frames, const std::function<bool()>& is_cut_off = {});

}  // namespace recourse::messaging
