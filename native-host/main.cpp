#include "cli/program.h"
#include "messaging/host.h"
#include "platform/paths.h"
#include "platform/streams.h"
#include "platform/superseded.h"

// A browser names itself in the first arguments and gets the native-messaging host; nothing it passes reaches the
// option parser. Everybody else gets the command-line program.
int main(int argc, char** argv) {
  recourse::platform::hold_standard_streams();
  recourse::platform::ignore_size_limit();
  const auto arguments = recourse::platform::arguments(argc, argv);
  if (const auto caller = recourse::messaging::browser_caller(arguments)) {
    recourse::platform::remove_superseded_programs();
    return recourse::messaging::run_host(*caller);
  }
  return recourse::cli::run(arguments);
}
