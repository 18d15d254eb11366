#include <sys/stat.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/commands/commands.h"
#include "cli/ping_host.h"
#include "setup/registration.h"
#include "unit/setup/diagnosis.h"

namespace recourse::cli {
namespace {

using nlohmann::json;
using setup::Pong;
using testing::HasSubstr;

/// Programs that stand where the host should be.
class PingHost : public setup::Sandbox {
 protected:
  Pong ping(const std::string& script) {
    const auto program = put(folder / "stand-in" / "recourse", "#!/bin/sh\n" + script + "\n", 0755);
    return ping_host(program, {"chrome-extension://elphkfeobfcgdegalcjgalkpdnbidnbd/"},
                     std::chrono::milliseconds(1500));
  }

  /// A script that takes what it is sent and writes `body` in a frame.
  static std::string answering(const std::string& body) {
    std::ostringstream script;
    script << "head -c 20 > /dev/null; printf '\\" << std::oct << body.size() << "\\0\\0\\0%s' '" << body << "'";
    return script.str();
  }
};

TEST_F(PingHost, TakesTheVersionFromTheAnswer) {
  const Pong pong = ping(answering(R"({"id":"doctor","result":{"protocol":1,"hostVersion":"0.0.9"}})"));
  EXPECT_EQ(pong.how, Pong::How::answered);
  EXPECT_EQ(pong.version, "0.0.9");
  EXPECT_EQ(pong.protocol, 1);
}

TEST_F(PingHost, TellsEveryOtherEndApart) {
  EXPECT_EQ(ping(answering(R"({"id":null,"error":{"code":-32007,"message":"no"}})")).how, Pong::How::refused);
  const Pong failed = ping(answering(R"({"id":"doctor","error":{"code":-32603,"message":"disk"}})"));
  EXPECT_EQ(ping(answering(R"({"id":"doctor","error":{"code":-32001,"message":"locked"}})")).how,
            Pong::How::without_ledger);
  EXPECT_EQ(failed.how, Pong::How::failed);
  EXPECT_EQ(failed.what, "disk");
  EXPECT_EQ(ping("echo Hello there").how, Pong::How::no_message);
  EXPECT_EQ(ping(answering("[1]")).how, Pong::How::no_message);
  const Pong ended = ping("exit 7");
  EXPECT_EQ(ended.how, Pong::How::ended);
  EXPECT_EQ(ended.what, "7");
  EXPECT_EQ(ping("exec sleep 30").how, Pong::How::silent);
}

TEST_F(PingHost, SaysWhyAProgramDoesNotStart) {
  const auto program = put(folder / "stand-in" / "recourse", "no program at all", 0755);
  const Pong pong = ping_host(program, {}, std::chrono::milliseconds(500));
  EXPECT_EQ(pong.how, Pong::How::not_started);
  EXPECT_FALSE(pong.what.empty());
}

TEST_F(PingHost, StartsItInItsOwnFolderWithTheBrowsersArguments) {
  const auto note = folder / "note";
  ping("pwd > " + note.string() + "; echo \"$1\" >> " + note.string());
  EXPECT_EQ(contents(note),
            (folder / "stand-in").string() + "\nchrome-extension://elphkfeobfcgdegalcjgalkpdnbidnbd/\n");
}

class Doctor : public setup::Sandbox {
 protected:
  int run(const std::vector<std::string>& arguments) {
    out.str("");
    err.str("");
    const text::Words words(here.language);
    try {
      return doctor_command(read_given(*command_named("doctor"), arguments), {words, out, err}, here);
    } catch (const WrongUsage&) {
      return 2;
    }
  }
  std::ostringstream out, err;
};

TEST_F(Doctor, SaysWhatIsWrongAndHowToMendIt) {
  install("chromium");
  EXPECT_EQ(run({}), 1);
  EXPECT_THAT(out.str(), HasSubstr("✗ Chromium does not find Recourse"));
  EXPECT_THAT(out.str(), HasSubstr("register --browser chromium"));
  EXPECT_THAT(out.str(), HasSubstr("To mend: 1"));
}

TEST_F(Doctor, AnswersProgramsInJson) {
  install("chromium");
  EXPECT_EQ(run({"--json"}), 1);
  const json report = json::parse(out.str());
  EXPECT_EQ(report["ok"], false);
  EXPECT_EQ(report["protocol"], 1);
  for (const json& check : report["checks"]) {
    EXPECT_TRUE(check["id"].is_string());
    EXPECT_TRUE(check["ok"].is_boolean());
    EXPECT_TRUE(check["detail"].is_string());
    if (check["id"] == "chromium.manifest") {
      EXPECT_EQ(check["cause"], "manifest-missing");
      EXPECT_EQ(check["level"], "error");
    }
  }
}

TEST_F(Doctor, SpeaksTheUsersLanguage) {
  here.language = "fr";
  install("chromium");
  run({});
  EXPECT_THAT(out.str(), HasSubstr("Pour y remédier"));
}

TEST_F(Doctor, TellsWrongUsageApart) {
  EXPECT_EQ(run({"--no-such-option"}), 2);
  EXPECT_EQ(run({"--browser", "netscape"}), 2);
  EXPECT_EQ(run({"word"}), 2);
  EXPECT_THAT(out.str(), testing::IsEmpty());
}

}  // namespace
}  // namespace recourse::cli
