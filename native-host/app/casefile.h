#pragma once

#include <string>

#include "app/context.h"
#include "drafts/kinds.h"

namespace recourse::app {

/// The page of `casefile.build`, however long. Throws CallError when the order is not known.
/// `country`: where the buyer is, two letters.
std::string casefile_html(Context& context, const OrderId& order, const std::string& language,
                          const std::optional<std::string>& country);

}  // namespace recourse::app
