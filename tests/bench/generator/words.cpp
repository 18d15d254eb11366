#include "tests/bench/generator/words.h"

#include <array>

namespace bench {

namespace {

constexpr std::array kCommon{"for", "with", "and", "new", "portable", "high", "quality", "black", "original", "mini"};
constexpr std::array kThings{
    "cable",    "charger",  "lamp",     "headphones", "adapter",     "keyboard", "mouse",  "case",     "holder",
    "bracelet", "backpack", "umbrella", "teapot",     "screwdriver", "camera",   "tripod", "speaker",  "battery",
    "printer",  "router",   "blanket",  "curtain",    "socks",       "jacket",   "gloves", "necklace", "earrings",
    "puzzle",   "drone",    "sticker",  "наушники",   "лампа",       "кабель",   "чехол",  "рюкзак",   "lámpara",
    "cargador", "funda",    "câble",    "lumière",    "蓝牙耳机",    "充电器",   "台灯",   "手机壳",   "背包"};
constexpr std::array kTraits{"waterproof", "wireless", "stainless", "adjustable", "foldable", "magnetic", "silicone",
                             "vintage",    "wooden",   "ceramic",   "cotton",     "leather",  "electric", "digital",
                             "universal",  "rotating", "dimmable",  "ergonomic",  "handmade", "braided"};
constexpr std::array kStores{"Vega",  "Lumen", "Orion", "Shenzhen Bright", "Golden Horse", "Lucky Home",
                             "Polar", "Maple", "Jade",  "Silver Fox"};

template <std::size_t N>
const char* one_of(Random& random, const std::array<const char*, N>& words) {
  return words[below(random, N)];
}

/// A word few titles have: models and sizes.
std::string rare_word(Random& random) {
  std::string word;
  for (int i = 0; i < 3; ++i) word += static_cast<char>('a' + below(random, 26));
  return word + std::to_string(below(random, 1000));
}

}  // namespace

std::string title(Random& random) {
  std::string text = one_of(random, kTraits);
  const auto words = 6 + below(random, 10);
  for (std::uint64_t i = 0; i < words; ++i) {
    const auto kind = below(random, 10);
    text += " ";
    text += kind < 4 ? one_of(random, kCommon) : kind < 7 ? one_of(random, kThings) : one_of(random, kTraits);
  }
  return text + " " + rare_word(random);
}

std::string store_name(std::uint64_t number) {
  return std::string(kStores[number % kStores.size()]) + " " + std::to_string(number) + " Store";
}

}  // namespace bench
