#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/clock.h"
#include "platform/registry.h"

namespace recourse::setup {

enum class System { gnu_linux, macos, windows };

/// The machine and the user as far as registering and diagnosing look at them. Read once; a test makes its own.
struct Environment {
  System system = System::gnu_linux;
  std::filesystem::path root = "/";  ///< system folders of the browsers begin here
  std::filesystem::path home;        ///< see platform::UserFolders
  std::filesystem::path config_home;
  std::filesystem::path data_home;
  std::filesystem::path roaming;                   ///< Windows
  std::filesystem::path local;                     ///< Windows
  std::filesystem::path shared_data = "/var/lib";  ///< see platform::shared_data
  std::shared_ptr<platform::Registry> registry;    ///< null where there is none
  std::vector<std::filesystem::path> programs;     ///< the folders of $PATH
  std::filesystem::path executable;                ///< this program, absolute
  std::string language = "en";                     ///< one of extension/_locales
  bool for_another_user = false;                   ///< see platform::acts_for_another_user
  std::string fixed_clock;                         ///< $RECOURSE_NOW, empty when unset
  std::optional<Instant> clock = {};               ///< what the machine's clock says; null: it is not judged

  /// An empty variable counts as unset, a relative one too (the XDG rule). Throws std::runtime_error without a HOME.
  static Environment of_process();
  /// The folders of home alone: what a starting host needs.
  static Environment folders_of_process();

  /// A system folder ("/etc/…") below `root`.
  std::filesystem::path below_root(const std::filesystem::path& absolute) const;
  std::filesystem::path default_ledger() const { return data_home / "recourse" / "ledger.db"; }
};

}  // namespace recourse::setup
