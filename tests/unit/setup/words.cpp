#include "setup/words.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "setup/embedded.h"
#include "setup/surroundings.h"

namespace recourse::setup {
namespace {

std::multiset<std::string> placeholders(const std::string& sentence) {
  static const std::regex braces(R"(\{[a-zA-Z]+\})");
  std::multiset<std::string> found;
  for (std::sregex_iterator at(sentence.begin(), sentence.end(), braces), end; at != end; ++at) found.insert(at->str());
  return found;
}

TEST(DoctorWords, AreTheSameKeysAndPlaceholdersInEveryLanguage) {
  const auto english = nlohmann::json::parse(embedded::words[0].second);
  ASSERT_EQ(std::size(embedded::words), 5U);
  for (const auto& [language, source] : embedded::words) {
    const auto words = nlohmann::json::parse(source);
    EXPECT_EQ(words.size(), english.size()) << language;
    for (const auto& [key, entry] : english.items()) {
      ASSERT_TRUE(words.contains(key)) << language << ": " << key;
      EXPECT_EQ(placeholders(words[key]["message"]), placeholders(entry["message"])) << language << ": " << key;
    }
  }
}

TEST(DoctorWords, FillPlaceholdersAndLeaveNone) {
  const Words words("en");
  EXPECT_EQ(words.say("unregister_removed", {{"file", "/a/b"}}), "Removed: /a/b");
  EXPECT_EQ(words.say("unregister_removed", {{"file", "{browser}"}}), "Removed: {browser}");
}

TEST(DoctorWords, FollowTheLocale) {
  EXPECT_EQ(language_of_locale("pt_BR.UTF-8"), "pt_BR");
  EXPECT_EQ(language_of_locale("pt_PT"), "pt_BR");
  EXPECT_EQ(language_of_locale("es_MX.UTF-8@euro"), "es");
  EXPECT_EQ(language_of_locale("de"), "de");
  EXPECT_EQ(language_of_locale("C.UTF-8"), "en");
  EXPECT_EQ(language_of_locale(""), "en");
  EXPECT_EQ(language_of_locale("ja_JP"), "en");
}

}  // namespace
}  // namespace recourse::setup
