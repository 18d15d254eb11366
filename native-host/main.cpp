#include <string>
#include <vector>

#include "cli/program.h"
#include "messaging/host.h"

// A browser names itself in the first arguments and gets the native-messaging host; nothing it passes reaches the
// option parser. Everybody else gets the command-line program.
int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  if (const auto caller = recourse::messaging::browser_caller(arguments)) return recourse::messaging::run_host(*caller);
  return recourse::cli::run(arguments);
}
