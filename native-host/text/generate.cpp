// text_generate STEMS PLURALS OUT MESSAGES...: writes the sentences the host says as C++ source. STEMS is stems.json:
// the first words of the keys that the host says. PLURALS is plural_tables.json. MESSAGES are files
// LANGUAGE/messages.json in the form browsers read.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {
namespace fs = std::filesystem;

nlohmann::json read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + " cannot be read");
  return nlohmann::json::parse(in);
}

/// A text as a C++ string literal; octal escapes have three digits at most, so nothing after them is taken for a part.
std::string literal(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\x1f') {
      quoted += "\\037";
    } else if (c == '\x1e') {
      quoted += "\\036";
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string first_word(const std::string& key) { return key.substr(0, key.find('_')); }

/// "pt" of "pt_BR" to its plural table; throws where it is in none.
std::string plurals_of(const std::string& language, const nlohmann::json& tables) {
  for (const auto& entry : tables) {
    std::istringstream known(entry.at("languages").get<std::string>());
    const std::set<std::string> names{std::istream_iterator<std::string>(known), {}};
    if (names.contains(language.substr(0, language.find('_')))) return entry.at("table").get<std::string>();
  }
  throw std::runtime_error("plural_tables.json knows no " + language);
}

void write(const std::set<std::string>& stems, const nlohmann::json& plural_tables, const std::vector<fs::path>& files,
           std::ostream& out) {
  out << "// Generated from extension/_locales.\n#include \"text/sentences.h\"\n\n#include <array>\n\n"
         "namespace recourse::text {\n\nstd::span<const Sentences> all_sentences() {\n"
         "  using namespace std::string_view_literals;\n"
         "  static constexpr std::array<Sentences, "
      << files.size() << "> all{{\n";
  for (const auto& file : files) {
    const std::string language = file.parent_path().filename().string();
    out << "      {" << literal(language) << ",\n";
    const auto messages = read(file);  // its keys come sorted
    for (const auto& [key, entry] : messages.items())
      if (stems.contains(first_word(key)))
        out << "       " << literal(key + '\x1f' + entry.at("message").get<std::string>() + '\x1e') << "\n";
    const bool is_for_drafts = file.parent_path().parent_path().filename() == "languages";
    // With its length, or a compiler has to count so long a text one by one.
    out << "       \"\"sv,\n       " << (is_for_drafts ? "true" : "false") << ",\n       "
        << literal(plurals_of(language, plural_tables)) << "},\n";
  }
  out << "  }};\n  return all;\n}\n\n}  // namespace recourse::text\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 5) {
    std::cerr << "usage: text_generate STEMS PLURALS OUT MESSAGES...\n";
    return 2;
  }
  std::vector<fs::path> files(argv + 4, argv + argc);
  std::ranges::sort(files, {}, [](const fs::path& file) { return file.parent_path().filename(); });
  std::ofstream out(argv[3], std::ios::binary);
  write(read(argv[1]).at("host").get<std::set<std::string>>(), read(argv[2]), files, out);
  out.close();
  if (!out) throw std::runtime_error(std::string(argv[3]) + " cannot be written");
  return 0;
} catch (const std::exception& problem) {
  std::cerr << "text_generate: " << problem.what() << '\n';
  return 1;
}
