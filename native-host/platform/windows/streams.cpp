#include "platform/streams.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

namespace recourse::platform {

namespace {

constexpr std::size_t kMostAtOnce = 64 * 1024;

/// A pipe has no event to wait for: it is asked.
bool has_input(HANDLE from) {
  if (::GetFileType(from) != FILE_TYPE_PIPE) return true;
  DWORD waiting = 0;
  return ::PeekNamedPipe(from, nullptr, 0, nullptr, &waiting, nullptr) == 0 || waiting > 0;
}

}  // namespace

void hold_standard_streams() {}  // handles, not numbers: a closed one is given to nothing else

bool takes_output(int descriptor) { return ::_get_osfhandle(descriptor) >= 0; }

int take_stdout() {
  ::_setmode(kInput, _O_BINARY);
  const int frames = ::_dup(kOutput);
  if (frames < 0) return frames;
  ::_setmode(frames, _O_BINARY);
  // A child of this process would have it otherwise.
  ::SetHandleInformation(reinterpret_cast<HANDLE>(::_get_osfhandle(frames)), HANDLE_FLAG_INHERIT, 0);
  ::_dup2(kErrors, kOutput);
  return frames;
}

void use_plain_stdio() {
  ::_setmode(kInput, _O_BINARY);
  ::_setmode(kOutput, _O_BINARY);
  ::SetConsoleOutputCP(CP_UTF8);
}

void ignore_broken_pipes() {}

void ignore_size_limit() {}

bool has_terminal() { return ::_isatty(kInput) != 0; }

bool is_terminal(int descriptor) { return ::_isatty(descriptor) != 0; }

std::size_t terminal_columns(int descriptor) {
  constexpr std::size_t kUsual = 80;
  CONSOLE_SCREEN_BUFFER_INFO screen{};
  const auto console = reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
  if (!::GetConsoleScreenBufferInfo(console, &screen)) return kUsual;
  return static_cast<std::size_t>(screen.srWindow.Right - screen.srWindow.Left + 1);
}

std::ptrdiff_t read_some(int from, char* to, std::size_t size) {
  return ::_read(from, to, static_cast<unsigned>(std::min(size, kMostAtOnce)));
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const int put = ::_write(to, bytes.data(), static_cast<unsigned>(std::min(bytes.size(), kMostAtOnce)));
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool wait_for_input(int from, int milliseconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(from));
  while (!has_input(handle)) {
    if (milliseconds >= 0 && std::chrono::steady_clock::now() >= until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds == 0 ? 0 : 5));
  }
  return true;
}

}  // namespace recourse::platform
