#include "messaging/host.h"

#include <iostream>

#include "messaging/json_rpc.h"
#include "messaging/session.h"
#include "platform/confinement.h"
#include "platform/files.h"
#include "platform/local_time.h"
#include "platform/paths.h"
#include "platform/streams.h"
#include "setup/diagnosis.h"

namespace recourse::messaging {

namespace {

/// What host.diagnose looks at besides the ledger's folder: manifests and policies, of which it reads names and paths.
std::vector<std::string> readable_folders() {
  try {
    return setup::folders_diagnosed(setup::Environment::folders_of_process());
  } catch (const std::runtime_error&) {  // without a HOME there is nothing to diagnose
    return {};
  }
}

/// Tells whether the folder of that name is another one by now.
std::function<bool()> watch(const std::filesystem::path& folder) {
  const auto then = platform::identity_behind(folder);
  if (then == platform::FileIdentity{}) return {};
  return [folder, then] { return platform::identity_behind(folder) != then; };
}

}  // namespace

int run_host(const Caller& caller) {
  platform::ignore_broken_pipes();
  Frames frames(platform::kInput, platform::take_stdout());
  if (!caller.allowed) {
    std::cerr << "recourse: " << caller.origin << " is not an extension of this host\n";
    frames.write(
        error_text("null", app::CallError(app::Code::caller_not_allowed, "This extension may not use the host.")));
    return 1;
  }
  try {
    app::Context context(platform::default_ledger(), platform::Clock::from_environment());
    const auto folder = context.ledger_file().parent_path();
    {
      const platform::PrivateFiles only_mine;  // of every folder on the way, whatever the umask
      std::error_code ignored;
      std::filesystem::create_directories(folder, ignored);
    }
    platform::read_time_zone();  // reads its file while it still may
    // A folder that takes this one's place later is out of a confined process's reach: it ends, and a new one begins.
    const auto is_cut_off = watch(folder);
    const auto confined = platform::confine(folder, readable_folders());
    return serve(context, frames, confined.files ? is_cut_off : nullptr);
  } catch (const std::exception& error) {
    std::cerr << "recourse: " << error.what() << "\n";
    frames.write(error_text("null", app::CallError(app::Code::internal, error.what())));
    return 1;
  }
}

}  // namespace recourse::messaging
