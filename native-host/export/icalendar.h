#pragma once

#include <span>
#include <string>

#include "rules/deadlines.h"
#include "text/words.h"

namespace recourse::exports {

/// The days as all-day events with alarms (RFC 5545), stamped with the time they were written at; an event keeps its
/// UID when its day moves.
std::string icalendar(std::span<const rules::DueOrder> due, Instant stamp, const text::Words& words);

}  // namespace recourse::exports
