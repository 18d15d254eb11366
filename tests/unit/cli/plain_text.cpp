#include "cli/plain_text.h"

#include <gtest/gtest.h>

namespace recourse::cli {
namespace {

TEST(PlainText, HoldsNothingThatATerminalObeys) {
  EXPECT_EQ(plain("a\x1B[2J\x7F"
                  "b\xC2\x9B"
                  "31m\xE2\x80\xAE"
                  "c\xE2\x81\xA6"
                  "d\n"),
            "a [2J b  31mcd ");
}

TEST(PlainText, DataShowsWhatATerminalWouldObey) {
  EXPECT_EQ(shown("{\"a\":\"\xC2\x9B"
                  "31m \xE2\x80\xAE \xE2\x81\xA9 \x7F\"}\n\t"),
            "{\"a\":\"\\u009b31m \\u202e \\u2069 \\u007f\"}\n\t");
  const std::string harmless = "Ünï 漢字 “lamp” \xE2\x80\xA6 \xC2\xA0\n";
  EXPECT_EQ(shown(harmless), harmless);
  EXPECT_EQ(shown("\xE2"), "\xE2");
}

TEST(PlainText, BytesThatAreNoUtf8AreCommandsToATerminalOfSingleBytes) {
  EXPECT_EQ(shown("a\x9B"
                  "31m"),
            "a\\u009b31m");
  EXPECT_EQ(plain("a\x9B"
                  "31m"),
            "a 31m");
  EXPECT_EQ(shown("\xE2\x80"), "\xE2\\u0080");
  EXPECT_EQ(shown("\xC0\x9B"), "\xC0\\u009b");
  EXPECT_EQ(shown("caf\xE9"), "caf\xE9");
}

TEST(PlainText, IsBrokenBetweenWords) {
  EXPECT_EQ(broken("one two three", 7), "one two\nthree");
  EXPECT_EQ(broken("one two three", 7, 2), "one two\n  three");
  EXPECT_EQ(broken("unbreakable", 4), "unbreakable");
}

TEST(PlainText, OfALanguageWithoutSpacesIsBrokenBetweenItsSigns) {
  EXPECT_EQ(broken("今日確認すること", 8), "今日確認\nすること");
  EXPECT_EQ(broken("お待ちです。今", 10), "お待ちで\nす。今") << "no line begins with a full stop";
  EXPECT_EQ(broken("今日は「注文」です", 8), "今日は\n「注文」\nです") << "no line ends with an opening bracket";
  EXPECT_EQ(broken("注文8212を見る", 8), "注文8212\nを見る");
  EXPECT_EQ(broken("한국어 문장", 6), "한국어\n문장");
}

TEST(PlainText, IsWrappedLineByLine) { EXPECT_EQ(wrapped("a b\n\n  - one two\n", 7), "a b\n\n  - one\n    two\n"); }

}  // namespace
}  // namespace recourse::cli
