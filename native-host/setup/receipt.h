#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "setup/environment.h"

namespace recourse::setup {

/// One file `register` wrote, as it was written.
struct WrittenFile {
  std::filesystem::path file = {};
  std::string sha256 = {};
  bool is_host_copy = false;               ///< the host itself, put where a Flatpak can run it
  std::string flatpak = {};                ///< the Flatpak it was written for, or empty
  std::vector<std::string> browsers = {};  ///< names; several share Mozilla's folder
};

/// A key of the registry `register` wrote, with the value it got. The user's receipt is of HKEY_CURRENT_USER, the
/// system's of HKEY_LOCAL_MACHINE.
struct WrittenKey {
  std::string key = {};
  std::string value = {};
  std::vector<std::string> browsers = {};
};

/// What was written, so that exactly that can be repaired and removed. A small JSON file.
struct Receipt {
  std::vector<WrittenFile> files = {};
  std::vector<std::filesystem::path> folders = {};  ///< that had to be made, outermost first
  std::vector<WrittenKey> keys = {};

  void add_folders(const std::vector<std::filesystem::path>& made);
  WrittenFile* find(const std::filesystem::path& file);
  WrittenKey* find_key(const std::string& key);
  /// Files that are gone with the folder that their own folder lay in: a browser's profile. True when there were any.
  bool forget_what_is_gone();
};

struct ReceiptUnreadable : std::runtime_error {
  explicit ReceiptUnreadable(std::filesystem::path where)
      : std::runtime_error(where.string() + ": not a receipt"), file(std::move(where)) {}
  std::filesystem::path file = {};
};

/// ~/.local/share/recourse/receipt.json, or /var/lib/recourse/receipt.json for all users.
std::filesystem::path receipt_file(bool system, const Environment& here);

/// Empty when there is none. Throws ReceiptUnreadable: guessing what was written could remove another's file.
Receipt read_receipt(const std::filesystem::path& file);

/// Writes it, or removes it with nothing left to remember. Notes the folders made for itself. Throws FileRefused.
void keep_receipt(Receipt& receipt, const std::filesystem::path& file, bool system);

}  // namespace recourse::setup
