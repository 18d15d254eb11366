#pragma once

#include <filesystem>
#include <string>

#include "platform/browsers.h"

namespace recourse::setup {

/// "org.recourse.host", and the file a browser looks for.
std::string_view host_name();
std::string manifest_file_name();

/// The manifest of one family, from manifests/native-host/, with the host's absolute path in it.
std::string manifest_text(platform::Family family, const std::filesystem::path& host);

/// What is wrong with a manifest, in the order browsers look. Each is a cause `doctor` names.
enum class Fault {
  none,
  unseen,  ///< this process may not open it, though its user may: a confined host and a new folder
  unreadable,
  invalid_json,
  byte_order_mark,  ///< Windows' editors put one; Firefox reads no such file, Chromium does
  wrong_name,
  wrong_type,
  relative_path,
  extension_not_listed,
  path_missing,
  path_no_file,
  path_not_executable,
  path_noexec,  ///< it may be run, and nothing on its file system may
  path_denied,  ///< its mode allows it; an access list or the system's security policy (SELinux, AppArmor) does not
};

/// "path-missing"; "ok" for none.
std::string_view name_of(Fault fault);

struct ReadManifest {
  Fault fault = Fault::none;
  std::filesystem::path host = {};  ///< empty when it was not come to
  std::string what = {};            ///< the parser's words, the wrong name, the id that is missing
};

/// Reads and judges a manifest as a browser of that family would.
ReadManifest read_manifest(const std::filesystem::path& file, platform::Family family);

/// The extension as a browser of that family names it: an origin or an add-on id.
std::string extension_id(platform::Family family);

}  // namespace recourse::setup
