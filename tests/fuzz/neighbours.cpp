// Stands in for libFuzzer where the build is not for it: every file of a corpus, each cut at many places, and each with
// one byte changed at many places, the same every time; then, for as many seconds as are asked for, files of the corpus
// with pieces changed, repeated, left out and taken from one another. What a seed makes it makes again.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
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

class Mixer {
 public:
  Mixer(const std::vector<std::string>& corpus, unsigned long seed) : corpus_(corpus), random_(seed) {}

  std::string next() {
    std::string input = one();
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(input);
    constexpr std::size_t kLongest = 64 * 1024;
    if (input.size() > kLongest) input.resize(kLongest);
    return input;
  }

 private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
  const std::string& one() { return corpus_[below(corpus_.size())]; }

  void change(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(input.size() - at, 64) + 1);
    switch (below(5)) {
      case 0:
        input.erase(at, length);
        break;
      case 1:
        input.insert(at, input.substr(at, length));
        break;
      case 2:
        input.insert(at, 1, static_cast<char>(below(256)));
        break;
      case 3:
        if (at < input.size()) input[at] = static_cast<char>(static_cast<unsigned char>(input[at]) ^ (1U << below(8)));
        break;
      default: {
        const std::string& other = one();
        const std::size_t from = below(other.size() + 1);
        input.replace(at, length, other.substr(from, below(other.size() - from + 1)));
      }
    }
  }

  const std::vector<std::string>& corpus_;
  std::mt19937_64 random_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 2 || count > 4) {
    std::cerr << "usage: " << arguments[0] << " CORPUS [SECONDS [SEED]]\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    take_with_neighbours(corpus.back());
  }
  const std::chrono::seconds patience(count > 2 ? std::stol(arguments[2]) : 0);
  if (patience.count() > 0 && !corpus.empty()) {
    const unsigned long seed = count > 3 ? std::stoul(arguments[3]) : std::random_device{}();
    std::cout << "seed " << seed << std::endl;
    Mixer mixer(corpus, seed);
    for (const auto until = std::chrono::steady_clock::now() + patience; std::chrono::steady_clock::now() < until;)
      take(mixer.next());
  }
  std::cout << taken << " inputs\n";
  return taken > 0 ? 0 : 1;
}
