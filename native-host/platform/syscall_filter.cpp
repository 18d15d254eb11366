#include "platform/syscall_filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

// libseccomp knows the calls by name on every processor (a number below zero: there is none). Its program is written
// here, for it would be put together anew at every start, which took a third of all instructions up to the first
// answer.
namespace recourse::platform {

namespace {

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
    SCMP_SYS(utimensat), SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(futimesat), SCMP_SYS(mknod), SCMP_SYS(mknodat),
    // Who it is.
    SCMP_SYS(setuid), SCMP_SYS(setgid), SCMP_SYS(setreuid), SCMP_SYS(setregid), SCMP_SYS(setresuid),
    SCMP_SYS(setresgid), SCMP_SYS(setfsuid), SCMP_SYS(setfsgid), SCMP_SYS(setgroups), SCMP_SYS(setsid),
    SCMP_SYS(setpgid), SCMP_SYS(capset),
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
    SCMP_SYS(userfaultfd), SCMP_SYS(fsopen), SCMP_SYS(fsconfig), SCMP_SYS(fsmount), SCMP_SYS(fspick),
    SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(mount_setattr), SCMP_SYS(kexec_file_load), SCMP_SYS(adjtimex),
    SCMP_SYS(clock_adjtime), SCMP_SYS(iopl), SCMP_SYS(ioperm), SCMP_SYS(vhangup), SCMP_SYS(sched_setparam),
    SCMP_SYS(sched_setattr), SCMP_SYS(migrate_pages), SCMP_SYS(move_pages)};

/// The same, of kernels newer than libseccomp's table; since 2019 a call has one number on every processor. In order:
/// fchmodat2, setxattrat, removexattrat, open_tree_attr, file_setattr.
constexpr std::array kRefusedSince{452, 463, 466, 467, 469};

#if defined(__x86_64__)
constexpr std::uint32_t kProcessor = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kProcessor = AUDIT_ARCH_AARCH64;
#else
#error "no filter for this processor"
#endif

/// The calls of x86-64 with pointers of 32 bits have numbers from here on, and are no business of ours.
constexpr std::uint32_t kShortPointers = 0x40000000;

constexpr std::uint32_t refuse(int error) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error); }

/// A program of the kernel's packet filter over one call (seccomp(2)). A jump skips as many steps as it says.
class Program {
 public:
  void load(std::size_t offset) { step(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
  /// The low half of the first argument: these are numbers of 32 bits.
  void load_argument() { load(offsetof(seccomp_data, args)); }
  void answer(std::uint32_t what) { step(BPF_RET | BPF_K, what); }
  void answer_if(std::uint16_t comparison, std::uint32_t value, std::uint32_t what) {
    step(static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), value, 0, 1);
    answer(what);
  }
  void answer_unless(std::uint16_t comparison, std::uint32_t value, std::uint32_t what) {
    step(static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), value, 1, 0);
    answer(what);
  }
  /// For one call: refused unless its first argument compares so; then it is decided.
  void only_if(int call, std::uint16_t comparison, std::uint32_t value) {
    if (call < 0) return;
    constexpr std::uint8_t kSteps = 4;
    step(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, kSteps);
    load_argument();
    answer_unless(comparison, value, refuse(EPERM));
    answer(SECCOMP_RET_ALLOW);
  }
  bool install() {
    const sock_fprog program{.len = static_cast<unsigned short>(steps_.size()), .filter = steps_.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
  }
  void reserve(std::size_t steps) { steps_.reserve(steps); }

 private:
  void step(int code, std::uint32_t value, std::uint8_t if_true = 0, std::uint8_t if_false = 0) {
    steps_.push_back({.code = static_cast<std::uint16_t>(code), .jt = if_true, .jf = if_false, .k = value});
  }

  std::vector<sock_filter> steps_;
};

}  // namespace

bool refuse_syscalls() {
  Program program;
  program.reserve(2 * (kRefused.size() + kRefusedSince.size()) + 32);
  program.load(offsetof(seccomp_data, arch));
  program.answer_unless(BPF_JEQ, kProcessor, SECCOMP_RET_KILL_PROCESS);
  program.load(offsetof(seccomp_data, nr));
  if constexpr (kProcessor == AUDIT_ARCH_X86_64) program.answer_if(BPF_JGE, kShortPointers, SECCOMP_RET_KILL_PROCESS);
  for (const int call : kRefused)
    if (call >= 0) program.answer_if(BPF_JEQ, static_cast<std::uint32_t>(call), refuse(EPERM));
  for (const int call : kRefusedSince) program.answer_if(BPF_JEQ, static_cast<std::uint32_t>(call), refuse(EPERM));
  // The arguments of clone3 are out of a filter's sight: without it the C library takes clone.
  program.answer_if(BPF_JEQ, SCMP_SYS(clone3), refuse(ENOSYS));
  program.only_if(SCMP_SYS(clone), BPF_JSET, CLONE_THREAD);  // threads, and no other children
  // Signals to itself, as abort() sends one, and to nobody else; limits of itself alone.
  program.only_if(SCMP_SYS(tgkill), BPF_JEQ, static_cast<std::uint32_t>(::getpid()));
  program.only_if(SCMP_SYS(prlimit64), BPF_JEQ, 0);
  program.answer(SECCOMP_RET_ALLOW);
  return program.install();
}

}  // namespace recourse::platform
