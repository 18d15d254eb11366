#pragma once

#include <optional>
#include <string>

#include "domain/ids.h"
#include "domain/time.h"

namespace recourse {

enum class DisputeState {
  open,
  waiting_seller,
  waiting_buyer,
  platform_review,
  return_pending,
  resolved,
  cancelled,
  unknown
};
enum class DisputeOutcome { refunded, partly, refused };

/// A dispute as a page showed it. Without a line it is about the whole order.
struct Dispute {
  DisputeId dispute_id;
  OrderId order_id;
  std::optional<LineId> line_id;
  DisputeState state = DisputeState::unknown;
  std::optional<DisputeOutcome> outcome;
  std::optional<PageDate> respond_by;
  std::optional<PageDate> return_by;
  std::optional<bool> appealable;
  std::optional<PageDate> opened_on;
  std::optional<PageDate> closed_on;
  std::string text;
  bool operator==(const Dispute&) const = default;
};

}  // namespace recourse
