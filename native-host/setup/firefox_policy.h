#pragma once

#include "setup/policies.h"

namespace recourse::setup {

/// What Firefox's policies.json says.
Policy firefox_policy(const platform::Browser& browser, const Environment& here);

}  // namespace recourse::setup
