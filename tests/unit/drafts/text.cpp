#include "drafts/text.h"

#include <gmock/gmock.h>

namespace recourse::drafts {
namespace {

TEST(Shortened, LeavesWhatFits) {
  EXPECT_EQ(shortened("señal", 5), "señal");
  EXPECT_EQ(shortened("", 0), "");
  EXPECT_EQ(shortened("word", 0), "");
}

TEST(Shortened, EndsAfterAWholeWord) {
  EXPECT_EQ(shortened("The screen is broken, in two places", 24), "The screen is broken…");
  EXPECT_EQ(shortened("una línea\ny otra más larga", 15), "una línea\ny…");
}

TEST(Shortened, CutsAWordOnlyWhereNoneEndsNear) {
  EXPECT_EQ(shortened("Donaudampfschifffahrtsgesellschaft", 11), "Donaudampf…");
}

TEST(Shortened, NeverCutsACodePointOrWhatPeopleSeeAsOneCharacter) {
  const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";  // one character of five code points
  const std::string accented = "e\u0301";
  for (const auto& one : {family, accented, std::string("ñ"), std::string("漢"), std::string("\U0001F1EA\U0001F1F8")}) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += one;
    for (std::size_t most = 1; most < code_points(text); ++most) {
      auto cut = shortened(text, most);
      EXPECT_LE(code_points(cut), most);
      ASSERT_TRUE(cut.ends_with("…")) << cut;
      cut.resize(cut.size() - std::string_view("…").size());
      EXPECT_EQ(cut.size() % one.size(), 0U) << cut;
    }
  }
}

TEST(Cleaned, LeavesPlainWriting) {
  EXPECT_EQ(cleaned("  two\t words\r\n\r\nand a line  "), "two words\nand a line");
  EXPECT_EQ(cleaned_line("two\nlines"), "two lines");
  EXPECT_EQ(cleaned(std::string("a\0b\x1B[31m", 8)), "ab[31m");
  EXPECT_EQ(cleaned("a\u202Eb\u2066c\uFEFF"), "abc");
  EXPECT_EQ(cleaned("a\xFF\xC3(b"), "a(b");
  EXPECT_EQ(cleaned("\u2028\u00A0"), "");
}

TEST(Folded, LeavesLettersAndBlanks) {
  EXPECT_EQ(folded("¿Qué pasó?"), " que paso ");
  EXPECT_EQ(folded("doesn’t — STRASSE/Straße"), " doesn t strasse strasse ");
  EXPECT_EQ(folded(""), " ");
}

}  // namespace
}  // namespace recourse::drafts
