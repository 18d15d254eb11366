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
      if (wrong.hint != nullptr) err << " " << words.say(wrong.hint, wrong.arguments);
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

TEST_F(RegisterCommand, RefusesAFolderThatIsASlip) {
  const auto used = folder / "browser-data";
  put(used / "Local State", "{}");
  put(used / "Profile 1" / "Preferences", "{}");
  put(folder / "fox" / "compatibility.ini", "");
  const auto refused = [&](const std::filesystem::path& named) {
    EXPECT_EQ(run({"--user-data-dir", named.string()}), 2) << named;
    EXPECT_FALSE(std::filesystem::exists(named / "NativeMessagingHosts")) << named;
    return err.str();
  };
  EXPECT_THAT(refused(folder / "browsr-data"), HasSubstr("Did you mean “" + used.string() + "”?"));
  EXPECT_THAT(refused(folder / "browser-dta" / "Profile 1"),
              HasSubstr("Did you mean “" + (used / "Profile 1").string() + "”?"));
  EXPECT_THAT(refused(folder / "nowhere" / "at-all"), HasSubstr("the folder it would lie in does not exist"));
  EXPECT_THAT(refused(used / "Local State"), HasSubstr("is a file"));
  EXPECT_THAT(refused(used / "Profile 1"), HasSubstr("Did you mean “" + used.string() + "”?"));
  EXPECT_THAT(refused(folder / "fox"), HasSubstr("Firefox"));
  EXPECT_EQ(run("doctor", doctor_command, {"--user-data-dir", (folder / "browsr-data").string()}), 2);
  EXPECT_FALSE(std::filesystem::exists(folder / "browsr-data"));

  std::filesystem::create_directory(used / "NativeMessagingHosts");
  EXPECT_EQ(run({"--user-data-dir", (used / "NativeMessagingHosts").string()}), 2);
  EXPECT_THAT(err.str(), HasSubstr("Did you mean “" + used.string() + "”?"));
}

TEST_F(RegisterCommand, SaysThatAFolderIsNew) {
  const auto fresh = folder / "mine";
  EXPECT_EQ(run({"--user-data-dir", fresh.string()}), 0);
  EXPECT_THAT(err.str(), HasSubstr("--user-data-dir=" + fresh.string()));
  EXPECT_TRUE(std::filesystem::exists(fresh / "NativeMessagingHosts" / setup::manifest_file_name()));

  put(fresh / "Local State", "{}");
  EXPECT_EQ(run({"--user-data-dir", fresh.string() + "/"}), 0);
  EXPECT_THAT(err.str(), IsEmpty());
}

TEST_F(RegisterCommand, NamesTheFlatpakThatWasMeant) {
  EXPECT_EQ(run({"--flatpak", "org.mozila.Firefox"}), 2);
  EXPECT_THAT(err.str(), HasSubstr("“org.mozilla.firefox”"));
}

TEST_F(RegisterCommand, TakesNoFileThatCannotRun) {
  const auto text = put(folder / "store" / "recourse.txt", "");
  EXPECT_EQ(run({"--browser", "firefox", "--path", text.string()}), 2);
  EXPECT_THAT(err.str(), HasSubstr("may not be run"));
  EXPECT_FALSE(std::filesystem::exists(firefox_manifest()));
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
