#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "setup/environment.h"

namespace recourse::setup {

/// What `recourse register` and `unregister` were asked for. Nothing named means every browser that is there.
struct Wanted {
  std::vector<std::string> browsers = {};                   ///< names of the table
  bool system = false;                                      ///< for all users
  std::optional<std::filesystem::path> user_data_dir = {};  ///< a Chromium-kind browser's own --user-data-dir
  std::vector<std::string> flatpaks = {};                   ///< ids; the host is copied into their folder
  std::filesystem::path host = {};                          ///< absolute
  bool dry_run = false;                                     ///< nothing is written or removed
  bool force = false;                                       ///< replace manifests that were not written by us, too
};

/// Asked for something that cannot be; `word` is the key of the sentence (area `doctor`), `name` what it speaks of.
struct WrongUsage : std::runtime_error {
  WrongUsage(const char* key, std::string what) : std::runtime_error(key), word(key), name(std::move(what)) {}
  const char* word;
  std::string name;
};

enum class Did {
  wrote,
  repaired,  ///< our own, which was gone or out of date
  kept,      ///< our own, and right
  theirs,    ///< right, but not written by us: a package's, for instance
  not_ours,  ///< left: another's, and different
  changed,   ///< left: ours, but changed since
  removed,
  gone,
  no_place,  ///< the browser has no such folder
  failed,
};

struct Step {
  Did did;
  std::string browser = {};  ///< its title, or the Flatpak's id
  std::filesystem::path file = {};
  bool is_host_copy = false;
  const char* why = nullptr;          ///< for `failed`, a key of area `doctor`
  std::filesystem::path target = {};  ///< what was to be written, where `file` is what was in the way
};

/// Something asked for was not done.
bool is_refusal(const Step& step);

/// Writes manifests and the receipt. Throws WrongUsage, ReceiptUnreadable, and FileRefused for the receipt alone.
std::vector<Step> register_host(const Wanted& wanted, const Environment& here);

/// Removes what the receipt says was written and is unchanged, and folders made for it that are empty. Throws likewise.
std::vector<Step> unregister_host(const Wanted& wanted, const Environment& here);

}  // namespace recourse::setup
