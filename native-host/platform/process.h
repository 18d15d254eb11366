#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace recourse::platform {

int process_id();

/// This is the administrator's account, and somebody else is at the keyboard: through sudo, doas or pkexec, or with a
/// home that is not the administrator's.
bool acts_for_another_user();

/// A program started with pipes to its input and from its output; what it says of errors goes nowhere. Its folder is
/// the program's, as a browser would start it. At the end its input is closed, and two seconds later it is killed.
class ChildProcess {
 public:
  ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  /// The system's reason when it could not be started; else empty.
  const std::string& problem() const;
  int input() const;   ///< to write to
  int output() const;  ///< to read from

  /// How it ended, when it did in time: its exit code, or "signal 11".
  std::optional<std::string> wait_for(std::chrono::milliseconds patience);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace recourse::platform
