#include "codec/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "codec/reader.h"

namespace recourse::codec {
namespace {

using nlohmann::json;

Order full_order() {
  const auto text =
      R"({"orderId":"8212313961591322","status":"completed","statusText":"Completed","placedOn":"2026-07-15",
    "paidOn":"2026-07-15","shippedOn":"2026-07-16","etaOn":"2026-08-01","deliveredOn":"2026-07-27",
    "completedOn":"2026-07-28","tracking":"delivered","trackingNumber":"LP1","paymentMethod":"card",
    "store":{"storeId":"1105843321","name":"Vega \"Store\"","canMessage":true},
    "total":{"amount":"132.74","currency":"BRL"},
    "windows":[{"kind":"after-completion","days":90,"reasonClass":"any","lineId":"1","text":"90 days"}],
    "lines":[{"lineId":"1","productId":"2","title":"Lamp 😀 \\ / 耳","quantity":1,
      "price":{"amount":"126.59","currency":"BRL"},"disputeOffered":true,"etaOn":"2026-08-01",
      "deliveredOn":"2026-07-27"}]})";
  return read_text(text, order_from);
}

/// Members in alphabetical order, escaped as everywhere: the same content is the same text.
template <class T>
void expect_sorted(const T& value) {
  for (const auto empty : {Empty::written, Empty::left_out}) {
    const auto text = text_of(value, empty);
    EXPECT_EQ(text, json::parse(text).dump());
  }
}

TEST(Writer, WritesMembersInAlphabeticalOrder) {
  expect_sorted(full_order());
  expect_sorted(Order{.order_id = OrderId::parse("1").value()});
  expect_sorted(Dispute{.dispute_id = DisputeId::parse("1").value(), .order_id = OrderId::parse("2").value()});
  expect_sorted(Message{.store_id = StoreId::parse("1").value()});
  OrderVerdict verdict{.order_id = OrderId::parse("1").value()};
  const PageDate day = parse_page_date("2026-10-13").value();
  const Instant moment = parse_instant("2026-09-07T12:00:00.250Z").value();
  const Finding finding{.rule = RuleId::await_reply,
                        .args = {{"b", true}, {"a", 7}, {"d", std::string("x")}, {"c", day}, {"e", moment}}};
  verdict.refund.deadline = Deadline{.on = day, .act_by = day, .contact_by = day, .days_left = -3};
  verdict.refund.deadlines = {*verdict.refund.deadline};
  verdict.refund.reasons = {finding};
  verdict.message.best_time = TimeSpan{moment, moment};
  verdict.message.retry_at = moment;
  verdict.message.reasons = {finding, finding};
  verdict.next_step = {
      .action = Action::wait, .page = TargetPage::tracking, .not_before = day, .url = "https://a/?b=c"};
  verdict.lines = {{LineId::parse("1").value(), verdict.refund, verdict.next_step}};
  expect_sorted(verdict);
  EXPECT_EQ(json::parse(text_of(verdict))["lines"][0]["refund"]["reasons"][0]["args"],
            (json{{"a", 7}, {"b", true}, {"c", "2026-10-13"}, {"d", "x"}, {"e", "2026-09-07T12:00:00.250Z"}}));
}

TEST(Writer, LeavesOutWhatSaysNothing) {
  const Order bare{.order_id = OrderId::parse("1").value()};
  EXPECT_EQ(stored_text(bare), R"({"orderId":"1","status":"unknown","tracking":"unknown"})");
  const auto full = json::parse(text_of(bare));
  EXPECT_TRUE(full.at("placedOn").is_null());
  EXPECT_EQ(full.at("lines"), json::array());
}

TEST(Writer, WhatIsStoredIsReadAgain) {
  const Order order = full_order();
  EXPECT_EQ(read_text(stored_text(order), order_from), order);
  EXPECT_EQ(read_text(text_of(order), order_from), order);
  OrderRecord record{.order = order};
  record.order.windows.clear();
  record.windows = {{order.windows.front(), PageKind::order_detail, parse_instant("2026-09-07T12:00:00Z").value()}};
  record.buttons = {{LineId::parse("1").value(), true, parse_instant("2026-09-07T12:00:00.001Z").value(), {}}};
  record.was_paid = true;
  record.first_seen_at = parse_instant("2026-09-01T12:00:00Z").value();
  record.last_seen_at = parse_instant("2026-09-07T12:00:00Z").value();
  EXPECT_EQ(read_text(stored_text(record), order_record_from), record);
}

TEST(Writer, EscapesNamesThatCameFromData) {
  const std::string name = "a\"\\\n";
  const auto text = object_text([&](Writer& w) {
    w.member("first", std::vector<std::string>{"plain", "\"", "plain"});
    w.member(name, 1);
    w.raw(std::string_view("stored"), "{}");
  });
  EXPECT_EQ(text, R"({"first":["plain","\"","plain"],"a\"\\\n":1,"stored":{}})");
}

TEST(Writer, WritesTextsOfAnyLength) {
  for (const std::size_t size : {0U, 2'040U, 2'041U, 2'048U, 5'000U, 100'000U}) {
    const std::string text(size, 'x');
    const auto written = object_text([&](Writer& w) {
      w.member("text", text);
      w.member("number", -17);
    });
    EXPECT_EQ(written, R"({"text":")" + text + R"(","number":-17})");
  }
}

TEST(Writer, EscapesTexts) {
  std::string special = "\"\\\x7F😀";
  for (char c = 1; c < 32; ++c) special += c;
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string text = std::string(size, 'a') + special + std::string(size, 'b');
    EXPECT_EQ(json::parse(text_of(text)).get<std::string>(), text);
  }
}

}  // namespace
}  // namespace recourse::codec
