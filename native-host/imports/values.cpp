#include "imports/values.h"

#include <algorithm>
#include <array>

#include "imports/rows.h"

namespace recourse::imports {

OrderStatus status_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, OrderStatus>, 17> kStates{{
      {"awaitingpayment", OrderStatus::unpaid},
      {"topay", OrderStatus::unpaid},
      {"unpaid", OrderStatus::unpaid},
      {"awaitingshipment", OrderStatus::processing},
      {"toship", OrderStatus::processing},
      {"processing", OrderStatus::processing},
      {"awaitingdelivery", OrderStatus::shipped},
      {"toreceive", OrderStatus::shipped},
      {"intransit", OrderStatus::shipped},
      {"shipped", OrderStatus::shipped},
      {"delivered", OrderStatus::shipped},
      {"completed", OrderStatus::completed},
      {"finished", OrderStatus::completed},
      {"canceled", OrderStatus::cancelled},
      {"cancelled", OrderStatus::cancelled},
      {"expired", OrderStatus::expired},
      {"partiallyshipped", OrderStatus::shipped},
  }};
  const std::string plain = plain_name(text);
  for (const auto& [name, status] : kStates)
    if (plain == name) return status;
  return OrderStatus::unknown;
}

}  // namespace recourse::imports
