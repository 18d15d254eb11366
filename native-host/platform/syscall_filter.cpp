#include "platform/syscall_filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
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
    // What a socket it was given as standard input could be made to do: the host reads and writes it as a file.
    SCMP_SYS(sendto), SCMP_SYS(sendmsg), SCMP_SYS(sendmmsg), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg), SCMP_SYS(recvmmsg),
    SCMP_SYS(setsockopt), SCMP_SYS(getsockopt), SCMP_SYS(getsockname), SCMP_SYS(getpeername), SCMP_SYS(shutdown),
    // Rights and owners of files, by descriptor too: what can be read outside the ledger's folder is the user's as
    // well. SQLite does without.
    SCMP_SYS(fchmod), SCMP_SYS(fchown), SCMP_SYS(chmod), SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(lchown),
    SCMP_SYS(fchownat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(removexattr),
    SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr), SCMP_SYS(utimensat), SCMP_SYS(utime), SCMP_SYS(utimes),
    SCMP_SYS(futimesat), SCMP_SYS(mknod), SCMP_SYS(mknodat),
    // Who it is.
    SCMP_SYS(setuid), SCMP_SYS(setgid), SCMP_SYS(setreuid), SCMP_SYS(setregid), SCMP_SYS(setresuid),
    SCMP_SYS(setresgid), SCMP_SYS(setfsuid), SCMP_SYS(setfsgid), SCMP_SYS(setgroups), SCMP_SYS(setsid),
    SCMP_SYS(setpgid), SCMP_SYS(capset),
    // Objects of System V and POSIX that other processes share.
    SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(shmctl), SCMP_SYS(semget), SCMP_SYS(semop), SCMP_SYS(semtimedop),
    SCMP_SYS(semctl), SCMP_SYS(msgget), SCMP_SYS(msgsnd), SCMP_SYS(msgrcv), SCMP_SYS(msgctl), SCMP_SYS(mq_open),
    SCMP_SYS(mq_unlink), SCMP_SYS(mq_notify), SCMP_SYS(mq_timedsend), SCMP_SYS(mq_timedreceive),
    // The machine.
    SCMP_SYS(chroot), SCMP_SYS(pivot_root), SCMP_SYS(umount2), SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(reboot),
    SCMP_SYS(kexec_load), SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module), SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname), SCMP_SYS(settimeofday), SCMP_SYS(clock_settime), SCMP_SYS(acct), SCMP_SYS(quotactl),
    SCMP_SYS(syslog), SCMP_SYS(open_by_handle_at), SCMP_SYS(name_to_handle_at), SCMP_SYS(fanotify_init),
    SCMP_SYS(fanotify_mark), SCMP_SYS(inotify_init), SCMP_SYS(inotify_init1), SCMP_SYS(inotify_add_watch),
    SCMP_SYS(quotactl_fd), SCMP_SYS(modify_ldt), SCMP_SYS(lookup_dcookie), SCMP_SYS(_sysctl), SCMP_SYS(uselib),
    SCMP_SYS(nfsservctl), SCMP_SYS(memfd_create), SCMP_SYS(memfd_secret), SCMP_SYS(vmsplice), SCMP_SYS(splice),
    SCMP_SYS(tee), SCMP_SYS(personality), SCMP_SYS(setpriority), SCMP_SYS(sched_setaffinity),
    SCMP_SYS(sched_setscheduler), SCMP_SYS(ioprio_set), SCMP_SYS(request_key), SCMP_SYS(ptrace), SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_send_signal), SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
    SCMP_SYS(truncate), SCMP_SYS(bpf), SCMP_SYS(mount), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(keyctl),
    SCMP_SYS(add_key), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(fsopen), SCMP_SYS(fsconfig),
    SCMP_SYS(fsmount), SCMP_SYS(fspick), SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(mount_setattr),
    SCMP_SYS(kexec_file_load), SCMP_SYS(adjtimex), SCMP_SYS(clock_adjtime), SCMP_SYS(iopl), SCMP_SYS(ioperm),
    SCMP_SYS(vhangup), SCMP_SYS(sched_setparam), SCMP_SYS(sched_setattr), SCMP_SYS(setrlimit), SCMP_SYS(migrate_pages),
    SCMP_SYS(move_pages)};

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

