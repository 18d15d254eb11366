#pragma once

#include <string_view>
#include <vector>

#include "drafts/kinds.h"

namespace recourse::drafts {

/// What to gather for a reason, most telling first. The words of an id are `evidence_<id>` (a label) and
/// `evidence_<id>_how` in the locale files; in a draft it is named by `draft_evidence_<id>`.
std::vector<std::string_view> checklist(Reason reason);

/// Whether the text is an id of the checklist.
bool is_checklist_id(std::string_view text);

}  // namespace recourse::drafts
