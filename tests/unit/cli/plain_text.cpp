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

}  // namespace
}  // namespace recourse::cli