/// F_SETOWN, F_SETSIG, F_SETOWN_EX: with them the kernel sends signals to any process of the user; F_SETLEASE and
/// F_NOTIFY: others wait for it, or it watches them.
constexpr std::array<std::uint32_t, 5> kToldBySignal{8, 10, 15, 1024, 1026};

/// The calls of x86-64 with pointers of 32 bits have numbers from here on, and are no business of ours.
constexpr std::uint32_t kShortPointers = 0x40000000;

constexpr std::uint32_t refuse(int error) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error); }

/// A program of the kernel's packet filter over one call (seccomp(2)). A jump skips as many steps as it says.
class Program {
 public:
  void load(std::size_t offset) { step(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
  /// The low half of an argument, from 0: these are numbers of 32 bits.
  void load_argument(std::size_t number) {
    load(offsetof(seccomp_data, args) + number * sizeof(seccomp_data::args[0]));
  }
  void answer(std::uint32_t what) { step(BPF_RET | BPF_K, what); }
  void answer_if(std::uint16_t comparison, std::uint32_t value, std::uint32_t what) {
    step(static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), value, 0, 1);
    answer(what);
  }
  void answer_unless(std::uint16_t comparison, std::uint32_t value, std::uint32_t what) {
    step(static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), value, 1, 0);
    answer(what);
  }
  /// For one call: refused unless that argument, the first or another, compares so; then it is decided.
  void only_if(int call, std::uint16_t comparison, std::uint32_t value, std::size_t argument = 0) {
    if (call < 0) return;
    constexpr std::uint8_t kSteps = 4;
    step(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, kSteps);
    load_argument(argument);
    answer_unless(comparison, value, refuse(EPERM));
    answer(SECCOMP_RET_ALLOW);
  }
  /// For one call: refused when its second argument is one of these; then it is decided.
  template <std::size_t Size>
  void never_with(int call, const std::array<std::uint32_t, Size>& values) {
    constexpr std::uint8_t kSteps = 2 * Size + 2;
    step(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, kSteps);
    load_argument(1);
    for (const auto value : values) answer_if(BPF_JEQ, value, refuse(EPERM));
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
  // SQLite locks with fcntl, for every question: it comes first. Who is told of a file by a signal stays as it is.
  program.never_with(SCMP_SYS(fcntl), kToldBySignal);
  for (const int call : kRefused)
    if (call >= 0) program.answer_if(BPF_JEQ, static_cast<std::uint32_t>(call), refuse(EPERM));
  for (const int call : kRefusedSince) program.answer_if(BPF_JEQ, static_cast<std::uint32_t>(call), refuse(EPERM));
  // The arguments of clone3 are out of a filter's sight: without it the C library takes clone.
  program.answer_if(BPF_JEQ, SCMP_SYS(clone3), refuse(ENOSYS));
  program.only_if(SCMP_SYS(clone), BPF_JSET, CLONE_THREAD);  // threads, and no other children
  // Of devices only what the C library asks of its streams: whether one is a terminal. No attributes of files, no
  // typing into a terminal, no owner of a stream.
  program.only_if(SCMP_SYS(ioctl), BPF_JEQ, TCGETS, 1);
  // Signals to itself, as abort() sends one, and to nobody else; limits of itself alone.
  program.only_if(SCMP_SYS(tgkill), BPF_JEQ, static_cast<std::uint32_t>(::getpid()));
  program.only_if(SCMP_SYS(prlimit64), BPF_JEQ, 0);
  program.answer(SECCOMP_RET_ALLOW);
  return program.install();
}

}  // namespace recourse::platform
