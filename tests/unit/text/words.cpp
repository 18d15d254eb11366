#include "text/words.h"

#include <gmock/gmock.h>

#include <regex>
#include <set>

#include "text/sentences.h"

namespace recourse::text {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

std::set<std::string> placeholders(const std::string& sentence) {
  static const std::regex braces(R"(\{[a-zA-Z]+\})");
  std::set<std::string> found;
  for (std::sregex_iterator at(sentence.begin(), sentence.end(), braces), end; at != end; ++at) found.insert(at->str());
  return found;
}

bool is_plural(std::string_view key) {
  for (const std::string_view form : {"_zero", "_one", "_two", "_few", "_many", "_other"})
    if (key.ends_with(form)) return true;
  return false;
}

TEST(Words, AreTheSameKeysAndPlaceholdersInEveryLanguage) {
  const Words english("en");
  ASSERT_GT(english.keys().size(), 300U);
  for (const auto language : languages()) {
    const Words words(language);
    for (const auto key : english.keys()) {
      if (is_plural(key)) continue;  // each language has its own forms
      ASSERT_TRUE(words.has(key)) << language << ": " << key;
      EXPECT_EQ(placeholders(words.say(key)), placeholders(english.say(key))) << language << ": " << key;
    }
    for (const auto key : words.keys()) EXPECT_TRUE(is_plural(key) || english.has(key)) << language << ": " << key;
  }
  EXPECT_THAT(languages(), IsSupersetOf({"en", "es", "pt_BR", "fr", "de"}));
}

TEST(Words, AreThoseTheHostSays) {
  const Words english("en");
  EXPECT_THAT(english.keys(), Contains("unregister_removed"));
  EXPECT_FALSE(english.has("popup_title")) << "the toolbar's words are no business of the host's";
}

TEST(Words, FillPlacesAndLeaveThoseWithoutAValue) {
  const Words words("en");
  EXPECT_EQ(words.say("unregister_removed", {{"file", "/a/b"}}), "Removed: /a/b");
  EXPECT_EQ(words.say("unregister_removed", {{"file", "{browser}"}}), "Removed: {browser}");
  EXPECT_EQ(words.say("unregister_removed"), "Removed: {file}");
  EXPECT_EQ(words.say("no_such_key"), "no_such_key");
}

TEST(Words, WriteTheFirstOfAMonthAsTheLanguageDoes) {
  using namespace std::chrono;
  const PageDate first(2026y / August / 1);
  EXPECT_EQ(Words("fr").day(first), "1er août 2026");
  EXPECT_EQ(Words("it").day(first), "1º ago 2026");
  EXPECT_EQ(Words("pt_BR").day(first), "1º ago 2026");
  EXPECT_EQ(Words("en").day(first), "Aug 1, 2026");
  EXPECT_EQ(Words("de").day(first), "1. Aug. 2026");
  EXPECT_EQ(Words("es").day(first), "1 ago 2026");
  EXPECT_EQ(Words("fr").day(PageDate(2026y / August / 11)), "11 août 2026");
  EXPECT_EQ(Words("fr").day(PageDate(2026y / August / 21)), "21 août 2026");
}

TEST(Words, SayTheFormANumberTakes) {
  const Words english("en");
  EXPECT_THAT(english.count(1, "check_no_deadlines"), HasSubstr("the next 1 day,"));
  EXPECT_THAT(english.count(0, "check_no_deadlines"), HasSubstr("the next 0 days,"));
  EXPECT_THAT(english.count(21, "check_no_deadlines"), HasSubstr("the next 21 days,"));
  EXPECT_THAT(english.count(-1, "check_no_deadlines"), HasSubstr("the next -1 day,"));
  EXPECT_THAT(Words("fr").count(0, "check_no_deadlines"), HasSubstr("d’ici 0 jour,"));
  EXPECT_EQ(english.count(3, "no_such_key"), "no_such_key_other");
}

TEST(Words, HaveATableOfPluralsInEveryLanguage) {
  for (const auto& sentences : all_sentences()) EXPECT_EQ(sentences.plurals.size(), 201U) << sentences.language;
  for (const auto language : languages()) {
    const Words words(language);
    // A form that stands for one number may do without it: "يوم واحد".
    for (int count = 3; count < 200; ++count)
      EXPECT_THAT(words.count(count, "check_no_deadlines"), HasSubstr(std::to_string(count))) << language;
    EXPECT_THAT(words.count(1'000'000'000'000, "check_no_deadlines"), HasSubstr("1000000000000")) << language;
  }
}

TEST(Words, OfALanguageNobodyWroteAreEnglish) {
  EXPECT_EQ(Words("tlh").say("unregister_removed"), Words("en").say("unregister_removed"));
}

TEST(Words, RunFromTheRightInSomeLanguages) {
  EXPECT_EQ(direction_of("ar"), "rtl");
  EXPECT_EQ(direction_of("he_IL"), "rtl");
  EXPECT_EQ(direction_of("pt_BR"), "ltr");
}

TEST(Words, OfDraftsAreThereInALanguageSellersRead) {
  EXPECT_THAT(draft_languages(), IsSupersetOf({"en", "zh"}));
  EXPECT_THAT(languages(), Not(Contains("zh")));
  EXPECT_EQ(language_of("zh_CN.UTF-8"), "en");
  EXPECT_EQ(known_language("zh-CN", true), "zh");
  EXPECT_EQ(known_language("zh-CN"), std::nullopt);
  const Words english("en");
  const Words chinese("zh");
  for (const auto key : english.keys()) {
    if (!key.starts_with("draft_")) continue;
    ASSERT_TRUE(chinese.has(key)) << key;
    EXPECT_EQ(placeholders(chinese.say(key)), placeholders(english.say(key))) << key;
  }
}

TEST(Words, FollowTheLocale) {
  EXPECT_EQ(language_of("pt_BR.UTF-8"), "pt_BR");
  EXPECT_EQ(language_of("pt_PT"), "pt_BR");
  EXPECT_EQ(language_of("pt-BR"), "pt_BR");
  EXPECT_EQ(language_of("es_MX.UTF-8@euro"), "es");
  EXPECT_EQ(language_of("de"), "de");
  EXPECT_EQ(language_of("C.UTF-8"), "en");
  EXPECT_EQ(language_of(""), "en");
  EXPECT_EQ(language_of("eo_XX"), "en");
}

}  // namespace
}  // namespace recourse::text
