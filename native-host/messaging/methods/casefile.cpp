#include "messaging/methods/casefile.h"

#include "casefile/build.h"
#include "codec/reader.h"
#include "messaging/errors.h"
#include "messaging/methods/all.h"
#include "rules/judge.h"

namespace recourse::messaging::methods {

namespace {

/// An answer's bound is 512 KiB; the frame around the page needs a little of it.
constexpr std::size_t kLongestAnswer = 512 * 1024 - 256;

}  // namespace

std::string casefile_html(Context& context, const OrderId& order, drafts::Language language,
                          const std::optional<std::string>& country) {
  const auto facts = context.ledger().order_facts(order);
  if (!facts)
    throw CallError(Code::not_found, "This order is not in the ledger; open its page once.", {{"path", "/orderId"}});
  const auto notes = context.ledger().notes(order);
  const auto verdict = rules::judge_order(*facts, context.question(), context.rulebook());
  return casefile::build({*facts, notes, verdict, context.now(), country}, language);
}

json casefile_build(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  const auto language = r.at("language").one_of<drafts::Language>();
  json html = casefile_html(context, order, language, r.maybe_text("country", 2));
  if (html.dump().size() > kLongestAnswer) {
    const auto command = "recourse casefile " + order.text() + " --out casefile.html";
    throw CallError(Code::too_large, "The case file is too large to hand over; write it to a file: " + command,
                    {{"command", command}});
  }
  return {{"html", std::move(html)}};
}

}  // namespace recourse::messaging::methods
