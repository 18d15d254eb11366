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

/// Whether a way is for what was paid with; where that is not known, all are.
bool fits(const nlohmann::json& way, PaymentWay paid_by) {
  const auto paid = way.value("paid", "");
  if (paid.empty() || paid_by == PaymentWay::unknown) return true;
  return paid == (paid_by == PaymentWay::card ? "card" : paid_by == PaymentWay::paypal ? "paypal" : "");
}

}  // namespace

std::vector<Way> ways_in(const std::optional<std::string>& country, PaymentWay paid_by) {
  auto region = country.value_or("");
  for (char& c : region)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (has(table().at("union"), region)) region = "EU";
  std::vector<Way> ways;
  for (const auto& way : table().at("ways"))
    if ((way.at("regions").empty() || has(way.at("regions"), region)) && fits(way, paid_by))
      ways.push_back(
          {"way_" + way.at("id").get<std::string>(), way.at("source").get<std::string>(),
           way.value("unverified", false),
           way.contains("daysFromReceipt") ? std::optional(way.at("daysFromReceipt").get<int>()) : std::nullopt});
  return ways;
}

std::string ways_looked_up() {
  const auto month = table().at("lookedUp").get<std::string>();
  return month.substr(5) + "/" + month.substr(0, 4);
}

}  // namespace recourse::casefile
