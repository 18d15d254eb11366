#include "app/casefile.h"

#include "app/errors.h"
#include "casefile/build.h"
#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "rules/judge.h"

namespace recourse::app {

std::string casefile_html(Context& context, const OrderId& order, const std::string& language,
                          const std::optional<std::string>& country) {
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto facts = ledger.orders().facts(order);
  if (!facts)
    throw CallError(Code::not_found, "This order is not in the ledger; open its page once.",
                    error_data("path", "/orderId"));
  const auto notes = ledger.orders().notes(order);
  const auto question = context.question(ledger);
  const auto verdict = rules::judge_order(*facts, question, context.rulebook());
  return casefile::build({*facts, notes, verdict, question.now, country ? country : context.buyer_country(ledger),
                          question.buyer_utc_offset},
                         language);
}

}  // namespace recourse::app
