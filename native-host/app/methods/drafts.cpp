#include "app/answers.h"
#include "app/draft.h"
#include "app/language.h"
#include "app/methods/all.h"
#include "codec/order.h"
#include "codec/reader.h"

namespace recourse::app::methods {

using codec::Reader;

namespace {

constexpr std::size_t kMostEvidence = 20;
constexpr std::size_t kLongestAmountText = 160;
constexpr int kMostPieces = 10'000;

AskedAmount amount_from(const Reader& r) {
  if (r.is_object()) return codec::money_from(r);
  return r.text(kLongestAmountText);
}

void read_details(const Reader& r, DraftRequest& asked) {
  if (const auto amount = r.maybe("amount")) asked.amount = amount_from(*amount);
  if (const auto offered = r.maybe("offered")) asked.offered = amount_from(*offered);
  asked.text = r.text_or_empty("text", codec::kLongText);
  asked.received_on = r.maybe_date("receivedOn");
  asked.quantity = r.maybe_whole("quantity", 1, kMostPieces);
  asked.ask = r.maybe_one_of<drafts::Ask>("ask");
}

}  // namespace

std::string draft_compose(Context& context, const Value& params) {
  const Reader r(params);
  DraftRequest asked{.order = r.at("orderId").id<OrderId>(),
                     .line = r.maybe_id<LineId>("lineId"),
                     .kind = r.at("kind").one_of<drafts::Kind>(),
                     .reason = r.at("reason").one_of<Reason>(),
                     .outcome = r.at("outcome").one_of<drafts::Outcome>(),
                     .language = draft_language_from(r.at("language"))};
  asked.evidence = r.list_or_empty("evidence", kMostEvidence, [](const Reader& e) { return e.text(); });
  if (const auto details = r.maybe("details")) read_details(*details, asked);
  return text_of(compose_draft(context, asked), asked.language);
}

}  // namespace recourse::app::methods
