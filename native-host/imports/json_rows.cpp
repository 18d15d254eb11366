#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "imports/rows.h"

namespace recourse::imports {

using nlohmann::json;

namespace {

/// What a value says as text: amounts of scrapers are objects with a value and a currency.
std::string text_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (value.is_number_float()) {  // a sum that was counted (0.30000000000000004) has more places than money
    const std::string exact = value.dump();
    const auto point = exact.find('.');
    return point != std::string::npos && exact.size() - point <= 3 ? exact : fmt::format("{:.2f}", value.get<double>());
  }
  if (value.is_boolean()) return value.dump();
  return {};
}

Row row_of(const json& object) {
  Row row;
  for (const auto& [name, value] : object.items()) {
    const std::string key = plain_name(name);
    if (value.is_object() && value.contains("value")) {
      row.emplace(key, text_of(value["value"]) + " " + text_of(value.value("currency", json())));
    } else if (value.is_array() && !value.empty() && value[0].is_string()) {
      row.emplace(key == "trackingnos" ? "trackingnumber" : key, value[0].get<std::string>());
    } else if (const std::string text = text_of(value); !text.empty()) {
      row.emplace(key, text);
    }
  }
  return row;
}

/// An item's row has its order's members, too; of one name the item's, but for its price and number.
void add_item(std::vector<Row>& rows, const Row& order, const json& item) {
  if (!item.is_object()) return;
  Row row = order;
  for (auto& [name, value] : row_of(item)) {
    if (name == "id")
      row.insert_or_assign("productid", value);
    else if (name == "name")
      row.insert_or_assign("title", value);
    else if (name != "orderid" && name != "status" && name != "total")
      row.insert_or_assign(name, value);
  }
  rows.push_back(std::move(row));
}

/// {"metadata": {"name": "Aliexpress", …}, "orders": [{"id", "date", "items": […]}]}
Rows scraper_rows(const json& root) {
  Rows found{.tool = "order-scraper", .rows = {}};
  for (const auto& order : root["orders"]) {
    if (!order.is_object()) continue;
    Row row = row_of(order);
    if (const auto id = row.find("id"); id != row.end()) {
      row.insert_or_assign("orderid", id->second);
      row.erase("id");
    }
    const json items = order.value("items", json::array());
    if (!items.is_array() || items.empty()) found.rows.push_back(row);
    for (const auto& item : items) add_item(found.rows, row, item);
  }
  return found;
}

/// {"version": 1, "orders": […], "items": […], "parcels": […]}: items name their orders.
Rows parcel_intelligence_rows(const json& root) {
  Rows found{.tool = "parcel-intelligence", .rows = {}};
  for (const auto& order : root["orders"]) {
    if (!order.is_object() || text_of(order.value("platform", json("aliexpress"))) != "aliexpress") continue;
    const Row row = row_of(order);
    const auto id = row.find("orderid");
    if (id == row.end()) continue;
    const auto before = found.rows.size();
    for (const auto& item : root["items"])
      if (item.is_object() && text_of(item.value("orderId", json())) == id->second) add_item(found.rows, row, item);
    if (found.rows.size() == before) found.rows.push_back(row);
  }
  return found;
}

/// A list that is written an object a line; null where it is none.
json json_lines(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  json list = json::array();
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    json one = json::parse(line, nullptr, false);
    if (!one.is_object()) return {};
    list.push_back(std::move(one));
  }
  return list;
}

bool is_of_aliexpress(const json& metadata) {
  return metadata.is_object() && (plain_name(text_of(metadata.value("name", json()))).find("aliexpress") == 0 ||
                                  plain_name(text_of(metadata.value("branch_name", json()))).find("aliexpress") == 0);
}

}  // namespace

std::optional<Rows> json_rows(const std::string& text) {
  json root = json::parse(text, nullptr, false);
  if (root.is_discarded()) root = json_lines(text);
  if (root.is_object() && (root.contains("orderId") || root.contains("orderNumber"))) root = json::array({root});
  const auto has_list = [&](const char* name) {
    return root.is_object() && root.contains(name) && root[name].is_array();
  };
  if (has_list("orders") && root.contains("metadata"))
    return is_of_aliexpress(root["metadata"]) ? std::optional(scraper_rows(root)) : std::nullopt;
  if (has_list("orders") && has_list("items")) return parcel_intelligence_rows(root);
  const json& list = has_list("orders") ? root["orders"] : root;
  if (!list.is_array() || list.empty()) return std::nullopt;
  Rows found{.tool = "json-list", .rows = {}};
  for (const auto& one : list) {
    if (!one.is_object()) continue;
    Row row = row_of(one);
    if (row.contains("orderlineid") && row.contains("priceinfo")) found.tool = "shopper-inventory";
    const json items = one.value("items", json::array());
    if (items.is_array() && !items.empty() && items[0].is_object())
      for (const auto& item : items) add_item(found.rows, row, item);
    else
      found.rows.push_back(std::move(row));
  }
  const bool names_orders = std::ranges::any_of(
      found.rows, [](const Row& row) { return row.contains("orderid") || row.contains("ordernumber"); });
  return names_orders ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace recourse::imports
