#include "cli/nearest.h"

#include <gmock/gmock.h>

namespace recourse::cli {
namespace {

TEST(Nearest, CountsSwappedLettersOnce) {
  EXPECT_EQ(edits_between("chekc", "check"), 1U);
  EXPECT_EQ(edits_between("", "abc"), 3U);
  EXPECT_EQ(nearest("xyz", {"abc", "def"}), std::nullopt);
  // Half of a short word is no slip.
  EXPECT_EQ(nearest("zz", {"zh", "en"}), std::nullopt);
  EXPECT_EQ(nearest("shell", {"help", "json"}), std::nullopt);
}

}  // namespace
}  // namespace recourse::cli
