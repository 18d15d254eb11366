#include "codec/reader.h"
#include "messaging/methods/all.h"

namespace recourse::messaging::methods {

namespace {

constexpr std::size_t kMostItems = 5'000;

}  // namespace

json message_record(Context& context, const json& params) {
  const auto messages = codec::Reader(params).at("messages").list(kMostItems, [](const codec::Reader& m) {
    return codec::message_from(m.json(), m.path());
  });
  return {{"recorded", context.ledger().record(messages, context.now())}};
}

json dispute_record(Context& context, const json& params) {
  const auto disputes = codec::Reader(params).at("disputes").list(kMostItems, [](const codec::Reader& d) {
    return codec::dispute_from(d.json(), d.path());
  });
  return {{"recorded", context.ledger().record(disputes, context.now())}};
}

json agreement_record(Context& context, const json& params) {
  context.ledger().record(codec::agreement_from(params, context.now()));
  return {{"recorded", true}};
}

json problem_record(Context& context, const json& params) {
  context.ledger().record(codec::problem_from(params, context.now()));
  return {{"recorded", true}};
}

json note_record(Context& context, const json& params) {
  context.ledger().record(codec::note_from(params, context.now()));
  return {{"recorded", true}};
}

json draft_inserted(Context& context, const json& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  context.ledger().record_draft(order, r.maybe_id<LineId>("lineId"), r.at("kind").text(40),
                                r.at("text").text(codec::kLongText), context.now());
  return {{"recorded", true}};
}

}  // namespace recourse::messaging::methods
