#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/context.h"
#include "drafts/compose.h"

namespace recourse::app {

/// An amount nobody gave, one as the buyer wrote it ("12,50 €"), or exact money.
using AskedAmount = std::variant<std::monostate, std::string, Money>;

/// What `draft.compose` is asked for.
struct DraftRequest {
  OrderId order;
  std::optional<LineId> line;
  drafts::Kind kind = drafts::Kind::message;
  Reason reason = Reason::not_received;
  drafts::Outcome outcome = drafts::Outcome::full_refund;
  std::string language = "en";  ///< as a folder of extension/_locales
  AskedAmount amount = {};
  AskedAmount offered = {};
  std::string text = {};
  std::optional<PageDate> received_on = {};
  std::optional<int> quantity = {};
  std::optional<drafts::Ask> ask = {};
  std::vector<std::string> evidence = {};
};

/// Composes a draft from what the ledger knows of the order. Throws CallError where order or item are not known or the
/// kind, reason and outcome do not go together, codec::BadValue for a detail that cannot be.
drafts::Draft compose_draft(Context& context, const DraftRequest& asked);

}  // namespace recourse::app
