#include "domain/order_record.h"

#include <gmock/gmock.h>

#include "unit/domain/sightings.h"

namespace recourse {
namespace {

using std::chrono::hours;
using ::testing::SizeIs;

TEST(OrderRecord, KeepsWhatAFullerPageToldWhenALesserOneComes) {
  Order full = order();
  full.status_text = "Completed";
  full.placed_on = full.paid_on = full.shipped_on = full.eta_on = full.delivered_on = full.completed_on =
      day("2026-08-01");
  full.tracking = Tracking::delivered;
  full.tracking_number = "LP00";
  full.payment_method = "Card";
  full.store = Store{.store_id = *StoreId::parse("7"), .name = "Vega", .can_message = true};
  full.total = Money{"1.00", "EUR"};
  full.lines.push_back({.line_id = line("1"),
                        .product_id = *ProductId::parse("5"),
                        .title = "Lamp",
                        .quantity = 2,
                        .price = Money{"0.50", "EUR"},
                        .eta_on = day("2026-08-02"),
                        .delivered_on = day("2026-08-01")});
  Order bare = order(OrderStatus::unknown);
  bare.store = Store{.store_id = *StoreId::parse("7")};
  bare.lines.push_back({.line_id = line("1")});
  const auto first = first_sighting(seen("2026-08-10T12:00:00Z", full));
  EXPECT_EQ(first.order, full);
  EXPECT_EQ(fold(first, seen("2026-08-11T12:00:00Z", bare, PageKind::order_list)).order, full);
}

TEST(OrderRecord, TakesNewerValuesAndNewLines) {
  Order newer = order(OrderStatus::shipped);
  newer.placed_on = day("2026-08-02");
  newer.tracking = Tracking::lost;
  newer.store = Store{.store_id = *StoreId::parse("8"), .name = "Other"};
  newer.lines = {{.line_id = line("2"), .title = "Cable", .dispute_offered = true}};
  Order older = order(OrderStatus::processing);
  older.placed_on = day("2026-08-01");
  older.store = Store{.store_id = *StoreId::parse("7"), .name = "Vega", .can_message = true};
  older.lines = {{.line_id = line("1"), .title = "Lamp"}};
  const auto record = fold(first_sighting(seen("2026-08-10T12:00:00Z", older)), seen("2026-08-11T12:00:00Z", newer));
  EXPECT_EQ(record.order.placed_on, day("2026-08-02"));
  EXPECT_EQ(record.order.tracking, Tracking::lost);
  EXPECT_EQ(record.order.store, newer.store);
  ASSERT_THAT(record.order.lines, SizeIs(2));
  EXPECT_EQ(record.order.lines[1].title, "Cable");
  EXPECT_EQ(record.order.lines[1].dispute_offered, std::nullopt) << "buttons are kept apart";
}

TEST(OrderRecord, RemembersWhenItWasSeenAndWhenItsStateChanged) {
  auto record = first_sighting(seen("2026-08-10T12:00:00Z", order(OrderStatus::unknown), PageKind::order_list));
  EXPECT_FALSE(record.detail_read_at);
  record = fold(record, seen("2026-08-11T12:00:00Z", order(OrderStatus::shipped)));
  EXPECT_FALSE(record.status_changed_at) << "the first state known is no change";
  record = fold(record, seen("2026-08-12T12:00:00Z", order(OrderStatus::shipped), PageKind::order_detail, false));
  EXPECT_FALSE(record.status_changed_at);
  EXPECT_EQ(record.detail_read_at, at("2026-08-11T12:00:00Z"));
  record = fold(record, seen("2026-08-13T12:00:00Z", order(OrderStatus::completed), PageKind::tracking));
  EXPECT_EQ(record.status_changed_at, at("2026-08-13T12:00:00Z"));
  EXPECT_EQ(record.tracking_read_at, at("2026-08-13T12:00:00Z"));
  EXPECT_EQ(record.detail_read_at, at("2026-08-11T12:00:00Z"));
  record = fold(record, seen("2026-08-14T12:00:00Z", order(), PageKind::tracking, false));
  EXPECT_EQ(record.tracking_read_at, at("2026-08-13T12:00:00Z"));
  EXPECT_EQ(record.first_seen_at, at("2026-08-10T12:00:00Z"));
  EXPECT_EQ(record.last_seen_at, at("2026-08-14T12:00:00Z"));
}

TEST(OrderRecord, OnceSeenInAStateThatOnlyAPaidOrderReachesStaysPaid) {
  for (const auto status : {OrderStatus::processing, OrderStatus::shipped, OrderStatus::completed}) {
    const auto record = fold(first_sighting(seen("2026-08-10T12:00:00Z", order(status))),
                             seen("2026-08-11T12:00:00Z", order(OrderStatus::cancelled)));
    EXPECT_TRUE(record.was_paid);
  }
  for (const auto status : {OrderStatus::unpaid, OrderStatus::expired, OrderStatus::cancelled, OrderStatus::unknown})
    EXPECT_FALSE(first_sighting(seen("2026-08-10T12:00:00Z", order(status))).was_paid);
}

TEST(OrderRecord, NoPageButTheDetailUndoesTheEnd) {
  const auto ended = first_sighting(seen("2026-08-10T12:00:00Z", order(OrderStatus::completed)));
  for (const auto page : {PageKind::order_list, PageKind::tracking, PageKind::refund_list, PageKind::conversation})
    EXPECT_EQ(fold(ended, seen("2026-08-11T12:00:00Z", order(OrderStatus::shipped), page)).order.status,
              OrderStatus::completed);
  EXPECT_EQ(fold(ended, seen("2026-08-11T12:00:00Z", order(OrderStatus::shipped))).order.status, OrderStatus::shipped);
}

TEST(OrderRecord, AListThatLagsDoesNotUndoTheEnd) {
  for (const auto ended : {OrderStatus::completed, OrderStatus::cancelled, OrderStatus::expired}) {
    auto detail = order(ended);
    detail.status_text = "Over";
    auto late = order(OrderStatus::processing);
    late.status_text = "Processing";
    const auto record = fold(first_sighting(seen("2026-08-10T12:00:00Z", detail)),
                             seen("2026-08-10T12:05:00Z", late, PageKind::order_list));
    EXPECT_EQ(record.order.status, ended);
    EXPECT_EQ(record.order.status_text, "Over");
    EXPECT_FALSE(record.status_changed_at);
    EXPECT_EQ(fold(record, seen("2026-08-11T12:00:00Z", late)).order.status, OrderStatus::processing)
        << "the detail page itself is believed";
  }
  const auto list_only = fold(first_sighting(seen("2026-08-10T12:00:00Z", order(), PageKind::order_list)),
                              seen("2026-08-10T12:05:00Z", order(OrderStatus::shipped), PageKind::order_list));
  EXPECT_EQ(list_only.order.status, OrderStatus::shipped) << "of two lists the newer counts";
  const auto partly = fold(first_sighting(seen("2026-08-10T12:00:00Z", order(), PageKind::order_detail, false)),
                           seen("2026-08-10T12:05:00Z", order(OrderStatus::shipped), PageKind::order_list));
  EXPECT_EQ(partly.order.status, OrderStatus::shipped) << "a detail not seen whole may have been misread";
}

TEST(OrderRecord, ArrivesWithTheLastOfItsParcels) {
  Order one = order(OrderStatus::shipped);
  one.delivered_on = day("2026-08-05");
  one.tracking = Tracking::delivered;
  one.lines = {{.line_id = line("1"), .delivered_on = day("2026-08-05")}, {.line_id = line("2")}};
  auto record = first_sighting(seen("2026-08-10T12:00:00Z", one));
  EXPECT_TRUE(comes_in_parts(record.order));
  EXPECT_FALSE(record.order.delivered_on) << "one parcel is not the order";
  EXPECT_EQ(record.order.tracking, Tracking::unknown);
  EXPECT_EQ(record.order.lines[0].delivered_on, day("2026-08-05"));
  one.lines[1].delivered_on = day("2026-08-09");
  record = fold(record, seen("2026-08-11T12:00:00Z", one));
  EXPECT_FALSE(comes_in_parts(record.order));
  EXPECT_EQ(record.order.delivered_on, day("2026-08-09"));
  EXPECT_EQ(record.order.tracking, Tracking::delivered);
}

TEST(OrderRecord, RemembersSinceWhenAListPrintsARequest) {
  const auto told = [](const char* time, std::optional<RefundState> state) {
    Order one = order();
    one.refund_state = state;
    return seen(time, one, PageKind::order_list);
  };
  auto record = first_sighting(told("2026-08-10T12:00:00Z", {}));
  EXPECT_FALSE(record.refund_state_since);
  record = fold(record, told("2026-08-11T12:00:00Z", RefundState::open));
  record = fold(record, told("2026-08-12T12:00:00Z", RefundState::open));
  record = fold(record, told("2026-08-13T12:00:00Z", {}));
  EXPECT_EQ(record.order.refund_state, RefundState::open);
  EXPECT_EQ(record.refund_state_since, at("2026-08-11T12:00:00Z"));
  record = fold(record, told("2026-08-14T12:00:00Z", RefundState::resolved));
  EXPECT_EQ(record.refund_state_since, at("2026-08-14T12:00:00Z"));
}

TEST(IsEarlier, ATimeAheadOfNowComesFirst) {
  const auto now = at("2026-08-10T12:00:00Z");
  const auto past = at("2026-08-01T12:00:00Z");
  const auto ahead = at("2027-08-01T12:00:00Z");
  EXPECT_TRUE(is_earlier(past, now, now));
  EXPECT_FALSE(is_earlier(now, past, now));
  EXPECT_FALSE(is_earlier(now, now, now));
  EXPECT_TRUE(is_earlier(ahead, past, now));
  EXPECT_FALSE(is_earlier(past, ahead, now));
  EXPECT_TRUE(is_earlier(ahead, ahead + hours(1), now));
}

template <class Record>
void expect_folded_where_no_clock_was_ahead(Record record) {
  record.last_seen_at = at("2026-08-10T12:00:00Z");
  EXPECT_TRUE(is_folded_at(record, at("2026-08-10T12:00:00Z")));
  EXPECT_FALSE(is_folded_at(record, at("2026-08-10T11:59:59Z"))) << "seen by a clock ahead of this one";
  record.ahead_at = at("2026-09-01T12:00:00Z");
  EXPECT_TRUE(is_folded_at(record, at("2026-09-01T11:59:59Z")));
  EXPECT_FALSE(is_folded_at(record, at("2026-09-01T12:00:00Z"))) << "what was ahead is not any more";
}

TEST(IsFoldedAt, OfOrdersAndDisputesUntilWhatWasAheadIsPast) {
  expect_folded_where_no_clock_was_ahead(OrderRecord{.order = order()});
  expect_folded_where_no_clock_was_ahead(
      DisputeRecord{.dispute = {.dispute_id = *DisputeId::parse("9"), .order_id = kThisOrder}});
}

TEST(Button, IsWhatTheNewestPageThatTellsSaid) {
  const auto told = [](const char* time, std::optional<bool> offered) {
    Order one = order();
    one.lines.push_back({.line_id = line("1"), .dispute_offered = offered});
    return seen(time, one);
  };
  auto record = first_sighting(told("2026-08-10T12:00:00Z", {}));
  EXPECT_TRUE(record.buttons.empty());
  record = fold(record, told("2026-08-11T12:00:00Z", false));
  ASSERT_THAT(record.buttons, SizeIs(1));
  EXPECT_EQ(record.buttons[0], (ButtonRecord{line("1"), false, at("2026-08-11T12:00:00Z"), {}}));
  record = fold(record, told("2026-08-12T12:00:00Z", true));
  record = fold(record, told("2026-08-13T12:00:00Z", {}));
  EXPECT_EQ(record.buttons[0], (ButtonRecord{line("1"), true, at("2026-08-12T12:00:00Z"), at("2026-08-12T12:00:00Z")}));
  record = fold(record, told("2026-08-14T12:00:00Z", false));
  EXPECT_EQ(record.buttons[0],
            (ButtonRecord{line("1"), false, at("2026-08-14T12:00:00Z"), at("2026-08-12T12:00:00Z")}));
}

TEST(DisputeRecord, OfAClockThatWasAheadChangedByTheFirstTimeThatWasNot) {
  Dispute dispute{.dispute_id = *DisputeId::parse("9"), .order_id = kThisOrder, .state = DisputeState::open};
  auto record = first_sighting(dispute, at("2027-08-10T12:00:00Z"));
  dispute.state = DisputeState::waiting_buyer;
  record = fold(record, dispute, at("2027-08-11T12:00:00Z"));
  EXPECT_EQ(record.changed_at, at("2027-08-11T12:00:00Z"));
  record = fold(record, dispute, at("2026-08-11T12:00:00Z"));
  EXPECT_EQ(record.changed_at, at("2026-08-11T12:00:00Z"));
  EXPECT_EQ(record.first_seen_at, at("2026-08-11T12:00:00Z"));
  EXPECT_EQ(record.ahead_at, at("2027-08-10T12:00:00Z"));
}

TEST(DisputeRecord, RemembersWhenItsStateChanged) {
  Dispute dispute{.dispute_id = *DisputeId::parse("9"), .order_id = kThisOrder, .state = DisputeState::open};
  dispute.respond_by = day("2026-08-20");
  dispute.text = "one";
  auto record = first_sighting(dispute, at("2026-08-10T12:00:00Z"));
  EXPECT_FALSE(record.changed_at);
  dispute.respond_by.reset();
  dispute.text.clear();
  record = fold(record, dispute, at("2026-08-11T12:00:00Z"));
  EXPECT_FALSE(record.changed_at);
  EXPECT_EQ(record.dispute.respond_by, day("2026-08-20"));
  EXPECT_EQ(record.dispute.text, "one");
  dispute.state = DisputeState::resolved;
  dispute.outcome = DisputeOutcome::refused;
  dispute.closed_on = day("2026-08-12");
  record = fold(record, dispute, at("2026-08-12T12:00:00Z"));
  EXPECT_EQ(record.changed_at, at("2026-08-12T12:00:00Z"));
  EXPECT_EQ(record.dispute.state, DisputeState::resolved);
  EXPECT_EQ(record.dispute.outcome, DisputeOutcome::refused);
  dispute.state = DisputeState::unknown;
  record = fold(record, dispute, at("2026-08-13T12:00:00Z"));
  EXPECT_EQ(record.dispute.state, DisputeState::resolved) << "a state not understood takes nothing back";
  EXPECT_EQ(record.changed_at, at("2026-08-12T12:00:00Z"));
  EXPECT_EQ(record.first_seen_at, at("2026-08-10T12:00:00Z"));
  EXPECT_EQ(record.last_seen_at, at("2026-08-13T12:00:00Z"));
}

TEST(DisputeRecord, OfAnUnknownStateLearnsIt) {
  Dispute dispute{.dispute_id = *DisputeId::parse("9"), .order_id = kThisOrder};
  auto record = fold(first_sighting(dispute, at("2026-08-10T12:00:00Z")), dispute, at("2026-08-11T12:00:00Z"));
  EXPECT_FALSE(record.changed_at);
  dispute.state = DisputeState::cancelled;
  record = fold(record, dispute, at("2026-08-12T12:00:00Z"));
  EXPECT_EQ(record.changed_at, at("2026-08-12T12:00:00Z"));
}

TEST(Ids, AreOneTo22Digits) {
  EXPECT_TRUE(OrderId::parse("1"));
  EXPECT_TRUE(OrderId::parse("9999999999999999999999"));
  for (const char* text : {"", "99999999999999999999999", "12a", "-1", "1 ", "١"})
    EXPECT_FALSE(OrderId::parse(text)) << text;
  EXPECT_EQ(std::hash<OrderId>{}(kThisOrder), std::hash<std::string>{}("8212313961591322"));
}

}  // namespace
}  // namespace recourse
