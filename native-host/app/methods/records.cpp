#include <algorithm>
#include <span>
#include <vector>

#include "app/methods/all.h"
#include "app/shortened.h"
#include "codec/reader.h"
#include "drafts/kinds.h"
#include "ledger/conversations.h"
#include "ledger/orders.h"
#include "ledger/transaction.h"
#include "text/cut.h"

namespace recourse::app::methods {

namespace {

constexpr std::size_t kMostItems = 5'000;

/// Null where no page told. A completed order counts as arrived: who says otherwise says so by the reason.
std::optional<bool> arrived(const Order& order) {
  if (order.status == OrderStatus::completed || order.delivered_on || order.tracking == Tracking::delivered)
    return true;
  if (order.status == OrderStatus::shipped || order.status == OrderStatus::processing) return false;
  return std::nullopt;
}

/// Its fingerprint says which file is meant; the name helps people.
std::vector<Evidence> with_short_names(std::vector<Evidence> evidence, const Portion& portion) {
  for (auto& one : evidence) one.name = text::shortened(std::move(one.name), portion.text);
  return evidence;
}

constexpr const char* kRecorded = R"({"recorded":true})";

std::string recorded(int count) {
  return codec::object_text([&](codec::Writer& w) { w.member("recorded", count); });
}

}  // namespace

std::string message_record(Context& context, const Value& params) {
  const auto messages = codec::Reader(params).at("messages").list(kMostItems, codec::message_from);
  return recorded(context.ledger().conversations().record(messages, context.now()));
}

std::string dispute_record(Context& context, const Value& params) {
  const auto disputes = codec::Reader(params).at("disputes").list(kMostItems, codec::dispute_from);
  return recorded(context.ledger().orders().record(disputes, context.now()));
}

std::string agreement_record(Context& context, const Value& params) {
  context.ledger().orders().record(codec::agreement_from(codec::Reader(params), context.now()));
  return kRecorded;
}

std::string problem_record(Context& context, const Value& params) {
  context.ledger().orders().record(codec::problem_from(codec::Reader(params), context.now()));
  return kRecorded;
}

/// One further back is due at once: the moment may pass between asking and pressing.
std::string reminder_record(Context& context, const Value& params) {
  constexpr std::chrono::days kFurthest{400};
  const codec::Reader r(params);
  const auto asked = codec::asked_reminder_from(r, context.now());
  if (asked.at && *asked.at > context.now() + kFurthest) r.at("at").fail({"lies too far ahead", "params_too_far"});
  context.ledger().orders().record(asked);
  return kRecorded;
}

std::string note_record(Context& context, const Value& params) {
  context.ledger().orders().record(codec::note_from(codec::Reader(params), context.now()));
  return kRecorded;
}

/// The newest note counts, and the newest word on each item.
std::string note_read(Context& context, const Value& params) {
  const auto order = codec::Reader(params).at("orderId").id<OrderId>();
  const auto& ledger = context.ledger();
  const ledger::Snapshot snapshot(ledger);
  const auto notes = ledger.orders().notes(order);
  const auto facts = ledger.orders().known(order);
  std::map<std::string, const Problem*> newest;  // by item; of the whole order first
  if (facts)
    for (const auto& problem : facts->problems) newest[problem.line_id ? problem.line_id->text() : ""] = &problem;
  std::vector<const Problem*> problems;
  problems.reserve(newest.size());
  for (const auto& [item, problem] : newest) problems.push_back(problem);
  const auto evidence = notes.empty() ? std::vector<Evidence>() : notes.back().evidence;
  return text_that_fits([&](const std::optional<Portion>& portion) {
    return codec::object_text([&](codec::Writer& w) {
      w.member("arrived", facts ? arrived(facts->record.order) : std::nullopt);
      w.member("evidence", portion ? with_short_names(evidence, *portion) : evidence);
      w.member("note", notes.empty() ? std::nullopt : std::optional(notes.back().note));
      const auto told = std::min(problems.size(), portion ? portion->items : problems.size());
      w.list("problems", std::span(problems).first(told), [&](const Problem* problem) { w.put(*problem); });
      w.member("remindAt", facts && !facts->asked_reminders.empty() ? facts->asked_reminders.back().at : std::nullopt);
      if (portion) w.member("shortened", true);
    });
  });
}

std::string draft_inserted(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  context.ledger().orders().record_draft(order, r.maybe_id<LineId>("lineId"),
                                         codec::name_of(r.at("kind").one_of<drafts::Kind>()),
                                         r.at("text").text(codec::kLongText), context.now());
  return kRecorded;
}

}  // namespace recourse::app::methods
