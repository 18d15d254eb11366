#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recourse::imports {

/// One item of an order as another tool wrote it down: names in small letters and digits alone ("orderid"), values as
/// text. An order without items is a row, too.
using Row = std::map<std::string, std::string, std::less<>>;

struct Rows {
  std::string tool;  ///< which tool's form it is: "shopper-inventory", "csv"
  std::vector<Row> rows;
};

/// "Order ID", "orderId" and "order_id" are one name.
std::string plain_name(std::string_view name);

/// A table with a heading, its columns parted by , ; | or tab, or as a line "sep=;" says; null when it has no column of
/// order numbers.
std::optional<Rows> csv_rows(std::string_view text);

/// Whether two rows that this begins with have as many columns, and more than one.
bool begins_as_table(std::string_view text);

/// A scraper's order file, Parcel Intelligence's export, or a list of items or orders; null for any other JSON.
std::optional<Rows> json_rows(const std::string& text);

}  // namespace recourse::imports
