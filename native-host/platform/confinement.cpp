#include "platform/confinement.h"

#ifndef RECOURSE_CONFINE
#define RECOURSE_CONFINE 1
#endif

#if RECOURSE_CONFINE && defined(__linux__)

#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>

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

/// A list of what is refused rather than of what is allowed: the C library may change which calls it makes. Rings are
/// on it because what they do passes by no filter, truncating because the oldest Landlock does not know it.
constexpr std::array kRefused{
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(kill),
    SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(pidfd_open),
    SCMP_SYS(process_madvise), SCMP_SYS(process_mrelease), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
    SCMP_SYS(kcmp),
    // Rights and owners of files: SQLite asks only of descriptors it has opened itself.
    SCMP_SYS(chmod), SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(removexattr), SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr),
    SCMP_SYS(utimensat), SCMP_SYS(mknod), SCMP_SYS(mknodat),
    // Objects of System V and POSIX that other processes share.
    SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(shmctl), SCMP_SYS(semget), SCMP_SYS(semop), SCMP_SYS(semtimedop),
    SCMP_SYS(semctl), SCMP_SYS(msgget), SCMP_SYS(msgsnd), SCMP_SYS(msgrcv), SCMP_SYS(msgctl), SCMP_SYS(mq_open),
    SCMP_SYS(mq_unlink),
    // The machine.
    SCMP_SYS(chroot), SCMP_SYS(pivot_root), SCMP_SYS(umount2), SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(reboot),
    SCMP_SYS(kexec_load), SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module), SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname), SCMP_SYS(settimeofday), SCMP_SYS(clock_settime), SCMP_SYS(acct), SCMP_SYS(quotactl),
    SCMP_SYS(syslog), SCMP_SYS(open_by_handle_at), SCMP_SYS(name_to_handle_at), SCMP_SYS(fanotify_init),
    SCMP_SYS(personality), SCMP_SYS(setpriority), SCMP_SYS(sched_setaffinity), SCMP_SYS(sched_setscheduler),
    SCMP_SYS(ioprio_set), SCMP_SYS(request_key), SCMP_SYS(ptrace), SCMP_SYS(pidfd_getfd), SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register), SCMP_SYS(truncate), SCMP_SYS(bpf),
    SCMP_SYS(mount), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd)};

bool confine_syscalls() {
  const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return false;
  bool ok = true;
  for (const int call : kRefused) ok = ok && ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0;
  // Threads, and no other children. The arguments of clone3 are out of a filter's sight: without it the C library
  // takes clone.
  const scmp_arg_cmp no_thread{.arg = 0, .op = SCMP_CMP_MASKED_EQ, .datum_a = CLONE_THREAD, .datum_b = 0};
  ok = ok && ::seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, &no_thread) == 0;
  ok = ok && ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
  // Signals to itself, as abort() sends one, and to nobody else; limits of itself alone.
  const scmp_arg_cmp others{
      .arg = 0, .op = SCMP_CMP_NE, .datum_a = static_cast<scmp_datum_t>(::getpid()), .datum_b = 0};
  ok = ok && ::seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1, &others) == 0;
  const scmp_arg_cmp not_itself{.arg = 0, .op = SCMP_CMP_NE, .datum_a = 0, .datum_b = 0};
  ok = ok && ::seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1, &not_itself) == 0;
  ok = ok && ::seccomp_load(filter) == 0;
  ::seccomp_release(filter);
  return ok;
}

}  // namespace

Confinement confine(const std::filesystem::path& ledger_folder, std::span<const std::string> readable) {
  Confinement result;
  result.files = confine_files(ledger_folder, readable);
  result.syscalls = confine_syscalls();
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
