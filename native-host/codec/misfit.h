#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace recourse::codec {

/// Why a value cannot be: in English for the protocol, and for people a word of the locale files with what goes into
/// its places. Without a word people get the English.
struct Misfit {
  using Places = std::map<std::string, std::string, std::less<>>;

  // Implicit: what people are never told needs no word.
  Misfit(const char* sentence) : Misfit(std::string(sentence)) {}
  Misfit(std::string sentence, const char* key = nullptr, Places in_it = {})
      : english(std::move(sentence)), word(key), places(std::move(in_it)) {}

  std::string english;
  const char* word;
  Places places;
};

namespace misfit {

// What a value looks like says the same in every language.
inline Misfit missing() { return {"is required", "params_missing"}; }
inline Misfit no_object() { return {"an object is expected", "params_object", {{"example", "{…}"}}}; }
inline Misfit expected(std::string english, std::string example) {
  return {std::move(english), "params_expected", {{"example", std::move(example)}}};
}
inline Misfit not_one_of(std::string english, std::string choices) {
  return {std::move(english), "params_one_of", {{"choices", std::move(choices)}}};
}
inline Misfit not_one_of(const std::string& choices) {
  return not_one_of("one of these is expected: " + choices, choices);
}
/// Of several members one is needed.
inline Misfit none_of(std::string english, std::string choices) {
  return {std::move(english), "params_either", {{"choices", std::move(choices)}}};
}
inline Misfit not_between(int least, int most) {
  return {fmt::format("a whole number from {} to {} is expected", least, most),
          "params_between",
          {{"least", std::to_string(least)}, {"most", std::to_string(most)}}};
}
inline Misfit too_many_characters(std::size_t most) {
  return {fmt::format("the text is longer than {} characters", most),
          "params_characters",
          {{"count", std::to_string(most)}}};
}
inline Misfit too_many_entries(std::string english, std::size_t most) {
  return {std::move(english), "params_entries", {{"count", std::to_string(most)}}};
}

}  // namespace misfit

}  // namespace recourse::codec
