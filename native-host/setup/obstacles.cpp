#include "setup/obstacles.h"

#include "platform/files.h"
#include "setup/repairs.h"
#include "setup/safe_file.h"
#include "setup/shell.h"
#include "text/utf8.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using platform::Access;
using platform::Right;

namespace {

bool is_below(const fs::path& file, const fs::path& folder) {
  const fs::path rest = file.lexically_relative(folder);
  return !rest.empty() && *rest.begin() != ".." && rest != ".";
}

/// Of the folders from the home down to `folder`, the outermost that is not the user's.
fs::path outermost_of_others(const fs::path& folder, const fs::path& home) {
  fs::path outermost = folder;
  for (fs::path at = folder; is_below(at, home); at = at.parent_path())
    if (!platform::status_of(at).is_own) outermost = at;
  return outermost;
}

}  // namespace

bool is_link(const fs::path& file) {
  std::error_code unreadable;
  return fs::is_symlink(fs::symlink_status(file, unreadable));
}

std::optional<Obstacle> obstacle_to(const fs::path& file, const Environment& here) {
  const Shell shell(here.system);
  std::error_code unreadable;
  // Neither a manifest nor the receipt, which are JSON, can say where it is.
  if (!text::is_utf8(file.string())) return Obstacle{kNameNotUtf8.data(), file.parent_path()};
  // Whose the folder is decides who may take a name out of it.
  const auto removed = [&](const fs::path& at) { return shell.with_rights(shell.remove(at), at.parent_path()); };
  const auto moved = [&](const fs::path& at) {
    return shell.with_rights(shell.move(at, at.string() + ".old"), at.parent_path());
  };
  if (is_link(file)) return Obstacle{"link-in-the-way", file, removed(file)};
  if (fs::is_directory(file, unreadable)) return Obstacle{"folder-in-the-way", file, moved(file)};
  if (is_something(file) && !fs::is_regular_file(file, unreadable) && !unreadable)  // a pipe, a socket
    return Obstacle{"manifest-unreadable", file, moved(file)};
  fs::path folder = file.parent_path();
  if (is_link(folder)) return Obstacle{"link-in-the-way", folder, removed(folder)};
  while (folder.has_relative_path() && !is_something(folder)) folder = folder.parent_path();
  const bool is_ours_to_mend = is_below(folder, here.home);
  if (!fs::is_directory(folder, unreadable))
    return Obstacle{"file-in-the-way", folder, is_ours_to_mend ? std::optional(moved(folder)) : std::nullopt};
  switch (platform::access_to(folder, Right::change)) {
    case Access::granted:
      return std::nullopt;
    case Access::read_only:
      return Obstacle{"read-only-disk", folder, make_writable(folder, here)};
    case Access::refused:
      break;
  }
  if (platform::is_marked_immutable(folder))
    return Obstacle{"marked-immutable", folder, "sudo chattr -i " + shell.word(folder)};
  const fs::path outermost = outermost_of_others(folder, here.home);
  if (platform::status_of(outermost).is_own)
    return Obstacle{"folder-not-writable", folder, shell.permit("u+rwx", folder)};
  return Obstacle{"folder-of-others", outermost, is_ours_to_mend ? std::optional(shell.own(outermost)) : std::nullopt};
}

bool is_home_strange(const Environment& here) {
  if (here.system == System::windows) return false;
  const auto home = platform::status_of(here.home);
  if (platform::access_to(here.home, Right::change) == Access::granted) return false;
  return home.kind == platform::FileKind::none || !home.is_own;
}

std::optional<std::string> right_home(const Environment& here) {
  if (here.system == System::windows) return std::nullopt;
  return "export HOME=$(eval echo \"~$(id -un)\")";
}

}  // namespace recourse::setup
