#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

/// A host to measure: the program, its arguments, and what is added to the environment ("NAME=value").
struct Program {
  std::string name;
  std::string path;
  std::vector<std::string> arguments;
  std::vector<std::string> environment;
};

/// One running host with both its pipes. Throws std::runtime_error when it cannot be started or leaves early.
class Process {
 public:
  explicit Process(const Program& program);
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();

  /// Sends one frame and waits for one.
  std::string ask(const std::string& body);

  /// Ends its input and waits until it is gone; how long that took.
  Microseconds end();

  /// Peak resident memory so far, in kB (VmHWM).
  long peak_memory_kb() const;

 private:
  std::string name_;
  pid_t pid_ = -1;
  int to_ = -1;
  int from_ = -1;
};

}  // namespace bench
