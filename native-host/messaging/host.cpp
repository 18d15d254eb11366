#include "messaging/host.h"

#include <unistd.h>

#include <ctime>
#include <iostream>

#include "messaging/json_rpc.h"
#include "messaging/session.h"
#include "platform/confinement.h"
#include "platform/paths.h"
#include "platform/stdio_guard.h"
#include "setup/diagnosis.h"

namespace recourse::messaging {

namespace {

/// What host.diagnose looks at besides the ledger's folder: manifests and policies, of which it reads names and paths.
std::vector<std::filesystem::path> readable_folders() {
  try {
    return setup::folders_diagnosed(setup::Surroundings::of_process());
  } catch (const std::runtime_error&) {  // without a HOME there is nothing to diagnose
    return {};
  }
}

}  // namespace

int run_host(const Caller& caller) {
  platform::ignore_broken_pipes();
  Frames frames(STDIN_FILENO, platform::take_stdout());
  if (!caller.allowed) {
    std::cerr << "recourse: " << caller.origin << " is not an extension of this host\n";
    frames.write(error_text(nullptr, CallError(Code::caller_not_allowed, "This extension may not use the host.")));
    return 1;
  }
  try {
    Context context(platform::default_ledger(), platform::Clock::from_environment());
    const auto folder = context.ledger_file().parent_path();
    std::error_code ignored;
    if (!std::filesystem::exists(folder, ignored) && std::filesystem::create_directories(folder, ignored))
      std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    ::tzset();  // reads its file while it still may
    platform::confine(folder, readable_folders());
    return serve(context, frames);
  } catch (const std::exception& error) {
    std::cerr << "recourse: " << error.what() << "\n";
    frames.write(error_text(nullptr, CallError(Code::internal, error.what())));
    return 1;
  }
}

}  // namespace recourse::messaging
