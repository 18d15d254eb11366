#include "casefile/ways.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "casefile/embedded.h"

namespace recourse::casefile {

namespace {

const nlohmann::json& table() {
  static const auto parsed = nlohmann::json::parse(embedded::ways);
  return parsed;
}

bool has(const nlohmann::json& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

std::vector<Way> ways_in(const std::optional<std::string>& country) {
  auto region = country.value_or("");
  for (char& c : region)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (has(table().at("union"), region)) region = "EU";
  std::vector<Way> ways;
  for (const auto& way : table().at("ways"))
    if (way.at("regions").empty() || has(way.at("regions"), region))
      ways.push_back({"way_" + way.at("id").get<std::string>(), way.at("source").get<std::string>(),
                      way.value("unverified", false)});
  return ways;
}

std::string ways_looked_up() {
  const auto month = table().at("lookedUp").get<std::string>();
  return month.substr(5) + "/" + month.substr(0, 4);
}

}  // namespace recourse::casefile
