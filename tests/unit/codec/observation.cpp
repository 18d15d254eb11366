#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "codec/reader.h"

namespace recourse::codec {
namespace {

using Fault = Document::Fault;

Fault fault_of(const std::string& text) { return Document(text).fault(); }

std::string nested(int depth) {
  const auto many = static_cast<std::size_t>(depth);
  return std::string(many, '[') + std::string(many, ']');
}

TEST(Document, TakesJsonInUtf8AndNothingElse) {
  for (const char* text : {"{}", " [1, -2.5e3, \"x\", null, true] ", "\"\"", "0", "{\"a\":{\"a\":[]}}", "\"😀 Ж 耳\""})
    EXPECT_EQ(fault_of(text), Fault::none) << text;
  for (const char* text : {"", " ", "{", "{}}", "[1,]", "{\"a\":1,}", "{a:1}", "'x'", "nan", "01", "1e999", "// {}",
                           "\"\n\"", "{\"a\" 1}", "\xEF\xBB\xBF{}x"})
    EXPECT_EQ(fault_of(text), Fault::not_json) << text;
  EXPECT_EQ(fault_of(std::string("{}\0", 3)), Fault::not_json);
  EXPECT_EQ(fault_of(std::string("{\"a\":1}\0{}", 10)), Fault::not_json);
  EXPECT_THROW(Document("{").root(), BadValue);
}

/// A fault counts wherever it stands in a text.
TEST(Document, SeesAFaultAtEveryPlace) {
  for (std::size_t size = 1; size < 70; ++size)
    for (std::size_t place = 0; place < size; ++place) {
      std::string inside(size, 'x');
      EXPECT_EQ(Document("\"" + inside + "\"").root().get_ref<const std::string&>().size(), size);
      inside[place] = '\xC3';  // begins a character that does not follow
      EXPECT_EQ(fault_of("\"" + inside + "\""), Fault::not_json) << size << " " << place;
      inside[place] = '\x1F';
      EXPECT_EQ(fault_of("\"" + inside + "\""), Fault::not_json) << size << " " << place;
    }
  for (const char* bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\x80"})
    EXPECT_EQ(fault_of("\"" + std::string(bad) + "\""), Fault::not_json);
}

TEST(Document, RefusesWhatIsNestedTooDeeply) {
  EXPECT_EQ(fault_of(nested(kDeepest)), Fault::none);
  EXPECT_EQ(fault_of(nested(kDeepest + 1)), Fault::too_deep);
  EXPECT_EQ(fault_of(nested(500'000)), Fault::too_deep);
  EXPECT_EQ(fault_of("{\"a\":" + nested(kDeepest) + "}"), Fault::too_deep);
  EXPECT_EQ(fault_of("{\"a\":" + nested(kDeepest - 1)), Fault::not_json);
}

TEST(Document, HoldsALongList) {
  std::string text = "[";
  for (int i = 0; i < 20'000; ++i) text += "\"a text that is kept elsewhere than in the value\",";
  text += "0]";
  const Document document(text);
  EXPECT_EQ(document.root().size(), 20'001U);
  EXPECT_EQ(string_of(document.root()[19'999]), "a text that is kept elsewhere than in the value");
}

TEST(IdIn, IsReadFromBrokenTextToo) {
  EXPECT_EQ(id_in(R"({"id":7,"method":)"), "7");
  EXPECT_EQ(id_in(R"({"id":"x\"y", nonsense)"), R"("x\"y")");
  EXPECT_EQ(id_in(R"({"params":{"id":1},"id":-3})"), "-3");
  EXPECT_EQ(id_in(R"({"method":"m","params":)" + nested(1000) + R"(,"id":18446744073709551615})"),
            "18446744073709551615");
  for (const char* text : {"", "[{\"id\":1}]", "{\"id\":null}", "{\"id\":1.5}", "{\"id\":[1]}", "{\"id\":{\"id\":1}}",
                           "{\"id\":true}", "{\"id\":\"\xFF\"}", "7"})
    EXPECT_EQ(id_in(text), "null") << text;
}

constexpr const char* kPage =
    R"({"page":{"kind":"order-list","url":"","seenAt":"2026-09-07T12:00:00Z","complete":true})";

Observation observed(const std::string& rest) {
  return read_text(kPage + std::string(",") + rest + "}", observation_from);
}

std::string refused(const std::string& rest) {
  std::string places;
  for (const auto& part : observed(rest).refused) places += (places.empty() ? "" : " ") + part.path;
  return places;
}

std::string place_of_fault(const std::string& text) {
  try {
    read_text(text, observation_from);
  } catch (const BadValue& bad) {
    return bad.path;
  }
  return "none";
}

TEST(Observed, WhatIsNoObservationNamesThePlace) {
  const std::string page(kPage);
  EXPECT_EQ(place_of_fault(page + ",\"orders\":null}"), "none");
  EXPECT_EQ(place_of_fault(page + ",\"orders\":7}"), "/orders");
  EXPECT_EQ(place_of_fault(page + ",\"messages\":{}}"), "/messages");
  EXPECT_EQ(place_of_fault(R"({"orders":[]})"), "/page");
  EXPECT_EQ(place_of_fault(R"({"page":{"kind":"order-list","url":"","complete":true}})"), "/page/seenAt");
  EXPECT_EQ(place_of_fault("[]"), "");
}

TEST(Observed, AnOddOrderNeverCostsTheOthers) {
  const auto seen = observed(R"("orders":[{"orderId":"1","status":"completed"},{"orderId":"2"},7,
      {"orderId":"x","status":"completed"},{"orderId":"3","status":"gone"},{"orderId":"4","status":"shipped"}])");
  ASSERT_THAT(seen.orders, ::testing::SizeIs(2));
  EXPECT_EQ(seen.orders[1].order_id.text(), "4");
  EXPECT_FALSE(seen.page.complete) << "something of the page is missing";
  ASSERT_THAT(seen.refused, ::testing::SizeIs(4));
  EXPECT_EQ(seen.refused[0], (Refused{"/orders/1/status", "is required"}));
  EXPECT_EQ(seen.refused[1], (Refused{"/orders/2", "an object is expected"}));
  EXPECT_EQ(seen.refused[2].path, "/orders/3/orderId");
  EXPECT_EQ(seen.refused[3].path, "/orders/4/status");
}

TEST(Observed, AnOddPartNeverCostsItsOrder) {
  const auto seen = observed(R"("orders":[{"orderId":"1","status":"completed","placedOn":"2026-02-30","store":[],
      "total":{"amount":"1,0","currency":"EUR"},"refundState":"gone","paidOn":"2026-02-01",
      "windows":[{"kind":"until-date","date":"soon"},{"kind":"until-date","date":"2026-10-01"}],
      "lines":[{"lineId":"1","price":{"amount":"2.00"}},null,{"lineId":"-"},{"title":"Lamp"},"x"]}])");
  ASSERT_THAT(seen.orders, ::testing::SizeIs(1));
  const Order& order = seen.orders.front();
  EXPECT_EQ(order.paid_on, parse_page_date("2026-02-01"));
  EXPECT_FALSE(order.placed_on || order.store || order.total || order.refund_state);
  ASSERT_THAT(order.windows, ::testing::SizeIs(1)) << "a window without its day would be another one";
  ASSERT_THAT(order.lines, ::testing::SizeIs(3));
  EXPECT_EQ(order.lines[1], OrderLine{}) << "known by nothing, but there";
  EXPECT_EQ(order.lines[2].title, "Lamp");
  EXPECT_FALSE(order.lines[2].line_id);
  EXPECT_THAT(refused(R"("orders":[{"orderId":"1","status":"shipped","lines":7,"windows":[{"kind":"x"}]}])"),
              "/orders/0/windows/0/kind /orders/0/lines");
}

TEST(Observed, AnOddDisputeOrMessageNeverCostsTheOthers) {
  const auto seen = observed(R"("disputes":[{"disputeId":"1","orderId":"2","state":"open","respondBy":"soon"},
      {"disputeId":"1","orderId":"2"}],"messages":[{"storeId":"1","direction":"sent","sentAt":"now"},
      {"storeId":"1","direction":"sent","sentAt":"2026-09-01T12:00:00Z","author":"me"}])");
  ASSERT_THAT(seen.disputes, ::testing::SizeIs(1)) << "a request that runs is not forgotten for a day that is none";
  EXPECT_EQ(seen.disputes.front().state, DisputeState::open);
  ASSERT_THAT(seen.messages, ::testing::SizeIs(1));
  EXPECT_EQ(seen.messages.front().author, Author::unknown);
  EXPECT_THAT(seen.refused, ::testing::SizeIs(4));
}

TEST(Observed, TextsAreCountedInCharacters) {
  const auto title = [](const std::string& text) {
    return R"("orders":[{"orderId":"1","status":"shipped","statusText":")" + text + "\"}]";
  };
  std::string han;
  for (int i = 0; i < 2'000; ++i) han += "耳";
  EXPECT_EQ(refused(title(han)), "");
  EXPECT_EQ(refused(title(han + "x")), "/orders/0/statusText");
}

TEST(Observed, ManyLinesAreKeptAndTheRestIsNamed) {
  std::string lines;
  for (int i = 0; i < 1'001; ++i) lines += (i == 0 ? "{}" : ",{}");
  const auto seen = observed(R"("orders":[{"orderId":"1","status":"shipped","lines":[)" + lines + "]}]");
  EXPECT_THAT(seen.orders.front().lines, ::testing::SizeIs(1'000));
  ASSERT_THAT(seen.refused, ::testing::SizeIs(1));
  EXPECT_EQ(seen.refused.front().path, "/orders/0/lines");
}

TEST(Observed, WhatIsRefusedIsNamedUpToABound) {
  std::string messages;
  for (int i = 0; i < 103; ++i) messages += (i == 0 ? "7" : ",7");
  const auto seen = observed("\"messages\":[" + messages + "]");
  ASSERT_THAT(seen.refused, ::testing::SizeIs(101));
  EXPECT_EQ(seen.refused.back(), (Refused{"", "3 more parts do not fit"}));
}

TEST(Reader, TakesWholeNumbersOnly) {
  const auto whole = [](const std::string& text) {
    return read_text(text, [](const Reader& r) { return r.whole(-10, 10); });
  };
  EXPECT_EQ(whole("10"), 10);
  EXPECT_EQ(whole("-10"), -10);
  for (const char* text : {"11", "-11", "1.0", "4294967297", "18446744073709551615", "-9223372036854775808", "\"1\""})
    EXPECT_THROW(whole(text), BadValue) << text;
}

}  // namespace
}  // namespace recourse::codec
