#pragma once

#include <random>
#include <string>

namespace bench {

using Random = std::mt19937_64;

/// A number from 0 to `below` - 1. The same seed gives the same numbers with every library.
inline std::uint64_t below(Random& random, std::uint64_t below) { return random() % below; }

/// A product's title as sellers write them: many words, a few of them in nearly every title, some not Latin.
std::string title(Random& random);

/// A store's name: the same for the same number.
std::string store_name(std::uint64_t number);

}  // namespace bench
