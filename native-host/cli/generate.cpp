#include <fstream>
#include <iostream>
#include <string>

#include "cli/completions.h"
#include "cli/manual.h"

// generate FOLDER VERSION: writes the manual page and the shells' completions there, for packages.
int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: generate FOLDER VERSION\n";
    return 2;
  }
  const std::string folder = arguments[1];
  const recourse::text::Words words("en");
  const auto write = [&](const std::string& name, const std::string& text) {
    std::ofstream out(folder + "/" + name, std::ios::binary);
    out << text;
    return static_cast<bool>(out.flush());
  };
  using recourse::cli::completions_for;
  const bool written = write("recourse.1", recourse::cli::manual_page(arguments[2], words)) &&
                       write("recourse.bash", *completions_for("bash", words)) &&
                       write("_recourse", *completions_for("zsh", words)) &&
                       write("recourse.fish", *completions_for("fish", words));
  return written ? 0 : 1;
}
