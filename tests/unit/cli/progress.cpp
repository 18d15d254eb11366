#include "cli/progress.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace recourse::cli {
namespace {

TEST(ProgressLine, ComesOnceAfterASecondWhereThereIsNoTerminal) {
  testing::internal::CaptureStderr();
  {
    Progress progress("Reading…");
    std::this_thread::sleep_for(std::chrono::milliseconds(2300));
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "Reading…\n");
}

TEST(ProgressLine, DoesNotComeForWhatIsQuick) {
  testing::internal::CaptureStderr();
  { Progress progress("Reading…"); }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace recourse::cli
