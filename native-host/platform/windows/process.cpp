#include "platform/process.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <system_error>

#include "platform/windows/text.h"

namespace recourse::platform {

namespace {

using std::chrono::milliseconds;

/// As CommandLineToArgvW takes it apart again: backslashes count double before a quotation mark alone.
std::wstring quoted(const std::wstring& word) {
  std::wstring text = L"\"";
  std::size_t slashes = 0;
  for (const wchar_t c : word) {
    if (c == L'"') text.append(slashes + 1, L'\\');
    slashes = c == L'\\' ? slashes + 1 : 0;
    text += c;
  }
  return text.append(slashes, L'\\') + L"\"";
}

}  // namespace

struct ChildProcess::Impl {
  /// One end for the child, as a handle it inherits, and one for this process, as a descriptor.
  struct Pipe {
    HANDLE childs = INVALID_HANDLE_VALUE;
    int own = -1;

    enum class To { child, parent };
    explicit Pipe(To to) {
      SECURITY_ATTRIBUTES inherited{
          .nLength = sizeof inherited, .lpSecurityDescriptor = nullptr, .bInheritHandle = TRUE};
      HANDLE read = nullptr;
      HANDLE write = nullptr;
      if (::CreatePipe(&read, &write, &inherited, 0) == 0) return;
      childs = to == To::child ? read : write;
      const HANDLE kept = to == To::child ? write : read;
      ::SetHandleInformation(kept, HANDLE_FLAG_INHERIT, 0);
      own = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(kept), _O_BINARY);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
      close_childs();
      close_own();
    }
    void close_childs() {
      if (childs != INVALID_HANDLE_VALUE) ::CloseHandle(childs);
      childs = INVALID_HANDLE_VALUE;
    }
    void close_own() {
      if (own >= 0) ::_close(own);
      own = -1;
    }
  };

  Pipe input{Pipe::To::child};
  Pipe output{Pipe::To::parent};
  HANDLE process = nullptr;
  std::string problem;
  std::optional<std::string> ending;
};

bool acts_for_another_user() { return false; }

int process_id() { return static_cast<int>(::GetCurrentProcessId()); }

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments)
    : impl_(std::make_unique<Impl>()) {
  std::wstring line = quoted(program.wstring());
  for (const std::string& word : arguments) line += L" " + quoted(wide(word));
  SECURITY_ATTRIBUTES inherited{.nLength = sizeof inherited, .lpSecurityDescriptor = nullptr, .bInheritHandle = TRUE};
  const HANDLE nowhere =
      ::CreateFileW(L"NUL", GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, nullptr);
  STARTUPINFOW start{};
  start.cb = sizeof start;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = impl_->input.childs;
  start.hStdOutput = impl_->output.childs;
  start.hStdError = nowhere;
  PROCESS_INFORMATION started{};
  if (::CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, CREATE_NO_WINDOW, nullptr,
                       program.parent_path().c_str(), &start, &started) != 0) {
    impl_->process = started.hProcess;
    ::CloseHandle(started.hThread);
  } else {
    impl_->problem = std::system_category().message(static_cast<int>(::GetLastError()));
  }
  ::CloseHandle(nowhere);
  impl_->input.close_childs();
  impl_->output.close_childs();
}

ChildProcess::~ChildProcess() {
  if (impl_->process == nullptr) return;
  impl_->input.close_own();
  if (!wait_for(milliseconds(2000))) ::TerminateProcess(impl_->process, 1);
  ::CloseHandle(impl_->process);
}

const std::string& ChildProcess::problem() const { return impl_->problem; }
int ChildProcess::input() const { return impl_->input.own; }
int ChildProcess::output() const { return impl_->output.own; }

std::optional<std::string> ChildProcess::wait_for(milliseconds patience) {
  DWORD code = 0;
  if (!impl_->ending && ::WaitForSingleObject(impl_->process, static_cast<DWORD>(patience.count())) == WAIT_OBJECT_0 &&
      ::GetExitCodeProcess(impl_->process, &code) != 0)
    impl_->ending = std::to_string(code);
  return impl_->ending;
}

}  // namespace recourse::platform
