#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
                           "\"\\ud800\"", "\"\n\"", "{\"a\" 1}", "\xEF\xBB\xBF{}x"})
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

std::string place_of_fault(const std::string& text) {
  try {
    read_text(text, observation_from);
  } catch (const BadValue& bad) {
    return bad.path;
  }
  return "none";
}

TEST(Reader, NamesThePlaceOfAFault) {
  const std::string page =
      R"({"page":{"kind":"order-list","url":"","seenAt":"2026-09-07T12:00:00Z","complete":true},"orders":)";
  const std::string good = R"({"orderId":"1","status":"completed"})";
  EXPECT_EQ(place_of_fault(page + "[" + good + "]}"), "none");
  EXPECT_EQ(place_of_fault(page + "[" + good + R"(,{"orderId":"1"}]})"), "/orders/1/status");
  EXPECT_EQ(place_of_fault(page + R"([{"orderId":"x","status":"completed"}]})"), "/orders/0/orderId");
  EXPECT_EQ(place_of_fault(page + R"([{"orderId":"1","status":"completed","lines":[{"lineId":"1"},{"lineId":"2",)" +
                           R"("price":{"amount":"x","currency":"EUR"}}]}]})"),
            "/orders/0/lines/1/price");
  EXPECT_EQ(place_of_fault(page + "7}"), "/orders");
  EXPECT_EQ(place_of_fault(R"({"orders":[]})"), "/page");
  EXPECT_EQ(place_of_fault("[]"), "");
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
