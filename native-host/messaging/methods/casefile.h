#pragma once

#include <string>

#include "drafts/kinds.h"
#include "messaging/context.h"

namespace recourse::messaging::methods {

/// The page of `casefile.build`, however long. Throws CallError when the order is not known.
/// `country`: where the buyer is, two letters.
std::string casefile_html(Context& context, const OrderId& order, drafts::Language language,
                          const std::optional<std::string>& country);

}  // namespace recourse::messaging::methods
