#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/facts.h"
#include "domain/verdict.h"

namespace recourse::rules {

/// What stands on a day to come: a last day to ask, an answer or a return asked of the buyer, the end of the seller's
/// time to answer, the promised arrival, money promised.
enum class MarkKind { ask, respond, send_back, reply, arrival, promised };

std::string_view name_of(MarkKind kind);

struct Mark {
  MarkKind kind = MarkKind::ask;
  PageDate on;
  int days_left{};
  std::optional<Basis> basis;  ///< of a last day
};

/// The marks of one order from today up to `within_days` days ahead, each kind and day once. What was noted as fine has
/// no last day to ask.
std::vector<Mark> marks_of(const OrderFacts& facts, const OrderVerdict& verdict, int within_days,
                           const Question& question);

/// Money of one month in one currency; never one currency with another.
struct MonthOfMoney {
  std::string month;  ///< YYYY-MM
  std::string currency;
  std::string at_stake = "0";  ///< not back of orders whose next last day falls in the month
  std::string asked = "0";     ///< asked back in the month, in a dispute or as the buyer noted
  std::string got_back = "0";  ///< as the buyer noted
};

/// What came back without anybody naming the amount is counted.
struct MoneyByMonth {
  std::vector<MonthOfMoney> months;  ///< by month, then currency
  int without_amount = 0;
};

/// Adds what one order brings, as far back as the first day of the month `months_back` before this one.
void add_money(MoneyByMonth& total, const OrderFacts& facts, const OrderVerdict& verdict, int months_back,
               const Question& question);

}  // namespace recourse::rules
