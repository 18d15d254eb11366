#include "platform/stdio_guard.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace recourse::platform {

int take_stdout() {
  const int frames = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (frames < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return frames;
  return frames;
}

void ignore_broken_pipes() { ::signal(SIGPIPE, SIG_IGN); }

}  // namespace recourse::platform
