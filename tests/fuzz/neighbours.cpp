// Stands in for libFuzzer where the build is not for it: every file of a corpus, each cut at many places, and each with
// one byte changed at many places. The same inputs every time.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

constexpr std::size_t kPlaces = 20;

int taken = 0;

void take(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  ++taken;
}

void take_with_neighbours(const std::string& input) {
  take(input);
  const std::size_t step = std::max<std::size_t>(1, input.size() / kPlaces);
  for (std::size_t at = 0; at < input.size(); at += step) {
    take(input.substr(0, at));
    for (const char other : {'\0', '"', '}', '9', '\xff'}) {
      std::string changed = input;
      changed[at] = other;
      take(changed);
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: " << arguments[0] << " CORPUS\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    take_with_neighbours(std::string(std::istreambuf_iterator<char>(in), {}));
  }
  std::cout << taken << " inputs\n";
  return taken > 0 ? 0 : 1;
}
