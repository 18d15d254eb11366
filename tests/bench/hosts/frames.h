#pragma once

#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>

namespace bench {

/// Reads exactly `size` bytes; false at end of input or on an error.
inline bool read_all(int from, char* to, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t got = ::read(from, to + done, size - done);
    if (got <= 0) return false;
    done += static_cast<std::size_t>(got);
  }
  return true;
}

inline bool write_all(int to, const char* from, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t put = ::write(to, from + done, size - done);
    if (put <= 0) return false;
    done += static_cast<std::size_t>(put);
  }
  return true;
}

/// One native-messaging frame: a 32-bit length in the machine's byte order, then that many bytes.
inline bool read_frame(int from, std::string& body) {
  std::uint32_t size = 0;
  if (!read_all(from, reinterpret_cast<char*>(&size), sizeof size)) return false;
  body.resize(size);
  return read_all(from, body.data(), size);
}

inline bool write_frame(int to, const std::string& body) {
  const auto size = static_cast<std::uint32_t>(body.size());
  std::string frame(sizeof size, '\0');
  std::memcpy(frame.data(), &size, sizeof size);
  frame += body;
  return write_all(to, frame.data(), frame.size());
}

}  // namespace bench
