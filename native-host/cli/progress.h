#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace recourse::cli {

/// One line on standard error, where that is a terminal, while something takes longer than a second: what it is and for
/// how long it has been going on. It is written over each second and taken away at the end.
class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress() { end(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// It is done, or failed: the line goes before anything else is said.
  void end();

 private:
  void tell();

  std::string what_;
  std::mutex mutex_;
  std::condition_variable done_;
  bool is_done_ = false;
  std::thread teller_;
};

}  // namespace recourse::cli
