#pragma once

#include <optional>

#include "domain/facts.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// A store's working calendar: its zone, hours, week days and whether Chinese public holidays count there. The buyer's
/// setting for the store, else the rulebook's.
class StoreCalendar {
 public:
  StoreCalendar(const StoreSettings& settings, const Rulebook& rulebook);

  /// The working span that `now` is in, or the next one; null when none comes within a year.
  std::optional<TimeSpan> working_span(Instant now) const;

  /// The zone the hours are in.
  std::chrono::minutes utc_offset() const { return utc_offset_; }

  bool is_holiday(PageDate day) const;

  /// Midnight of a day in the store's zone.
  Instant start_of(PageDate day) const;

 private:
  bool is_working_day(PageDate day) const;

  const Rulebook& rulebook_;
  std::chrono::minutes utc_offset_;
  std::chrono::minutes opens_;
  std::chrono::minutes closes_;
  std::vector<int> days_;
  bool holidays_;
};

}  // namespace recourse::rules
