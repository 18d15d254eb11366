#include "platform/superseded.h"

#include <string_view>

#include "platform/paths.h"

namespace recourse::platform {

namespace fs = std::filesystem;

// The names that the setup and install.cmd give: recourse.N.old.exe. One that still runs cannot be removed and stays.
void remove_superseded_programs() {
  constexpr std::wstring_view kBegin = L"recourse.";
  constexpr std::wstring_view kEnd = L".old.exe";
  std::error_code ignored;
  for (fs::directory_iterator entry(executable().parent_path(), ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    const auto name = entry->path().filename().wstring();
    std::error_code in_use;
    if (name.starts_with(kBegin) && name.ends_with(kEnd)) fs::remove(entry->path(), in_use);
  }
}

}  // namespace recourse::platform
