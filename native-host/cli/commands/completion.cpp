#include <filesystem>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/completions.h"
#include "cli/nearest.h"

namespace recourse::cli {

int completion_command(const Given& given, const Console& console) {
  // $SHELL is a path.
  const auto shell = std::filesystem::path(given.operand()).filename().string();
  const auto script = completions_for(in_lower_case(shell), console.words);
  if (!script) throw WrongUsage("cli_usage_shell", {{"given", given.operand()}});
  console.out << *script;
  return 0;
}

}  // namespace recourse::cli
