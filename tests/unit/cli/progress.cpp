#include "cli/progress.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>
#include <thread>

namespace recourse::cli {
namespace {

constexpr std::chrono::milliseconds kOverASecond{1400};

/// Standard error is a terminal for as long as this lives.
class OnTerminal {
 public:
  explicit OnTerminal(const char* kind) : terminal_(::posix_openpt(O_RDWR | O_NOCTTY)), before_(::dup(STDERR_FILENO)) {
    ::grantpt(terminal_);
    ::unlockpt(terminal_);
    const int end = ::open(::ptsname(terminal_), O_RDWR | O_NOCTTY);
    ::dup2(end, STDERR_FILENO);
    ::close(end);
    ::setenv("TERM", kind, 1);
  }
  ~OnTerminal() {
    ::dup2(before_, STDERR_FILENO);
    ::close(before_);
    ::close(terminal_);
  }
  OnTerminal(const OnTerminal&) = delete;
  OnTerminal& operator=(const OnTerminal&) = delete;

  /// What was written so far; empty when nothing was.
  std::string shown() const {
    ::fcntl(terminal_, F_SETFL, O_NONBLOCK);
    std::array<char, 4096> text{};
    const auto size = ::read(terminal_, text.data(), text.size());
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : std::string{};
  }

 private:
  int terminal_;
  int before_;
};

TEST(ProgressLine, ComesAfterASecondOnATerminalAndGoesAtTheEnd) {
  const OnTerminal terminal("xterm");
  {
    Progress progress("Reading…");
    std::this_thread::sleep_for(kOverASecond);
    EXPECT_EQ(terminal.shown(), "\rReading… 1 s");
  }
  EXPECT_EQ(terminal.shown(), "\r\x1B[K");
}

TEST(ProgressLine, ComesOnceOnATerminalThatTakesNothingAway) {
  const OnTerminal terminal("dumb");
  {
    Progress progress("Reading…");
    std::this_thread::sleep_for(2 * kOverASecond);
  }
  EXPECT_EQ(terminal.shown(), "Reading…\r\n");
}

TEST(ProgressLine, DoesNotComeForWhatIsQuick) {
  const OnTerminal terminal("xterm");
  { Progress progress("Reading…"); }
  EXPECT_EQ(terminal.shown(), "");
}

TEST(ProgressLine, DoesNotComeWhereThereIsNoTerminal) {
  testing::internal::CaptureStderr();
  {
    Progress progress("Reading…");
    std::this_thread::sleep_for(kOverASecond);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace recourse::cli
