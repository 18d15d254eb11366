#include "platform/process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <thread>

#include "platform/files.h"
#include "platform/paths.h"

extern char** environ;

namespace recourse::platform {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::string ending_of(int status) {
  return WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status)) : std::to_string(WEXITSTATUS(status));
}

}  // namespace

struct ChildProcess::Impl {
  class Pipe {
   public:
    Pipe() {
      if (::pipe(ends_.data()) != 0) ends_ = {-1, -1};
      for (const int end : ends_) ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
      close(0);
      close(1);
    }
    int end(std::size_t which) const { return ends_[which]; }
    void close(std::size_t which) {
      if (ends_[which] >= 0) ::close(ends_[which]);
      ends_[which] = -1;
    }

   private:
    std::array<int, 2> ends_{-1, -1};
  };

  Pipe input;
  Pipe output;
  pid_t process = -1;
  std::string problem;
  std::optional<std::string> ending;
};

bool acts_for_another_user() {
  if (::geteuid() != 0) return false;
  for (const char* name : {"SUDO_UID", "PKEXEC_UID"})
    if (const std::string who = environment(name); !who.empty() && who != "0") return true;
  for (const char* name : {"SUDO_USER", "DOAS_USER"})
    if (const std::string who = environment(name); !who.empty() && who != "root") return true;
  const std::filesystem::path home = environment("HOME");
  return home.is_absolute() && status_of(home).kind != FileKind::none && !status_of(home).is_own;
}

int process_id() { return ::getpid(); }

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments)
    : impl_(std::make_unique<Impl>()) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, impl_->input.end(0), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, impl_->output.end(1), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addchdir_np(&actions, program.parent_path().c_str());
  std::string name = program.string();
  std::vector<std::string> words = arguments;
  std::vector<char*> argv{name.data()};
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  if (const int error = ::posix_spawn(&impl_->process, program.c_str(), &actions, nullptr, argv.data(), environ))
    impl_->problem = std::strerror(error);
  ::posix_spawn_file_actions_destroy(&actions);
  impl_->input.close(0);
  impl_->output.close(1);
}

ChildProcess::~ChildProcess() {
  if (!impl_->problem.empty() || impl_->ending) return;
  impl_->input.close(1);
  if (wait_for(milliseconds(2000))) return;
  ::kill(impl_->process, SIGKILL);
  ::waitpid(impl_->process, nullptr, 0);
}

const std::string& ChildProcess::problem() const { return impl_->problem; }
int ChildProcess::input() const { return impl_->input.end(1); }
int ChildProcess::output() const { return impl_->output.end(0); }

std::optional<std::string> ChildProcess::wait_for(milliseconds patience) {
  const auto until = steady_clock::now() + patience;
  while (!impl_->ending) {
    int status = 0;
    if (::waitpid(impl_->process, &status, WNOHANG) == impl_->process) impl_->ending = ending_of(status);
    if (impl_->ending || steady_clock::now() >= until) break;
    std::this_thread::sleep_for(milliseconds(2));
  }
  return impl_->ending;
}

}  // namespace recourse::platform
