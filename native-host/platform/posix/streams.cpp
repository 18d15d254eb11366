#include "platform/streams.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace recourse::platform {

void hold_standard_streams() {
  for (int stream = kInput; stream <= kErrors; ++stream)
    if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
      ::open("/dev/null", stream == kInput ? O_WRONLY : O_RDONLY);  // the lowest free number: this one
}

bool takes_output(int descriptor) {
  const int flags = ::fcntl(descriptor, F_GETFL);
  return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

int take_stdout() {
  const int frames = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (frames < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return frames;
  return frames;
}

void use_plain_stdio() {}

void ignore_broken_pipes() { ::signal(SIGPIPE, SIG_IGN); }

void ignore_size_limit() { ::signal(SIGXFSZ, SIG_IGN); }

bool has_terminal() { return ::isatty(STDIN_FILENO) != 0; }

bool is_terminal(int descriptor) { return ::isatty(descriptor) != 0; }

std::size_t terminal_columns(int descriptor) {
  constexpr std::size_t kUsual = 80;
  constexpr long kMost = 10'000;
  struct winsize size {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* told = std::getenv("COLUMNS");
  const long columns = told != nullptr ? std::strtol(told, nullptr, 10) : 0;
  return columns > 0 && columns < kMost ? static_cast<std::size_t>(columns) : kUsual;
}

std::ptrdiff_t read_some(int from, char* to, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(from, to, size);
    if (got >= 0 || errno != EINTR) return got;
  }
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(to, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool wait_for_input(int from, int milliseconds) {
  pollfd input{from, POLLIN, 0};
  return ::poll(&input, 1, milliseconds) != 0;  // an error is for the read to find
}

}  // namespace recourse::platform
