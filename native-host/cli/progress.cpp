#include "cli/progress.h"

#include <chrono>
#include <system_error>

#include "platform/paths.h"
#include "platform/streams.h"

namespace recourse::cli {

namespace {

constexpr std::chrono::seconds kEachSecond{1};

}  // namespace

Progress::Progress(std::string what) : what_(std::move(what)) {
  if (!platform::is_terminal(platform::kErrors)) return;
  try {
    teller_ = std::thread([this] { tell(); });
  } catch (const std::system_error&) {  // no memory for a thread: the work goes on unsaid
  }
}

void Progress::end() {
  {
    const std::lock_guard lock(mutex_);
    is_done_ = true;
  }
  done_.notify_all();
  if (teller_.joinable()) teller_.join();
}

void Progress::tell() {
  const bool is_dumb = platform::environment("TERM") == "dumb";  // it takes no line away again
  std::unique_lock lock(mutex_);
  bool is_written = false;
  for (int seconds = 1; !done_.wait_for(lock, kEachSecond, [this] { return is_done_; }); ++seconds) {
    if (!is_dumb)
      platform::write_all(platform::kErrors, "\r" + what_ + " " + std::to_string(seconds) + " s");
    else if (!is_written)
      platform::write_all(platform::kErrors, what_ + "\n");
    is_written = true;
  }
  if (is_written && !is_dumb) platform::write_all(platform::kErrors, "\r\x1B[K");
}

}  // namespace recourse::cli
