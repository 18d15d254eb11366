#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/verdict.h"

namespace recourse::app {

/// What verdicts may take of an answer: half of what browsers let through, less a little for what stands around them.
inline constexpr std::size_t kRoomForVerdicts = 500 * std::size_t{1024};

/// The verdicts as JSON texts that take no more than `room` together. Where they would, the longest is shortened, and
/// then the next: it keeps the answer and leaves out, one after the other, why each item has its own, the items, and
/// why the order has it.
std::vector<std::string> texts_that_fit(std::vector<OrderVerdict> verdicts, std::size_t room = kRoomForVerdicts);

}  // namespace recourse::app
