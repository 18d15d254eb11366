#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recourse::messaging {

/// The longest message taken, in bytes; browsers allow more, this host does not.
inline constexpr std::size_t kLongestFrame = 1024 * 1024;

/// Native-messaging frames over a pair of descriptors: a 32-bit length in the machine's byte order, then that many
/// bytes of JSON.
class Frames {
 public:
  Frames(int from, int to) : from_(from), to_(to) {}

  enum class End { none, clean, cut_short, too_long };

  /// The next message; null when there is none, and `end` says why.
  std::optional<std::string> read();
  End end() const { return end_; }

  /// Waits for the next message or the end of input; false when there is neither within the time.
  bool wait(int milliseconds) const;

  /// False when the other side is gone.
  bool write(std::string_view body);

 private:
  std::size_t read_up_to(char* to, std::size_t size);

  int from_;
  int to_;
  End end_ = End::none;
};

}  // namespace recourse::messaging
