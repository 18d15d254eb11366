#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "domain/order.h"

namespace recourse::imports {

/// Orders another tool wrote down. It says little and nothing certain: no windows, no dispute buttons.
struct ToolsOrders {
  std::string tool;
  std::vector<Order> orders;
  int odd_rows = 0;        ///< rows that name no order, or hold what cannot be
  bool shortened = false;  ///< of those: a spreadsheet wrote a number as 8.21E+15
};

/// Null when the file is of no known form: Recourse's own export, for instance. What two rows of one order say
/// differently is not known. Throws std::runtime_error when it
/// cannot be read.
std::optional<ToolsOrders> read_tools_orders(const std::filesystem::path& file, Instant now);

/// A table with a heading, of which no form is known. Looks at its beginning alone.
bool is_some_table(const std::filesystem::path& file);

}  // namespace recourse::imports
