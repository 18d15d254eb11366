#pragma once

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace bench {

inline std::string request(int id, const char* method, const nlohmann::json& params) {
  return nlohmann::json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump();
}

/// A list page of known orders, seen after all the ledger holds and a minute later each turn; their status texts differ
/// from turn to turn, so that every order is news.
inline nlohmann::json observation(const std::vector<std::string>& order_ids, int turn) {
  using nlohmann::json;
  json list = json::array();
  for (const auto& id : order_ids)
    list.push_back({{"orderId", id},
                    {"status", "shipped"},
                    {"statusText", "Awaiting delivery " + std::to_string(turn)},
                    {"placedOn", "2026-08-20"},
                    {"store", {{"storeId", "1100000001"}, {"name", "Vega Store"}}},
                    {"lines", {{{"lineId", id}, {"title", "USB cable, braided, 2 m"}, {"quantity", 1}}}}});
  return {{"page",
           {{"kind", "order-list"},
            {"url", "https://www.aliexpress.com/p/order/index.html"},
            {"seenAt", fmt::format("2026-10-01T{:02}:{:02}:00Z", turn / 60, turn % 60)},
            {"complete", false},
            {"source", "json"}}},
          {"orders", list}};
}

}  // namespace bench
