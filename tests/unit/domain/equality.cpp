// Two values are the same only when all their members are: the ledger and the tests tell sightings and verdicts apart
// by it.
#include <gmock/gmock.h>

#include "domain/observation.h"
#include "domain/order_record.h"
#include "domain/rulebook.h"
#include "domain/verdict.h"

namespace recourse {
namespace {

const PageDate kDay = *parse_page_date("2026-09-07");
const Instant kTime = *parse_instant("2026-09-07T12:00:00Z");
const OrderId kOrder = *OrderId::parse("8212313961591322");
const OrderId kOtherOrder = *OrderId::parse("8212313961590001");
const LineId kLine = *LineId::parse("1");
const LineId kOtherLine = *LineId::parse("2");
const StoreId kStore = *StoreId::parse("77");
const StoreId kOtherStore = *StoreId::parse("78");

/// `value` with one member changed is another value; with nothing changed it is the same.
template <class T, class Member>
void expect_told_apart(const T& value, Member T::*member, const Member& other) {
  T changed = value;
  EXPECT_EQ(changed, value);
  changed.*member = other;
  EXPECT_FALSE(changed == value);
}

TEST(Equality, OfMoneyAndWindows) {
  const Money money{"1.00", "EUR"};
  expect_told_apart(money, &Money::amount, std::string("1.0"));
  expect_told_apart(money, &Money::currency, std::string("BRL"));
  const Window window;
  expect_told_apart(window, &Window::kind, WindowKind::until_date);
  expect_told_apart(window, &Window::days, std::optional(15));
  expect_told_apart(window, &Window::date, std::optional(kDay));
  expect_told_apart(window, &Window::reason_class, ReasonClass::defective);
  expect_told_apart(window, &Window::line_id, std::optional(kLine));
  expect_told_apart(window, &Window::text, std::string("15 days"));
  const WindowSighting seen;
  expect_told_apart(seen, &WindowSighting::window, Window{.days = 15});
  expect_told_apart(seen, &WindowSighting::page, PageKind::tracking);
  expect_told_apart(seen, &WindowSighting::seen_at, kTime);
}

TEST(Equality, OfStoresAndItems) {
  const Store store{.store_id = kStore};
  expect_told_apart(store, &Store::store_id, kOtherStore);
  expect_told_apart(store, &Store::name, std::string("Vega"));
  expect_told_apart(store, &Store::can_message, std::optional(false));
  const OrderLine line{.line_id = kLine};
  expect_told_apart(line, &OrderLine::line_id, std::optional(kOtherLine));
  expect_told_apart(line, &OrderLine::product_id, ProductId::parse("5"));
  expect_told_apart(line, &OrderLine::title, std::string("Lamp"));
  expect_told_apart(line, &OrderLine::quantity, std::optional(2));
  expect_told_apart(line, &OrderLine::price, std::optional(Money{"1.00", "EUR"}));
  expect_told_apart(line, &OrderLine::dispute_offered, std::optional(false));
  expect_told_apart(line, &OrderLine::eta_on, std::optional(kDay));
  expect_told_apart(line, &OrderLine::delivered_on, std::optional(kDay));
  const ButtonRecord button{.line_id = kLine};
  expect_told_apart(button, &ButtonRecord::line_id, std::optional(kOtherLine));
  expect_told_apart(button, &ButtonRecord::offered, true);
  expect_told_apart(button, &ButtonRecord::seen_at, kTime);
  expect_told_apart(button, &ButtonRecord::offered_seen_at, std::optional(kTime));
  expect_told_apart(button, &ButtonRecord::product_id, ProductId::parse("5"));
  expect_told_apart(button, &ButtonRecord::title, std::string("Lamp"));
}

TEST(Equality, OfOrders) {
  const Order order{.order_id = kOrder};
  expect_told_apart(order, &Order::order_id, kOtherOrder);
  expect_told_apart(order, &Order::status, OrderStatus::completed);
  expect_told_apart(order, &Order::refund_state, std::optional(RefundState::open));
  expect_told_apart(order, &Order::status_text, std::string("Completed"));
  for (const auto day : {&Order::placed_on, &Order::paid_on, &Order::shipped_on, &Order::eta_on, &Order::delivered_on,
                         &Order::completed_on, &Order::last_event_on})
    expect_told_apart(order, day, std::optional(kDay));
  expect_told_apart(order, &Order::tracking, Tracking::moving);
  expect_told_apart(order, &Order::tracking_number, std::optional<std::string>("LP1"));
  expect_told_apart(order, &Order::unread_language, std::optional<std::string>("ko"));
  expect_told_apart(order, &Order::payment_method, std::optional<std::string>("PayPal"));
  expect_told_apart(order, &Order::store, std::optional(Store{.store_id = kStore}));
  expect_told_apart(order, &Order::total, std::optional(Money{"1.00", "EUR"}));
  expect_told_apart(order, &Order::windows, std::vector{Window{}});
  expect_told_apart(order, &Order::lines, std::vector{OrderLine{.line_id = kLine}});
}

TEST(Equality, OfMessages) {
  const Message message{.store_id = kStore};
  expect_told_apart(message, &Message::message_id, std::optional<std::string>("m1"));
  expect_told_apart(message, &Message::store_id, kOtherStore);
  expect_told_apart(message, &Message::order_id, std::optional(kOrder));
  expect_told_apart(message, &Message::direction, Direction::received);
  expect_told_apart(message, &Message::author, Author::seller);
  expect_told_apart(message, &Message::sent_at, kTime);
  expect_told_apart(message, &Message::text, std::string("Hello"));
  expect_told_apart(message, &Message::recalled, true);
}

TEST(Equality, OfFindingsAndLastDays) {
  const Finding finding;
  expect_told_apart(finding, &Finding::rule, RuleId::await_reply);
  expect_told_apart(finding, &Finding::effect, Effect::blocks);
  expect_told_apart(finding, &Finding::basis, Basis::platform);
  expect_told_apart(finding, &Finding::args, {{"on", kDay}});
  const Deadline deadline;
  expect_told_apart(deadline, &Deadline::on, kDay);
  expect_told_apart(deadline, &Deadline::act_by, kDay);
  expect_told_apart(deadline, &Deadline::contact_by, std::optional(kDay));
  expect_told_apart(deadline, &Deadline::days_left, 1);
  expect_told_apart(deadline, &Deadline::basis, Basis::assumed);
  expect_told_apart(deadline, &Deadline::reason_class, ReasonClass::defective);
  expect_told_apart(deadline, &Deadline::uncertainty_days, 0);
  const Holiday holiday{kDay, kDay, false};
  expect_told_apart(holiday, &Holiday::from, PageDate());
  expect_told_apart(holiday, &Holiday::to, PageDate());
  expect_told_apart(holiday, &Holiday::assumed, true);
}

TEST(Equality, OfVerdicts) {
  const NextStep step;
  expect_told_apart(step, &NextStep::action, Action::wait);
  expect_told_apart(step, &NextStep::page, std::optional(TargetPage::tracking));
  expect_told_apart(step, &NextStep::not_before, {kTime});
  expect_told_apart(step, &NextStep::url, std::optional<std::string>("https://www.aliexpress.com/"));
  const Refund refund;
  expect_told_apart(refund, &Refund::answer, RefundAnswer::yes);
  expect_told_apart(refund, &Refund::code, RefundCode::request_now);
  expect_told_apart(refund, &Refund::deadline, std::optional(Deadline{}));
  expect_told_apart(refund, &Refund::deadlines, std::vector{Deadline{}});
  expect_told_apart(refund, &Refund::urgent, true);
  expect_told_apart(refund, &Refund::noted, std::optional(ProblemState::fine));
  expect_told_apart(refund, &Refund::reasons, std::vector{Finding{}});
  const TimeSpan span;
  expect_told_apart(span, &TimeSpan::from, kTime);
  expect_told_apart(span, &TimeSpan::to, kTime);
  const MessageVerdict message;
  expect_told_apart(message, &MessageVerdict::answer, MessageAnswer::ok);
  expect_told_apart(message, &MessageVerdict::code, MessageCode::first_message);
  expect_told_apart(message, &MessageVerdict::would_be_spam, true);
  expect_told_apart(message, &MessageVerdict::retry_at, std::optional(kTime));
  expect_told_apart(message, &MessageVerdict::best_time, std::optional(TimeSpan{}));
  expect_told_apart(message, &MessageVerdict::reasons, std::vector{Finding{}});
  const LineVerdict line{.line_id = kLine};
  expect_told_apart(line, &LineVerdict::line_id, std::optional(kOtherLine));
  expect_told_apart(line, &LineVerdict::refund, Refund{.code = RefundCode::request_now});
  expect_told_apart(line, &LineVerdict::next_step, NextStep{.action = Action::wait});
  expect_told_apart(line, &LineVerdict::standing, Standing::over);
  const OrderVerdict order{.order_id = kOrder};
  expect_told_apart(order, &OrderVerdict::order_id, kOtherOrder);
  expect_told_apart(order, &OrderVerdict::refund, Refund{.code = RefundCode::request_now});
  expect_told_apart(order, &OrderVerdict::message, MessageVerdict{.code = MessageCode::first_message});
  expect_told_apart(order, &OrderVerdict::lines, std::vector{line});
  expect_told_apart(order, &OrderVerdict::next_step, NextStep{.action = Action::wait});
  expect_told_apart(order, &OrderVerdict::standing, Standing::over);
}

}  // namespace
}  // namespace recourse
