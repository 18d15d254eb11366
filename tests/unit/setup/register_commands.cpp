#include <gmock/gmock.h>

#include <sstream>

#include "setup/commands.h"
#include "unit/setup/sandbox.h"

namespace recourse::setup {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class RegisterCommand : public Sandbox {
 protected:
  int run(std::vector<std::string> arguments) {
    out.str("");
    err.str("");
    return register_command(arguments, here, out, err);
  }
  int undo(std::vector<std::string> arguments) {
    out.str("");
    err.str("");
    return unregister_command(arguments, here, out, err);
  }
  std::ostringstream out, err;
};

TEST_F(RegisterCommand, SaysWhatWasWritten) {
  EXPECT_EQ(run({"--browser", "chromium"}), 0);
  EXPECT_EQ(out.str(), "Registered with Chromium: " + chromium_manifest().string() + "\n");
  EXPECT_THAT(err.str(), IsEmpty());
  EXPECT_EQ(undo({}), 0);
  EXPECT_EQ(out.str(), "Removed: " + chromium_manifest().string() + "\n");
}

TEST_F(RegisterCommand, WithoutABrowserSaysHowToNameOne) {
  EXPECT_EQ(run({}), 1);
  EXPECT_THAT(err.str(), HasSubstr("--browser"));
}

TEST_F(RegisterCommand, TellsWrongUsageApart) {
  EXPECT_EQ(run({"--browser", "netscape"}), 2);
  EXPECT_THAT(err.str(), HasSubstr("netscape"));
  EXPECT_EQ(run({"--no-such-option"}), 2);
  EXPECT_EQ(run({"chromium"}), 2);
  EXPECT_EQ(run({"--browser", "chromium", "--path", "relative"}), 2);
  EXPECT_EQ(run({"--browser", "chromium", "--path", "/nowhere/recourse"}), 2);
  EXPECT_EQ(run({"--browser", "firefox", "--user-data-dir", "/tmp/x"}), 2);
  EXPECT_EQ(run({"--flatpak", "org.example.Nothing"}), 2);
  EXPECT_EQ(run({"--system", "--user-data-dir", "/tmp/x"}), 2);
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(RegisterCommand, TakesAnotherHost) {
  const fs::path other = put(folder / "store" / "recourse", "", 0755);
  EXPECT_EQ(run({"--browser", "firefox", "--path", other.string()}), 0);
  EXPECT_EQ(read_manifest(firefox_manifest(), platform::Family::firefox).host, other);
}

TEST_F(RegisterCommand, RefusesWhatIsNotItsOwn) {
  put(chromium_manifest(), "{}");
  EXPECT_EQ(run({"--browser", "chromium"}), 1);
  EXPECT_THAT(err.str(), HasSubstr("--force"));
  EXPECT_EQ(run({"--browser", "chromium", "--force"}), 0);
}

TEST_F(RegisterCommand, ADryRunSaysWhatWouldBeDone) {
  EXPECT_EQ(run({"--browser", "chromium", "--dry-run"}), 0);
  EXPECT_THAT(out.str(), StartsWith("Would be written for Chromium: "));
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(RegisterCommand, SpeaksTheUsersLanguage) {
  here.language = "de";
  EXPECT_EQ(run({"--browser", "chromium"}), 0);
  EXPECT_THAT(out.str(), StartsWith("Bei Chromium angemeldet: "));
}

TEST_F(RegisterCommand, UnregisteringTwiceIsNoError) {
  EXPECT_EQ(undo({}), 0);
  EXPECT_THAT(out.str(), StartsWith("Nothing to remove"));
}

}  // namespace
}  // namespace recourse::setup
