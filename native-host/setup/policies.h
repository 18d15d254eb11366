#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "platform/browsers.h"
#include "setup/environment.h"

namespace recourse::setup {

/// What an administrator's policies say of Recourse in one browser.
struct Policy {
  enum class Says {
    nothing,           ///< there are no policies
    allowed,           ///< there are, and none is about us
    blocks_host,       ///< native messaging with our host
    system_only,       ///< hosts registered for one user
    blocks_extension,  ///< the extension itself
    blocks_messaging,  ///< the extension's permission to speak to hosts
    blocks_site,       ///< the extension on AliExpress's pages
    blocks_unpacked    ///< it is spared where all others are blocked: it may be installed, and not loaded from a folder
  };
  Says says = Says::nothing;
  std::filesystem::path file = {};       ///< the one that decides
  std::optional<std::string> mend = {};  ///< for whoever looks after the machine
};

/// Chromium reads every file of a folder; of two that set the same policy the last by name counts. Firefox reads one:
/// /etc/firefox/policies/policies.json, or without it the one in its own folder.
Policy policy_of(const platform::Browser& browser, const Environment& here);

}  // namespace recourse::setup
