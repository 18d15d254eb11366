// The pipe alone: a host that answers every frame with itself.
#include <unistd.h>

#include <string>

#include "tests/bench/hosts/frames.h"

int main() {
  std::string frame;
  while (bench::read_frame(STDIN_FILENO, frame))
    if (!bench::write_frame(STDOUT_FILENO, frame)) return 1;
  return 0;
}
