#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "domain/buyer_notes.h"
#include "domain/observation.h"
#include "domain/payment.h"
#include "domain/verdict.h"

namespace recourse::codec {

/// The protocol's spelling of every enumeration, one table each.
template <class E>
struct Names;

template <class E>
constexpr std::string_view name_of(E value) {
  for (const auto& [v, name] : Names<E>::table)
    if (v == value) return name;
  return {};
}

/// Null when no value is spelled so.
template <class E>
constexpr std::optional<E> value_of(std::string_view name) {
  for (const auto& [v, n] : Names<E>::table)
    if (n == name) return v;
  return std::nullopt;
}

#define RECOURSE_NAMES(E, N) \
  template <>                \
  struct Names<E> {          \
    static constexpr std::array<std::pair<E, std::string_view>, N> table
#define RECOURSE_END_NAMES }

RECOURSE_NAMES(OrderStatus, 7){{{OrderStatus::unpaid, "unpaid"},
                                {OrderStatus::processing, "processing"},
                                {OrderStatus::shipped, "shipped"},
                                {OrderStatus::completed, "completed"},
                                {OrderStatus::cancelled, "cancelled"},
                                {OrderStatus::expired, "expired"},
                                {OrderStatus::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(RefundState, 3){
    {{RefundState::open, "open"}, {RefundState::resolved, "resolved"}, {RefundState::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Tracking, 5){{{Tracking::moving, "moving"},
                             {Tracking::delivered, "delivered"},
                             {Tracking::returned, "returned"},
                             {Tracking::lost, "lost"},
                             {Tracking::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(PaymentWay, 4){{{PaymentWay::unknown, "unknown"},
                               {PaymentWay::card, "card"},
                               {PaymentWay::paypal, "paypal"},
                               {PaymentWay::other, "other"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(WindowKind, 5){{{WindowKind::after_completion, "after-completion"},
                               {WindowKind::after_placed, "after-placed"},
                               {WindowKind::after_delivery, "after-delivery"},
                               {WindowKind::until_date, "until-date"},
                               {WindowKind::from_date, "from-date"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(ReasonClass, 5){{{ReasonClass::any, "any"},
                                {ReasonClass::defective, "defective"},
                                {ReasonClass::not_received, "not-received"},
                                {ReasonClass::free_return, "free-return"},
                                {ReasonClass::withdrawal, "withdrawal"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(DisputeState, 8){{{DisputeState::open, "open"},
                                 {DisputeState::waiting_seller, "waiting-seller"},
                                 {DisputeState::waiting_buyer, "waiting-buyer"},
                                 {DisputeState::platform_review, "platform-review"},
                                 {DisputeState::return_pending, "return-pending"},
                                 {DisputeState::resolved, "resolved"},
                                 {DisputeState::cancelled, "cancelled"},
                                 {DisputeState::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(DisputeOutcome, 3){
    {{DisputeOutcome::refunded, "refunded"}, {DisputeOutcome::partly, "partly"}, {DisputeOutcome::refused, "refused"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Direction, 2){{{Direction::sent, "sent"}, {Direction::received, "received"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Author, 5){{{Author::buyer, "buyer"},
                           {Author::seller, "seller"},
                           {Author::bot, "bot"},
                           {Author::system, "system"},
                           {Author::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(PageKind, 6){{{PageKind::order_list, "order-list"},
                             {PageKind::order_detail, "order-detail"},
                             {PageKind::refund_list, "refund-list"},
                             {PageKind::tracking, "tracking"},
                             {PageKind::conversation, "conversation"},
                             {PageKind::dispute, "dispute"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Source, 2){{{Source::json, "json"}, {Source::dom, "dom"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Reason, 12){{{Reason::not_received, "not-received"},
                            {Reason::late, "late"},
                            {Reason::damaged, "damaged"},
                            {Reason::defective, "defective"},
                            {Reason::not_as_described, "not-as-described"},
                            {Reason::wrong_item, "wrong-item"},
                            {Reason::missing_parts, "missing-parts"},
                            {Reason::counterfeit, "counterfeit"},
                            {Reason::poor_service, "poor-service"},
                            {Reason::changed_mind, "changed-mind"},
                            {Reason::marked_delivered, "marked-delivered"},
                            {Reason::refund_missing, "refund-missing"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(AgreementState, 7){{{AgreementState::asked, "asked"},
                                   {AgreementState::granted, "granted"},
                                   {AgreementState::promised, "promised"},
                                   {AgreementState::refused, "refused"},
                                   {AgreementState::paid, "paid"},
                                   {AgreementState::seller_asked, "seller-asked"},
                                   {AgreementState::none, "none"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(ProblemState,
               3){{{ProblemState::problem, "problem"}, {ProblemState::fine, "fine"}, {ProblemState::none, "none"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(RuleId, 17){{{RuleId::nothing_to_refund, "nothing-to-refund"},
                            {RuleId::one_dispute_per_order, "one-dispute-per-order"},
                            {RuleId::your_turn, "your-turn"},
                            {RuleId::platform_offers_dispute, "platform-offers-dispute"},
                            {RuleId::refund_window, "refund-window"},
                            {RuleId::not_open_yet, "not-open-yet"},
                            {RuleId::contact_seller_first, "contact-seller-first"},
                            {RuleId::await_reply, "await-reply"},
                            {RuleId::reply_overdue, "reply-overdue"},
                            {RuleId::agree_first, "agree-first"},
                            {RuleId::deadline_beats_waiting, "deadline-beats-waiting"},
                            {RuleId::can_message, "can-message"},
                            {RuleId::seller_hours, "seller-hours"},
                            {RuleId::brief_but_detailed, "brief-but-detailed"},
                            {RuleId::support_fallback, "support-fallback"},
                            {RuleId::confirm_with_care, "confirm-with-care"},
                            {RuleId::other_ways, "other-ways"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Effect, 5){{{Effect::blocks, "blocks"},
                           {Effect::waits, "waits"},
                           {Effect::warns, "warns"},
                           {Effect::allows, "allows"},
                           {Effect::informs, "informs"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Basis, 3){{{Basis::platform, "platform"}, {Basis::guide, "guide"}, {Basis::assumed, "assumed"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(RefundAnswer, 4){{{RefundAnswer::yes, "yes"},
                                 {RefundAnswer::not_yet, "not-yet"},
                                 {RefundAnswer::unknown, "unknown"},
                                 {RefundAnswer::no, "no"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(RefundCode, 15){{{RefundCode::request_now, "request-now"},
                                {RefundCode::contact_seller_first, "contact-seller-first"},
                                {RefundCode::wait_for_reply, "wait-for-reply"},
                                {RefundCode::answer_seller, "answer-seller"},
                                {RefundCode::not_open_yet, "not-open-yet"},
                                {RefundCode::dispute_in_progress, "dispute-in-progress"},
                                {RefundCode::your_turn, "your-turn"},
                                {RefundCode::ship_return, "ship-return"},
                                {RefundCode::dispute_used, "dispute-used"},
                                {RefundCode::already_refunded, "already-refunded"},
                                {RefundCode::refund_pending, "refund-pending"},
                                {RefundCode::window_closed, "window-closed"},
                                {RefundCode::not_offered, "not-offered"},
                                {RefundCode::nothing_to_refund, "nothing-to-refund"},
                                {RefundCode::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(MessageAnswer, 4){{{MessageAnswer::ok, "ok"},
                                  {MessageAnswer::spam_risk, "spam-risk"},
                                  {MessageAnswer::not_possible, "not-possible"},
                                  {MessageAnswer::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(MessageCode, 6){{{MessageCode::first_message, "first-message"},
                                {MessageCode::seller_replied, "seller-replied"},
                                {MessageCode::awaiting_reply, "awaiting-reply"},
                                {MessageCode::reply_overdue, "reply-overdue"},
                                {MessageCode::cannot_message, "cannot-message"},
                                {MessageCode::unknown, "unknown"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(Action, 10){{{Action::message_seller, "message-seller"},
                            {Action::open_dispute, "open-dispute"},
                            {Action::answer_dispute, "answer-dispute"},
                            {Action::ship_return, "ship-return"},
                            {Action::appeal, "appeal"},
                            {Action::cancel_order, "cancel-order"},
                            {Action::wait, "wait"},
                            {Action::contact_support, "contact-support"},
                            {Action::open_page, "open-page"},
                            {Action::none, "none"}}};
RECOURSE_END_NAMES;
RECOURSE_NAMES(TargetPage, 4){{{TargetPage::order_detail, "order-detail"},
                               {TargetPage::refund_list, "refund-list"},
                               {TargetPage::tracking, "tracking"},
                               {TargetPage::conversation, "conversation"}}};
RECOURSE_END_NAMES;

RECOURSE_NAMES(Standing, 4){{{Standing::needs_you, "needs-you"},
                             {Standing::worth_opening, "worth-opening"},
                             {Standing::waiting, "waiting"},
                             {Standing::over, "over"}}};
RECOURSE_END_NAMES;

#undef RECOURSE_NAMES
#undef RECOURSE_END_NAMES

}  // namespace recourse::codec
