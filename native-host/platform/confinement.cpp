#include "platform/confinement.h"

#ifndef RECOURSE_CONFINE
#define RECOURSE_CONFINE 1
#endif

#if RECOURSE_CONFINE && defined(__linux__)

#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "platform/syscall_filter.h"

namespace recourse::platform {

namespace {

/// Every right to files that the oldest Landlock knows.
constexpr std::uint64_t kAllRights =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
    LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
    LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
    LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t kLedgerRights = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
                                        LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                        LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_DIR;
/// As the kernel reads them; the headers of a build may be older than the kernel. Scopes keep signals and abstract
/// sockets of the host inside it.
struct RulesetAttributes {
  std::uint64_t files;
  std::uint64_t net;
  std::uint64_t scoped;
};
constexpr long kScopesSince = 6;
constexpr std::uint64_t kAllScopes = 3;

constexpr std::uint64_t kReadRights = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kFolderReadRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

bool allow(int ruleset, const char* path, std::uint64_t rights) {
  const int folder = ::open(path, O_PATH | O_CLOEXEC);
  if (folder < 0) return false;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = rights;
  rule.parent_fd = folder;
  const bool ok = ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  ::close(folder);
  return ok;
}

bool confine_files(const std::filesystem::path& ledger_folder, std::span<const std::string> readable) {
  RulesetAttributes all{};
  all.files = kAllRights;
  const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  std::size_t size = sizeof all.files;
  if (version >= kScopesSince) {
    all.scoped = kAllScopes;
    size = sizeof all;
  }
  const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &all, size, 0));
  if (ruleset < 0) return false;
  for (const auto& folder : readable) allow(ruleset, folder.c_str(), kFolderReadRights);
  const bool ok = allow(ruleset, ledger_folder.c_str(), kLedgerRights) && allow(ruleset, "/dev/urandom", kReadRights) &&
                  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                  ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  ::close(ruleset);
  return ok;
}

}  // namespace

Confinement confine(const std::filesystem::path& ledger_folder, std::span<const std::string> readable) {
  Confinement result;
  result.files = confine_files(ledger_folder, readable);
  result.syscalls = refuse_syscalls();
  return result;
}

Confinement confinement_offered() {
  const std::uint32_t refuse = SECCOMP_RET_ERRNO;
  return {.files = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0,
          .syscalls = ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &refuse) == 0};
}

bool is_confinement_built_in() { return true; }

}  // namespace recourse::platform

#else

namespace recourse::platform {

Confinement confine(const std::filesystem::path&, std::span<const std::string>) { return {}; }

Confinement confinement_offered() { return {}; }

bool is_confinement_built_in() { return false; }

}  // namespace recourse::platform

#endif
