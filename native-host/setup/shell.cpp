#include "setup/shell.h"

#include "platform/files.h"

namespace recourse::setup {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@+";

std::string quoted_for_sh(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

/// No name of a file has a quotation mark in it; a percent sign would name a variable.
std::string quoted_for_cmd(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '%' ? "\"^%\"" : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::string Shell::word(const std::string& text) const {
  const std::string plain = std::string(kPlain) + (is_cmd_ ? "\\" : "=,");  // cmd parts words at these two
  if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
  return is_cmd_ ? quoted_for_cmd(text) : quoted_for_sh(text);
}

std::string Shell::remove(const fs::path& file) const { return (is_cmd_ ? "del " : "rm ") + word(file); }

std::string Shell::move(const fs::path& from, const fs::path& to) const {
  return (is_cmd_ ? "move " : "mv ") + word(from) + " " + word(to);
}

std::string Shell::permit(std::string_view mode, const fs::path& file) const {
  if (is_cmd_) return "icacls " + word(file) + " /grant \"%USERNAME%\":F";
  // It goes through links, so it takes the rights of what they lead to.
  std::error_code gone;
  const fs::path behind = fs::canonical(file, gone);
  // Rights given to the owner of another's file would be the other's.
  if (!platform::status_of(gone ? file : behind).is_own && mode.starts_with("u+")) return own(file);
  return with_rights("chmod " + std::string(mode) + " " + word(file), gone ? file : behind);
}

std::string Shell::own(const fs::path& file) const {
  // $USER is not always set, and under sudo would be root.
  return is_cmd_ ? "takeown /r /f " + word(file) : "sudo chown -R \"$(id -un)\" " + word(file);
}

std::string Shell::unset(std::string_view variable) const {
  return is_cmd_ ? "set " + std::string(variable) + "=" : "unset " + std::string(variable);
}

std::string Shell::with_rights(const std::string& command, const fs::path& file) const {
  return platform::status_of(file).is_own ? command : std::string(administrator()) + command;
}

}  // namespace recourse::setup
