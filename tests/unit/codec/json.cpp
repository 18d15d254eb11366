#include "codec/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "codec/codec.h"

namespace recourse::codec {
namespace {

TEST(Document, TakesHalfACharacterForTheSignOfOne) {
  EXPECT_EQ(normalised(R"({"title":"Lamp \ud83d"})"), "{\"title\":\"Lamp \xEF\xBF\xBD\"}");
  EXPECT_EQ(normalised(R"(["\uDE00 x","\ud83d\ud83d\ude00"])"),
            "[\"\xEF\xBF\xBD x\",\"\xEF\xBF\xBD\xF0\x9F\x98\x80\"]");
}

TEST(Document, LeavesWholeCharactersAndBackslashesAsTheyAre) {
  EXPECT_EQ(normalised(R"(["\ud83d\ude00"])"), "[\"\xF0\x9F\x98\x80\"]");
  EXPECT_EQ(normalised(R"(["\\ud83d","\ude00"])"), "[\"\\\\ud83d\",\"\xEF\xBF\xBD\"]");
}

TEST(Document, IsNoneWhereMoreIsWrong) {
  for (const char* bad : {R"(["\ud83d)", R"({"a":"\ud83d",})", R"("\ud8")", R"("\ud83g")", "\"\\", ""})
    EXPECT_EQ(Document(bad).fault(), Document::Fault::not_json) << bad;
}

}  // namespace
}  // namespace recourse::codec
