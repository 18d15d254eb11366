#include "platform/interruption.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <string_view>

namespace recourse::platform {

namespace {

constexpr std::array<std::string_view, 4> kWithIt{"", "-wal", "-shm", "-journal"};
constexpr std::size_t kLongestEnd = 8;
constexpr std::size_t kLongestPath = 4096;

/// A handler may not ask for memory. One command has a few files in the making at once; older names are renamed or
/// gone.
using Name = std::array<char, kLongestPath + kLongestEnd + 1>;
std::array<Name, 16> names;
std::size_t next = 0;

void stop(int signal) {
  for (Name& name : names) {
    if (name[0] == '\0') continue;
    const std::size_t length = ::strlen(name.data());
    for (const std::string_view end : kWithIt) {
      std::copy(end.begin(), end.end(), name.data() + length);
      name[length + end.size()] = '\0';
      ::unlink(name.data());
    }
  }
  ::raise(signal);  // held back until this returns; then it ends the program, as SA_RESETHAND has it
}

}  // namespace

void tidy_up_when_stopped() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    if (::sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    struct sigaction action = {};
    action.sa_handler = stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigfillset(&action.sa_mask);  // a macro on macOS, which takes no `::`
    ::sigaction(signal, &action, nullptr);
  }
}

void remove_when_stopped(const std::filesystem::path& file) {
  const auto& path = file.native();
  if (path.empty() || path.size() > kLongestPath) return;
  Name& name = names[next];
  next = (next + 1) % names.size();
  name[0] = '\0';  // a handler that comes now finds nothing, or all of it
  std::atomic_signal_fence(std::memory_order_seq_cst);
  std::copy(path.begin() + 1, path.end(), name.begin() + 1);
  name[path.size()] = '\0';
  std::atomic_signal_fence(std::memory_order_seq_cst);
  name[0] = path.front();
}

}  // namespace recourse::platform
