#include "drafts/evidence.h"

#include <algorithm>
#include <array>

namespace recourse::drafts {

namespace {

constexpr std::array<std::string_view, 11> kIds{
    "carrier-statement", "photos",        "video",    "listing",      "ruler",  "parcel-label",
    "parcel-outside",    "parcel-weight", "tracking", "conversation", "promise"};

}  // namespace

std::vector<std::string_view> checklist(Reason reason) {
  switch (reason) {
    case Reason::marked_delivered:
      return {"carrier-statement", "tracking", "promise", "conversation"};
    case Reason::not_received:
    case Reason::late:
      return {"tracking", "promise", "conversation"};
    case Reason::damaged:
      return {"photos", "parcel-outside", "parcel-label", "video", "conversation"};
    case Reason::defective:
      return {"video", "photos", "parcel-label", "listing", "conversation"};
    case Reason::not_as_described:
      return {"photos", "listing", "ruler", "video", "parcel-label", "conversation"};
    case Reason::wrong_item:
      return {"photos", "parcel-label", "listing", "ruler", "conversation"};
    case Reason::missing_parts:
      return {"photos", "parcel-weight", "parcel-label", "listing", "video", "conversation"};
    case Reason::counterfeit:
      return {"photos", "listing", "ruler", "parcel-label", "conversation"};
    case Reason::poor_service:
    case Reason::refund_missing:
      return {"conversation", "promise"};
    case Reason::changed_mind:
      return {"photos", "listing", "parcel-label"};
  }
  return {};
}

bool is_checklist_id(std::string_view text) { return std::find(kIds.begin(), kIds.end(), text) != kIds.end(); }

}  // namespace recourse::drafts
