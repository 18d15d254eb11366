#include "setup/policy_files.h"

#include <algorithm>

#include "setup/fingerprint.h"

namespace recourse::setup {
namespace fs = std::filesystem;
using nlohmann::json;
namespace {

/// Where the comment that begins at `from` ends; `from` where there is none.
std::size_t end_of_comment(const std::string& text, std::size_t from) {
  const auto end = [&](std::string_view sign) {
    const auto at = text.find(sign, from + 2);
    return at == std::string::npos ? text.size() : at;
  };
  if (text.compare(from, 2, "//") == 0) return end("\n");
  if (text.compare(from, 2, "/*") == 0) return std::min(end("*/") + 2, text.size());
  return from;
}

/// Behind the text in quotes that begins at `from`. Broken lines in it come out as JSON has them.
std::size_t copy_text(const std::string& text, std::size_t from, std::string& out) {
  out += text[from];
  for (std::size_t i = from + 1; i < text.size(); ++i) {
    if (text[i] == '\n')
      out += "\\n";
    else if (text[i] == '\r')
      out += "\\r";
    else
      out += text[i];
    if (text[i] == '\\' && i + 1 < text.size())
      out += text[++i];
    else if (text[i] == '"')
      return i + 1;
  }
  return text.size();
}

/// The same as JSON knows it.
std::string without_liberties(const std::string& text) {
  std::string out;
  std::size_t comma = std::string::npos;  // the last sign, when that is one
  for (std::size_t i = 0; i < text.size();) {
    if (const auto behind = end_of_comment(text, i); behind != i) {
      i = behind;
      continue;
    }
    const char c = text[i];
    if ((c == '}' || c == ']') && comma != std::string::npos) out[comma] = ' ';
    if (std::string_view(" \t\r\n").find(c) == std::string_view::npos)
      comma = c == ',' ? out.size() : std::string::npos;
    if (c == '"') {
      i = copy_text(text, i, out);
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

}  // namespace

json lenient_json(const fs::path& file) {
  return json::parse(without_liberties(read_file(file).value_or("")), nullptr, false);
}

json strict_json(const fs::path& file) { return json::parse(read_file(file).value_or(""), nullptr, false); }

template <class Counts>
std::vector<fs::path> PolicyFolder::read(const fs::path& folder, const Counts& counts) {
  std::vector<fs::path> files;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(folder, unreadable))
    if (!entry.is_directory(unreadable)) files.push_back(entry.path());
  std::ranges::sort(files);
  for (const auto& file : files) {
    const json policies = lenient_json(file);
    if (!policies.is_object()) continue;
    for (const auto& [name, value] : policies.items())
      if (counts(name)) set_[name] = {value, file};
  }
  return files;
}

PolicyFolder::PolicyFolder(const fs::path& folder) : last_(folder / "zz-recourse.json") {
  read(folder.parent_path() / "recommended",
       [](const std::string& name) { return name == "ExtensionInstallBlocklist"; });
  const auto files = read(folder, [](const std::string&) { return true; });
  // A name that goes on behind another comes after it.
  if (!files.empty() && files.back() > last_) last_ = fs::path(files.back().string() + "-recourse.json");
}

json PolicyFolder::value(const std::string& name) const {
  const auto found = set_.find(name);
  return found == set_.end() ? json() : found->second.first;
}

fs::path PolicyFolder::file(const std::string& name) const {
  const auto found = set_.find(name);
  return found == set_.end() ? fs::path() : found->second.second;
}

json PolicyFolder::last_policies() const {
  json policies = lenient_json(last_);
  return policies.is_object() ? policies : json::object();
}

}  // namespace recourse::setup
