// Any bytes as the browser's side of the pipe: frames whole, cut, empty, too long. Each read ends, and nothing is read
// past the end of a frame.
#include "messaging/frames.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const int in = ::memfd_create("in", 0);
  if (::ftruncate(in, 0) != 0 || ::pwrite(in, bytes, size, 0) != static_cast<ssize_t>(size)) std::abort();
  ::lseek(in, 0, SEEK_SET);

  recourse::messaging::Frames frames(in, -1);
  std::size_t taken = 0;
  while (const auto message = frames.read()) {
    taken += sizeof(std::uint32_t) + message->size();
    if (message->size() > recourse::messaging::kLongestFrame || taken > size) std::abort();
  }
  if (frames.end() == recourse::messaging::Frames::End::none) std::abort();
  if (frames.end() == recourse::messaging::Frames::End::clean && taken != size) std::abort();
  return 0;
}
