#include <gmock/gmock.h>

#include "domain/order_record.h"
#include "unit/domain/sightings.h"

namespace recourse {
namespace {

using ::testing::SizeIs;

Order with_lines(std::vector<OrderLine> lines) {
  Order one = order();
  one.lines = std::move(lines);
  return one;
}

const ProductId kLamp = *ProductId::parse("5");
const ProductId kCable = *ProductId::parse("6");

TEST(Lines, WithoutIdsAreKnownByProductThenTitleUntilAPageNamesThem) {
  auto record = first_sighting(seen(
      "2026-08-10T12:00:00Z",
      with_lines({{.product_id = kLamp, .title = "Lamp", .dispute_offered = true}, {.title = "Cable", .quantity = 2}}),
      PageKind::order_list));
  record = fold(record,
                seen("2026-08-11T12:00:00Z", with_lines({{.title = "Cable"}, {.product_id = kLamp, .title = "Lampe"}}),
                     PageKind::order_list));
  ASSERT_THAT(record.order.lines, SizeIs(2)) << "the same two again";
  EXPECT_EQ(record.order.lines[0].title, "Lampe");
  ASSERT_NE(button_of(record, record.order.lines[0]), nullptr) << "in other words, the same product";
  EXPECT_EQ(button_of(record, record.order.lines[1]), nullptr);

  record = fold(record, seen("2026-08-12T12:00:00Z", with_lines({{.line_id = line("1"), .product_id = kLamp},
                                                                 {.line_id = line("2"), .title = "Cable"}})));
  ASSERT_THAT(record.order.lines, SizeIs(2));
  EXPECT_EQ(record.order.lines[0], (OrderLine{.line_id = line("1"), .product_id = kLamp, .title = "Lampe"}));
  EXPECT_EQ(record.order.lines[1], (OrderLine{.line_id = line("2"), .title = "Cable", .quantity = 2}));
  ASSERT_THAT(record.buttons, SizeIs(1));
  EXPECT_EQ(record.buttons[0], (ButtonRecord{line("1"), true, at("2026-08-10T12:00:00Z"), at("2026-08-10T12:00:00Z")}));
}

TEST(Lines, WithoutIdsFindTheNamedOneTheyAre) {
  auto record = first_sighting(
      seen("2026-08-10T12:00:00Z",
           with_lines({{.line_id = line("1"), .product_id = kLamp}, {.line_id = line("2"), .product_id = kCable}})));
  record = fold(record, seen("2026-08-11T12:00:00Z",
                             with_lines({{.product_id = kCable, .title = "Cable", .dispute_offered = false},
                                         {.title = "In other words", .dispute_offered = true}}),
                             PageKind::order_list));
  ASSERT_THAT(record.order.lines, SizeIs(2)) << "the detail page named all there are";
  EXPECT_EQ(record.order.lines[1].title, "Cable");
  ASSERT_THAT(record.buttons, SizeIs(1));
  EXPECT_EQ(record.buttons[0].line_id, line("2"));
}

TEST(Lines, WithoutIdsMayBeMoreThanADetailPageWithoutIdsTold) {
  auto record = first_sighting(seen("2026-08-10T12:00:00Z", with_lines({{.title = "Lamp"}})));
  record = fold(record, seen("2026-08-11T12:00:00Z", with_lines({{.title = "Cable"}}), PageKind::order_list));
  ASSERT_THAT(record.order.lines, SizeIs(2));
  EXPECT_EQ(record.order.lines[1].title, "Cable");
}

TEST(Lines, TwoWithoutIdsAreNotBothTheOneThatIsNamed) {
  const OrderLine lamp{.product_id = kLamp, .dispute_offered = true};
  auto record = first_sighting(seen("2026-08-10T12:00:00Z", with_lines({{.line_id = line("1"), .product_id = kLamp}})));
  record = fold(record, seen("2026-08-11T12:00:00Z", with_lines({lamp, lamp}), PageKind::order_list));
  ASSERT_THAT(record.order.lines, SizeIs(1));
  EXPECT_TRUE(record.buttons.empty());
  record = fold(record, seen("2026-08-12T12:00:00Z", with_lines({lamp}), PageKind::order_list));
  ASSERT_THAT(record.buttons, SizeIs(1));
  EXPECT_EQ(record.buttons[0].line_id, line("1"));
}

TEST(Lines, OfOneProductInTwoWordingsHaveAButtonEach) {
  const auto record = first_sighting(seen("2026-08-10T12:00:00Z",
                                          with_lines({{.product_id = kLamp, .title = "Red", .dispute_offered = true},
                                                      {.product_id = kLamp, .title = "Blue", .dispute_offered = true}}),
                                          PageKind::order_list));
  ASSERT_THAT(record.buttons, SizeIs(2));
  EXPECT_EQ(record.buttons[0].title, "Red");
  EXPECT_EQ(record.buttons[1].title, "Blue");
}

TEST(Lines, ANamedOneTellsNothingOfTheButtonOfOneAlike) {
  const auto record = first_sighting(
      seen("2026-08-10T12:00:00Z",
           with_lines({{.line_id = line("1"), .product_id = kLamp, .title = "Lamp", .dispute_offered = false},
                       {.product_id = kLamp, .title = "Lamp", .dispute_offered = true}}),
           PageKind::order_list));
  ASSERT_THAT(record.order.lines, SizeIs(1)) << "the second may be the first, or another";
  ASSERT_THAT(record.buttons, SizeIs(1));
  EXPECT_FALSE(record.buttons[0].offered);
}

TEST(Lines, WithoutIdsHaveTheirButtonBesideNamedOnes) {
  const auto record = first_sighting(
      seen("2026-08-10T12:00:00Z", with_lines({{.line_id = line("1"), .product_id = kCable, .dispute_offered = false},
                                               {.product_id = kLamp, .title = "Lamp", .dispute_offered = true}})));
  ASSERT_THAT(record.buttons, SizeIs(2));
  EXPECT_TRUE(record.buttons[1].offered);
  EXPECT_EQ(record.buttons[1].product_id, kLamp);
}

TEST(Lines, AlikeOnesAreNotMixedUp) {
  const OrderLine lamp{.product_id = kLamp, .title = "Lamp", .dispute_offered = true};
  OrderLine other = lamp;
  auto record = first_sighting(seen("2026-08-10T12:00:00Z", with_lines({lamp, other}), PageKind::order_list));
  ASSERT_THAT(record.order.lines, SizeIs(2)) << "two colours of one product";
  ASSERT_THAT(record.buttons, SizeIs(1));
  EXPECT_TRUE(record.buttons[0].offered) << "offered for both";
  const auto again = fold(record, seen("2026-08-11T12:00:00Z", with_lines({lamp, other}), PageKind::order_list));
  ASSERT_THAT(again.buttons, SizeIs(1));
  EXPECT_EQ(again.buttons[0].seen_at, at("2026-08-11T12:00:00Z"));
  other.dispute_offered = false;
  EXPECT_TRUE(first_sighting(seen("2026-08-10T12:00:00Z", with_lines({lamp, other}))).buttons.empty())
      << "for one of them, and nobody knows which";

  record = fold(record, seen("2026-08-11T12:00:00Z", with_lines({{.line_id = line("1"), .product_id = kLamp},
                                                                 {.line_id = line("2"), .product_id = kLamp}})));
  ASSERT_THAT(record.order.lines, SizeIs(2));
  EXPECT_EQ(record.order.lines[1].title, "Lamp");
  EXPECT_TRUE(record.buttons.empty());
  record = fold(record, seen("2026-08-12T12:00:00Z", with_lines({lamp}), PageKind::order_list));
  EXPECT_TRUE(record.buttons.empty()) << "it may be either";
}

TEST(Lines, AWholeDetailPageWithIdsLeavesNoneWithout) {
  auto record = first_sighting(
      seen("2026-08-10T12:00:00Z", with_lines({{.title = "Lampe", .dispute_offered = true}}), PageKind::order_list));
  const auto partly = fold(record, seen("2026-08-11T12:00:00Z", with_lines({{.line_id = line("1"), .title = "Lamp"}}),
                                        PageKind::order_detail, false));
  EXPECT_THAT(partly.order.lines, SizeIs(2));
  record = fold(record, seen("2026-08-11T12:00:00Z", with_lines({{.line_id = line("1"), .title = "Lamp"}})));
  ASSERT_THAT(record.order.lines, SizeIs(1));
  EXPECT_EQ(record.order.lines[0].line_id, line("1"));
  EXPECT_TRUE(record.buttons.empty());
}

}  // namespace
}  // namespace recourse
