#pragma once

#include <optional>
#include <string>

namespace recourse {

/// How an order was paid, as far as it decides who else can be asked for the money. `other` has no bank to ask for a
/// chargeback: boleto, a wallet, a transfer.
enum class PaymentWay { unknown, card, paypal, other };

/// From the method as AliExpress prints it.
PaymentWay payment_way(const std::optional<std::string>& method);

}  // namespace recourse
