#include "app/methods/all.h"
#include "codec/reader.h"
#include "ledger/conversations.h"
#include "ledger/orders.h"

namespace recourse::app::methods {

namespace {

constexpr std::size_t kMostItems = 5'000;

/// Null where no page told. A completed order counts as arrived: who says otherwise says so by the reason.
json arrived(const Order& order) {
  if (order.status == OrderStatus::completed || order.delivered_on || order.tracking == Tracking::delivered)
    return true;
  if (order.status == OrderStatus::shipped || order.status == OrderStatus::processing) return false;
  return nullptr;
}

}  // namespace

json message_record(Context& context, const Value& params) {
  const auto messages = codec::Reader(params).at("messages").list(kMostItems, codec::message_from);
  return {{"recorded", context.ledger().conversations().record(messages, context.now())}};
}

json dispute_record(Context& context, const Value& params) {
  const auto disputes = codec::Reader(params).at("disputes").list(kMostItems, codec::dispute_from);
  return {{"recorded", context.ledger().orders().record(disputes, context.now())}};
}

json agreement_record(Context& context, const Value& params) {
  context.ledger().orders().record(codec::agreement_from(codec::Reader(params), context.now()));
  return {{"recorded", true}};
}

json problem_record(Context& context, const Value& params) {
  context.ledger().orders().record(codec::problem_from(codec::Reader(params), context.now()));
  return {{"recorded", true}};
}

json note_record(Context& context, const Value& params) {
  context.ledger().orders().record(codec::note_from(codec::Reader(params), context.now()));
  return {{"recorded", true}};
}

/// The newest note counts, and the newest word on each item.
json note_read(Context& context, const Value& params) {
  const auto order = codec::Reader(params).at("orderId").id<OrderId>();
  const auto notes = context.ledger().orders().notes(order);
  const auto facts = context.ledger().orders().facts(order);
  json problems = json::object();
  if (facts)
    for (const auto& problem : facts->problems)
      problems[problem.line_id ? problem.line_id->text() : ""] = codec::to_json(problem);
  json listed = json::array();
  for (const auto& [line, problem] : problems.items()) listed.push_back(problem);
  const json noted =
      notes.empty() ? json{{"note", nullptr}, {"evidence", json::array()}} : codec::to_json(notes.back());
  return {{"note", noted.at("note")},
          {"evidence", noted.at("evidence")},
          {"problems", listed},
          {"arrived", facts ? arrived(facts->record.order) : json(nullptr)}};
}

json draft_inserted(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  context.ledger().orders().record_draft(order, r.maybe_id<LineId>("lineId"), r.at("kind").text(40),
                                         r.at("text").text(codec::kLongText), context.now());
  return {{"recorded", true}};
}

}  // namespace recourse::app::methods
