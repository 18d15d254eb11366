#include "messaging/session.h"

#include <iostream>

#include "app/methods.h"
#include "messaging/json_rpc.h"

namespace recourse::messaging {

namespace {

/// Browsers close a port at 1 MB; half of that is never passed.
constexpr std::size_t kLongestAnswer = 512 * 1024;

/// Milliseconds without a message after which the host has time for the daily backup.
constexpr int kIdle = 2'000;

/// An id may be as long as a message, and so may the name of a member that was wrong. What leaves no room for an answer
/// is not sent back.
std::string error_answer(const std::string& id, const app::CallError& error) {
  const app::CallError brief(error.code, "What was wrong is too long to be said.");
  for (const auto& text : {error_text(id, error), error_text(id, brief), error_text("null", error)})
    if (text.size() <= kLongestAnswer) return text;
  return error_text("null", brief);
}

/// Makes the daily backup while nobody asks anything, and stops as soon as somebody does.
void use_idle_time(app::Context& context, const Frames& frames) {
  try {
    if (frames.wait(kIdle)) return;
    while (context.step_daily_backup())
      if (frames.wait(0)) return;
  } catch (const std::exception& error) {
    std::cerr << "recourse: the daily backup failed: " << error.what() << "\n";
  }
}

}  // namespace

std::optional<std::string> answer(app::Context& context, const std::string& message) {
  const codec::Document document(message);
  try {
    const Request request = request_in(document, message);
    if (!request.id) {
      try {
        app::call_text(context, request.method, request.params);
      } catch (...) {  // a notification is never answered
      }
      return std::nullopt;
    }
    try {
      auto text = result_text(*request.id, app::call_text(context, request.method, request.params));
      if (text.size() <= kLongestAnswer) return text;
      throw app::CallError(app::Code::too_large, "The answer is too large; ask for less at once.");
    } catch (...) {
      return error_answer(*request.id, app::current_error());
    }
  } catch (const NotARequest& bad) {
    return error_answer(bad.id, bad.error);
  }
}

int serve(app::Context& context, Frames& frames, const std::function<bool()>& is_cut_off) {
  while (const auto message = frames.read()) {
    // Asked before the answer: what is deleted after it is the next message's matter.
    const bool last = is_cut_off && is_cut_off();
    const auto text = answer(context, *message);
    if (text && !frames.write(*text)) {
      std::cerr << "recourse: the browser closed the pipe before the answer\n";
      return 1;
    }
    if (last) {
      std::cerr << "recourse: the ledger's folder was deleted or moved; the browser starts the program anew\n";
      return 1;
    }
    use_idle_time(context, frames);
  }
  switch (frames.end()) {
    case Frames::End::too_long:
      frames.write(error_text("null", app::CallError(app::Code::too_large, "A message may have at most 1 MiB.")));
      return 1;
    case Frames::End::cut_short:
      std::cerr << "recourse: the input ended inside a message\n";
      return 1;
    default:
      return 0;
  }
}

}  // namespace recourse::messaging
