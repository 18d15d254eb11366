#pragma once

#include <gmock/gmock.h>

#include <algorithm>

#include "setup/diagnosis.h"
#include "setup/embedded.h"
#include "unit/setup/sandbox.h"

namespace recourse::setup {

/// A sandbox in which `diagnose` can be asked; the host answers as `pong` says.
class Diagnosing : public Sandbox {
 protected:
  Diagnosing() {
    options.ledger = here.default_ledger();
    options.ping = [this](const fs::path& host, const std::vector<std::string>& arguments) {
      pinged = host;
      caller = arguments;
      return pong;
    };
    pong.version = std::string(embedded::version);
    pong.protocol = options.protocol;
  }

  std::vector<Check> look() const { return diagnose(options, here, text::Words(here.language)); }

  /// The check of that id; a check without an id when there is none.
  Check look_at(const std::string& id) const {
    const std::vector<Check> checks = look();
    const auto found = std::ranges::find(checks, id, &Check::id);
    return found == checks.end() ? Check{.ok = false, .cause = "no such check"} : *found;
  }

  DiagnosisOptions options;
  Pong pong;
  mutable fs::path pinged;
  mutable std::vector<std::string> caller;
};

}  // namespace recourse::setup
