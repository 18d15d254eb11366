#include "setup/environment.h"

#include "platform/paths.h"
#include "platform/process.h"
#include "text/words.h"

namespace recourse::setup {
namespace fs = std::filesystem;

namespace {

#if defined(_WIN32)
constexpr System kSystem = System::windows;
#elif defined(__APPLE__)
constexpr System kSystem = System::macos;
#else
constexpr System kSystem = System::gnu_linux;
#endif

}  // namespace

Environment Environment::folders_of_process() {
  const platform::UserFolders folders = platform::user_folders();
  Environment here;
  here.system = kSystem;
  here.home = folders.home;
  here.config_home = folders.config;
  here.data_home = folders.data;
  here.roaming = folders.roaming;
  here.local = folders.local;
  here.shared_data = platform::shared_data();
  here.registry = platform::system_registry();
  return here;
}

Environment Environment::of_process() {
  Environment here = folders_of_process();
  here.programs = platform::program_folders();
  here.executable = platform::executable();
  here.language = text::language_of_environment();
  here.for_another_user = platform::acts_for_another_user();
  here.fixed_clock = platform::environment("RECOURSE_NOW");
  here.clock = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return here;
}

fs::path Environment::below_root(const fs::path& absolute) const {
  return root == "/" ? absolute : root / absolute.relative_path();
}

}  // namespace recourse::setup
