#include "rules/safer_sighting.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace recourse::rules {

namespace {

/// The safest ranks first.
auto safety(const Window& window) {
  const auto date = window.date.value_or(PageDate()).time_since_epoch();
  return std::make_tuple(window.days, window.kind == WindowKind::from_date ? -date : date);
}

/// What one page printed of one right at one time, the safest first.
using Printed = std::vector<Window>;

/// A page may print several windows of one right (two last days): they are compared place by place with those of the
/// sightings before. The record keeps only sightings that are less than a day apart.
Printed safest_of(const std::map<Instant, Printed>& sightings) {
  Printed safest = sightings.rbegin()->second;
  for (const auto& [seen_at, printed] : sightings)
    for (std::size_t i = 0; i < std::min(safest.size(), printed.size()); ++i)
      safest[i] = std::ranges::min(safest[i], printed[i], {}, safety);
  return safest;
}

}  // namespace

std::vector<Window> safest_windows(const OrderRecord& record, const OrderLine* line) {
  using Right = std::tuple<WindowKind, ReasonClass, std::optional<LineId>, bool>;
  std::map<Right, std::map<Instant, Printed>> rights;
  for (const auto& sighting : record.windows) {
    const Window& window = sighting.window;
    if (window.line_id && (line == nullptr || window.line_id != line->line_id)) continue;
    const Right right{window.kind, window.reason_class, window.line_id, sighting.page == PageKind::tracking};
    Printed& printed = rights[right][sighting.seen_at];
    printed.insert(std::ranges::upper_bound(printed, safety(window), {}, safety), window);
  }
  std::vector<Window> windows;
  for (const auto& [right, sightings] : rights)
    for (const auto& window : safest_of(sightings)) windows.push_back(window);
  return windows;
}

}  // namespace recourse::rules
