#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "codec/names.h"
#include "domain/buyer_notes.h"
#include "domain/ids.h"
#include "domain/time.h"

namespace recourse::drafts {

/// Whom a text is for: the seller, the refund request, an answer to an offer in it, a second look at its decision,
/// AliExpress's support, or the buyer's bank.
enum class Kind { message, dispute, reject_offer, appeal, support, bank };

/// What the buyer wants.
enum class Outcome { full_refund, partial_refund, return_refund, replacement, resend, cancel };

/// What sellers ask for that buyers should think about first.
enum class Ask {
  cancel_order,
  confirm_received,
  cancel_dispute,
  wait,
  wait_resend,
  pay_outside,
  take_part,
  send_photos
};

/// What a draft is asked for. Texts are the buyer's own and may hold anything.
struct Request {
  std::optional<LineId> line_id;
  Kind kind = Kind::message;
  Reason reason = Reason::not_received;
  Outcome outcome = Outcome::full_refund;
  std::string language = "en";  ///< a folder of extension/_locales
  std::string amount;           ///< wanted with a partial refund, as people write it; empty: none
  std::string offered;          ///< what the seller offered, as people write it; empty: unknown
  std::string text;             ///< the buyer's own words
  std::optional<PageDate> received_on;
  std::chrono::minutes buyer_utc_offset{0};  ///< where the buyer's days begin
  std::optional<int> quantity;
  std::optional<Ask> ask;             ///< the message answers this
  std::vector<std::string> evidence;  ///< ids of the checklist, or names of files
};

template <class T>
bool is_one_of(T value, std::initializer_list<T> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace recourse::drafts

namespace recourse::codec {

template <>
struct Names<drafts::Kind> {
  static constexpr std::array<std::pair<drafts::Kind, std::string_view>, 6> table{
      {{drafts::Kind::message, "message"},
       {drafts::Kind::dispute, "dispute"},
       {drafts::Kind::reject_offer, "reject-offer"},
       {drafts::Kind::appeal, "appeal"},
       {drafts::Kind::support, "support"},
       {drafts::Kind::bank, "bank"}}};
};

template <>
struct Names<drafts::Outcome> {
  static constexpr std::array<std::pair<drafts::Outcome, std::string_view>, 6> table{
      {{drafts::Outcome::full_refund, "full-refund"},
       {drafts::Outcome::partial_refund, "partial-refund"},
       {drafts::Outcome::return_refund, "return-refund"},
       {drafts::Outcome::replacement, "replacement"},
       {drafts::Outcome::resend, "resend"},
       {drafts::Outcome::cancel, "cancel"}}};
};

template <>
struct Names<drafts::Ask> {
  static constexpr std::array<std::pair<drafts::Ask, std::string_view>, 8> table{
      {{drafts::Ask::cancel_order, "cancel-order"},
       {drafts::Ask::confirm_received, "confirm-received"},
       {drafts::Ask::cancel_dispute, "cancel-dispute"},
       {drafts::Ask::wait, "wait"},
       {drafts::Ask::wait_resend, "wait-resend"},
       {drafts::Ask::pay_outside, "pay-outside"},
       {drafts::Ask::take_part, "take-part"},
       {drafts::Ask::send_photos, "send-photos"}}};
};

}  // namespace recourse::codec
