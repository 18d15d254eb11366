#include "cli/columns.h"

#include <gmock/gmock.h>

#include <sstream>

namespace recourse::cli {
namespace {

using testing::HasSubstr;

Columns table() {
  Columns columns({{"Order"}, {"Placed"}, {"Store", true}, {"Item", true}});
  columns.add({"8212313961591322", "2026-08-01", "Vega Store", "A lamp with a name that is longer than most"});
  columns.add({"8212313961591323", "2026-08-02", "台灯", "灯灯灯灯灯灯灯灯灯灯灯灯灯灯灯灯灯灯灯灯"});
  return columns;
}

TEST(Columns, AreCutWhereARowHasNoRoom) {
  const auto text = table().text({.is_one = true, .columns = 60, .has_colour = false});
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(width_of(line), 60U) << line;
  EXPECT_THAT(text, HasSubstr("8212313961591322  2026-08-01  Vega Store  A lamp"));
}

TEST(Columns, StandUnderEachOtherWhereNoRowFits) {
  EXPECT_EQ(table().text({.is_one = true, .columns = 30, .has_colour = false}),
            "Order   8212313961591322\n"
            "Placed  2026-08-01\n"
            "Store   Vega Store\n"
            "Item    A lamp with a name th…\n"
            "\n"
            "Order   8212313961591323\n"
            "Placed  2026-08-02\n"
            "Store   台灯\n"
            "Item    灯灯灯灯灯灯灯灯灯灯…\n");
}

TEST(Columns, AreWholeWhereThereIsNoTerminal) {
  EXPECT_THAT(table().text({}), HasSubstr("A lamp with a name that is longer than most\n"));
}

/// What a terminal does with signs that are neither one column wide nor in the first planes of thought.
TEST(Width, IsWhatATerminalTakes) {
  EXPECT_EQ(width_of("abc"), 3U);
  EXPECT_EQ(width_of("台灯"), 4U);
  EXPECT_EQ(width_of("한국어"), 6U);
  EXPECT_EQ(width_of("ｶﾅ"), 2U);
  EXPECT_EQ(width_of("⚡☕⭐✅❌"), 10U);
  EXPECT_EQ(width_of("🔦🪑🟢"), 6U);
  EXPECT_EQ(width_of("हिन्दी"), 5U);
  EXPECT_EQ(width_of("e\u0301"), 1U);
  EXPECT_EQ(width_of("מִלָּה"), 3U);
  EXPECT_EQ(width_of("اللُّغَة"), 5U);
}

TEST(ColumnsOnATerminal, AreCutUntilARowFits) {
  Columns columns({{"Order"}, {"Item", true}});
  columns.add({"12", "a very long title of a thing that nobody needs"});
  columns.add({"3", "電源ケーブル電源ケーブル電源ケーブル"});
  const auto text = columns.text({.is_one = true, .columns = 30});
  std::size_t from = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; from = end + 1, end = text.find('\n', from))
    EXPECT_LE(width_of(text.substr(from, end - from)), 30U);
  EXPECT_THAT(text, HasSubstr("…"));
  EXPECT_THAT(columns.text({}), HasSubstr("nobody needs"));
}

TEST(ColumnsOnATerminal, StandUnderTheirHeadingsWhateverTheScript) {
  Columns columns({{"A"}, {"B"}});
  columns.add({"電源", "x"});
  columns.add({"abcd", "y"});
  EXPECT_EQ(columns.text({}), "A     B\n電源  x\nabcd  y\n");
}

TEST(Colours, AreForTerminalsAlone) {
  EXPECT_EQ(coloured("x", Colour::red, {}), "x");
  EXPECT_EQ(coloured("x", Colour::red, {.is_one = true, .has_colour = true}), "\x1B[31mx\x1B[0m");
}

}  // namespace
}  // namespace recourse::cli
