#include <gmock/gmock.h>

#include <sstream>

#include "cli/command_line.h"
#include "cli/commands/commands.h"
#include "unit/setup/sandbox.h"

namespace recourse::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class RegisterCommand : public setup::Sandbox {
 protected:
  using Command = int (*)(const Given&, const Console&, const setup::Environment&);

  /// Wrong usage is 2, and its sentence in `err`, as the program has it.
  int run(const char* name, Command command, const std::vector<std::string>& arguments) {
    out.str("");
    err.str("");
    const text::Words words(here.language);
    try {
      return command(read_given(*command_named(name), arguments), {words, out, err}, here);
    } catch (const WrongUsage& wrong) {
      err << words.say(wrong.word, wrong.arguments);
      return 2;
    }
  }
  int run(const std::vector<std::string>& arguments) { return run("register", register_command, arguments); }
  int undo(const std::vector<std::string>& arguments) { return run("unregister", unregister_command, arguments); }
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
  const std::filesystem::path other = put(folder / "store" / "recourse", "", 0755);
  EXPECT_EQ(run({"--browser", "firefox", "--path", other.string()}), 0);
  EXPECT_EQ(setup::read_manifest(firefox_manifest(), platform::Family::firefox).host, other);
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
}  // namespace recourse::cli
