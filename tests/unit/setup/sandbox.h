#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "platform/browsers.h"
#include "setup/environment.h"
#include "setup/manifest.h"

namespace recourse::platform {
inline void PrintTo(const Browser& browser, std::ostream* out) { *out << browser.name; }
}  // namespace recourse::platform

namespace recourse::setup {

namespace fs = std::filesystem;

/// A machine of its own in a temporary folder: home, system folders, a PATH with nothing on it, and a host.
class Sandbox : public testing::Test {
 protected:
  Sandbox() {
    std::string pattern = (fs::temp_directory_path() / "recourse-setup-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    here.root = folder / "root";
    here.home = folder / "home";
    here.config_home = here.home / ".config";
    here.data_home = here.home / ".local" / "share";
    here.programs = {folder / "bin"};
    here.executable = put(folder / "opt" / "recourse", "#!/bin/sh\n", 0755);
    fs::create_directories(here.root);
    fs::create_directories(here.home);
  }

  ~Sandbox() override {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }

  static fs::path put(const fs::path& file, const std::string& contents, int mode = 0644) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << contents;
    fs::permissions(file, static_cast<fs::perms>(mode));
    return file;
  }

  static std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  /// A program of that name on the PATH.
  void install(const std::string& program) { put(folder / "bin" / program, "#!/bin/sh\n", 0755); }

  fs::path chromium_manifest() const {
    return here.config_home / "chromium/NativeMessagingHosts" / manifest_file_name();
  }
  fs::path firefox_manifest() const { return here.home / ".mozilla/native-messaging-hosts" / manifest_file_name(); }

  /// Every file below the sandbox's home and root, relative to the sandbox.
  std::vector<std::string> files() const {
    std::vector<std::string> found;
    for (const auto& base : {here.home, here.root})
      for (const auto& entry : fs::recursive_directory_iterator(base))
        if (!entry.is_directory() || entry.is_symlink()) found.push_back(fs::relative(entry.path(), folder).string());
    return found;
  }

  fs::path folder;
  Environment here;
};

}  // namespace recourse::setup
