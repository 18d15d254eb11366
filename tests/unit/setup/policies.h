#pragma once

#include <cstdlib>
#include <string>

#include "unit/setup/diagnosis.h"

namespace recourse::setup {

/// Chromium and Firefox, registered, on a machine with policies; `sudo` runs what it is given.
class Policies : public Diagnosing {
 protected:
  Policies() {
    for (const auto family : {platform::Family::chromium, platform::Family::firefox}) {
      const bool firefox = family == platform::Family::firefox;
      put(firefox ? firefox_manifest() : chromium_manifest(), manifest_text(family, here.executable));
    }
    put(folder / "bin" / "sudo", "#!/bin/sh\nexec \"$@\"\n", 0755);
    options.browsers = {"chromium", "firefox"};
  }

  fs::path chromium_policy(const std::string& name, const std::string& contents) const {
    return put(here.root / "etc/chromium/policies/managed" / name, contents);
  }
  fs::path firefox_policy(const std::string& contents, const char* at = "etc/firefox/policies") const {
    return put(here.root / at / "policies.json", contents);
  }

  /// Runs the command that doctor gives, and looks again.
  Check mended(const std::string& id) {
    const Check wrong = look_at(id);
    EXPECT_TRUE(wrong.mend) << wrong.cause;
    const std::string command = "PATH=" + (folder / "bin").string() + ":$PATH; " + wrong.mend.value_or("false");
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    return look_at(id);
  }
};

}  // namespace recourse::setup
