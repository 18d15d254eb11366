#include "setup/words.h"

#include <nlohmann/json.hpp>

#include "setup/embedded.h"

namespace recourse::setup {
namespace {

std::string_view source_of(std::string_view language) {
  for (const auto& [known, words] : embedded::words)
    if (known == language) return words;
  return embedded::words[0].second;
}

}  // namespace

Words::Words(std::string_view language) {
  const auto parsed = nlohmann::json::parse(source_of(language));
  for (const auto& [key, entry] : parsed.items()) sentences_.emplace(key, entry.at("message").get<std::string>());
}

bool Words::has(std::string_view key) const { return sentences_.contains(key); }

std::string Words::say(std::string_view key, const Arguments& arguments) const {
  const auto found = sentences_.find(key);
  if (found == sentences_.end()) return std::string(key);
  const std::string& sentence = found->second;
  std::string said;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t open = sentence.find('{', at);
    const std::size_t close = sentence.find('}', open);
    if (open == std::string::npos || close == std::string::npos) return said + sentence.substr(at);
    said += sentence.substr(at, open - at);
    const std::string_view name = std::string_view(sentence).substr(open + 1, close - open - 1);
    for (const auto& [key_name, value] : arguments)
      if (key_name == name) said += value;
    at = close + 1;
  }
  return said;
}

}  // namespace recourse::setup
