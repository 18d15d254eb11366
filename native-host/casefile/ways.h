#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/payment.h"

namespace recourse::casefile {

/// What may remain beside AliExpress, as extension/order/drafting/ways.json has it.
struct Way {
  std::string word;  ///< the key of its sentence in the locale files
  std::string source;
  bool unverified = false;
  std::optional<int> days_from_receipt;  ///< after these it is over
};

/// Those for everybody, and those of the country ("ES") where one is known; of the ways of a payment only that which
/// was used, as far as it is known.
std::vector<Way> ways_in(const std::optional<std::string>& country, PaymentWay paid_by);

/// The month they were looked up, as "09/2026".
std::string ways_looked_up();

}  // namespace recourse::casefile
