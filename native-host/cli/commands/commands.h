#pragma once

#include <iosfwd>

#include "cli/command_line.h"
#include "cli/terminal.h"
#include "setup/environment.h"
#include "text/words.h"

namespace recourse::cli {

/// Where a command writes, and in which language. Answers go to `out`, all else to `err`.
struct Console {
  const text::Words& words;
  std::ostream& out;
  std::ostream& err;
  Terminal terminal = {};

  void say(std::string_view key, const text::Arguments& arguments = {}) const;
  /// Says the plural form of `stem` for a number.
  void say_of(std::int64_t count, std::string_view stem) const;
  /// Data for programs; a terminal gets nothing it would obey.
  void data(const std::string& text) const;
  void remark(std::string_view key, const text::Arguments& arguments = {}) const;
};

// One command a file of its name; each returns the exit code and may throw what methods throw.
int check_command(const Given& given, const Console& console);
int status_command(const Given& given, const Console& console);
int deadlines_command(const Given& given, const Console& console);
int search_command(const Given& given, const Console& console);
int history_command(const Given& given, const Console& console);
int draft_command(const Given& given, const Console& console);
int casefile_command(const Given& given, const Console& console);
int export_command(const Given& given, const Console& console);
int import_command(const Given& given, const Console& console);
int backup_command(const Given& given, const Console& console);
int restore_command(const Given& given, const Console& console);
int erase_command(const Given& given, const Console& console);
int completion_command(const Given& given, const Console& console);
int call_command(const Given& given, const Console& console);

// Those about this machine, which a test makes up.
int register_command(const Given& given, const Console& console, const setup::Environment& here);
int unregister_command(const Given& given, const Console& console, const setup::Environment& here);
int doctor_command(const Given& given, const Console& console, const setup::Environment& here);

}  // namespace recourse::cli
