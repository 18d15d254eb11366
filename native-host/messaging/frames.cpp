#include "messaging/frames.h"

#include <cstdint>
#include <cstring>

#include "platform/streams.h"

namespace recourse::messaging {

std::size_t Frames::read_up_to(char* to, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const auto got = platform::read_some(from_, to + done, size - done);
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

std::optional<std::string> Frames::read() {
  std::uint32_t size = 0;
  const std::size_t header = read_up_to(reinterpret_cast<char*>(&size), sizeof size);
  if (header < sizeof size) {
    end_ = header == 0 ? End::clean : End::cut_short;
    return std::nullopt;
  }
  if (size > kLongestFrame) {
    end_ = End::too_long;
    return std::nullopt;
  }
  std::string body(size, '\0');
  if (read_up_to(body.data(), size) < size) {
    end_ = End::cut_short;
    return std::nullopt;
  }
  return body;
}

bool Frames::wait(int milliseconds) const { return platform::wait_for_input(from_, milliseconds); }

bool Frames::write(std::string_view body) {
  const auto size = static_cast<std::uint32_t>(body.size());
  std::string frame(sizeof size, '\0');
  std::memcpy(frame.data(), &size, sizeof size);
  frame += body;
  return platform::write_all(to_, frame);
}

}  // namespace recourse::messaging
