#include "cli/ping_host.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <thread>

#include "messaging/errors.h"
#include "messaging/frames.h"
#include "messaging/methods.h"
#include "platform/stdio_guard.h"

extern char** environ;

namespace recourse::cli {
namespace {

using nlohmann::json;
using setup::Pong;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
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

class Host {
 public:
  /// `problem` is the system's reason when it could not be started.
  Host(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input_.end(0), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output_.end(1), STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addchdir_np(&actions, program.parent_path().c_str());
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> argv{name.data()};
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    problem_ = ::posix_spawn(&process_, program.c_str(), &actions, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    input_.close(0);
    output_.close(1);
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() {
    if (problem_ != 0 || status_) return;
    input_.close(1);
    if (wait_for(milliseconds(2000))) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }

  int problem() const { return problem_; }
  int input() const { return input_.end(1); }
  int output() const { return output_.end(0); }

  /// The wait status when the process ended in time.
  std::optional<int> wait_for(milliseconds patience) {
    const auto until = steady_clock::now() + patience;
    while (!status_) {
      int status = 0;
      if (::waitpid(process_, &status, WNOHANG) == process_) status_ = status;
      if (status_ || steady_clock::now() >= until) break;
      std::this_thread::sleep_for(milliseconds(2));
    }
    return status_;
  }

 private:
  Pipe input_;
  Pipe output_;
  pid_t process_ = -1;
  int problem_ = 0;
  std::optional<int> status_;
};

/// The bytes of one frame, or what there is of it when time or input is over.
struct Received {
  std::string bytes;
  bool is_whole = false;
  bool is_over = false;
};

Received receive(int from, milliseconds patience) {
  constexpr std::size_t kHead = sizeof(std::uint32_t);
  const auto until = steady_clock::now() + patience;
  Received got;
  std::size_t wanted = kHead;
  while (got.bytes.size() < wanted) {
    const auto left = std::chrono::duration_cast<milliseconds>(until - steady_clock::now()).count();
    pollfd ready{.fd = from, .events = POLLIN, .revents = 0};
    if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) <= 0) return got;
    std::array<char, 4096> some{};
    const ssize_t size = ::read(from, some.data(), std::min(some.size(), wanted - got.bytes.size()));
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) {
      got.is_over = true;
      return got;
    }
    got.bytes.append(some.data(), static_cast<std::size_t>(size));
    if (got.bytes.size() == kHead) {
      std::uint32_t length = 0;
      std::memcpy(&length, got.bytes.data(), kHead);
      if (length > messaging::kLongestFrame) return got;
      wanted += length;
    }
  }
  got.bytes.erase(0, kHead);
  got.is_whole = true;
  return got;
}

std::string ending_of(int status) {
  return WIFSIGNALED(status) ? std::string("signal ") + std::to_string(WTERMSIG(status))
                             : std::to_string(WEXITSTATUS(status));
}

std::string member_text(const json& from, const char* member) {
  const auto found = from.find(member);
  return found != from.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Pong read_answer(const std::string& body) {
  const json answer = json::parse(body, nullptr, false);
  if (!answer.is_object()) return {.how = Pong::How::no_message};
  if (const auto error = answer.find("error"); error != answer.end() && error->is_object()) {
    const auto code = error->find("code");
    const bool refused = code != error->end() && *code == static_cast<int>(messaging::Code::caller_not_allowed);
    return {.how = refused ? Pong::How::refused : Pong::How::failed, .what = member_text(*error, "message")};
  }
  const auto result = answer.find("result");
  if (result == answer.end() || !result->is_object()) return {.how = Pong::How::no_message};
  const auto protocol = result->find("protocol");
  return {.how = Pong::How::answered,
          .version = member_text(*result, "hostVersion"),
          .protocol = protocol != result->end() && protocol->is_number_integer() ? protocol->get<int>() : 0};
}

}  // namespace

Pong ping_host(const std::filesystem::path& program, const std::vector<std::string>& arguments, milliseconds patience) {
  platform::ignore_broken_pipes();
  Host host(program, arguments);
  if (host.problem() != 0) return {.how = Pong::How::not_started, .what = std::strerror(host.problem())};

  const json hello{{"jsonrpc", "2.0"},
                   {"id", "doctor"},
                   {"method", "host.hello"},
                   {"params", {{"protocol", messaging::kProtocol}, {"client", "doctor"}}}};
  messaging::Frames frames(host.output(), host.input());
  frames.write(hello.dump());
  const Received got = receive(host.output(), patience);
  if (got.is_whole) return read_answer(got.bytes);
  if (!got.bytes.empty()) return {.how = Pong::How::no_message};
  if (!got.is_over) return {.how = Pong::How::silent};
  const auto status = host.wait_for(milliseconds(1000));
  return {.how = Pong::How::ended, .what = status ? ending_of(*status) : std::string{}};
}

}  // namespace recourse::cli
