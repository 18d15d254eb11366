#include "domain/ids.h"

#include <gmock/gmock.h>

#include <string>

namespace recourse {
namespace {

template <class T>
class EachId : public testing::Test {};

using Kinds = testing::Types<OrderId, LineId, ProductId, StoreId, DisputeId>;
TYPED_TEST_SUITE(EachId, Kinds);

TYPED_TEST(EachId, IsOneTo22Digits) {
  for (const std::string text : {"0", "9", "8212313961591322", "1234567890123456789012"}) {
    const auto id = TypeParam::parse(text);
    ASSERT_TRUE(id) << text;
    EXPECT_EQ(id->text(), text);
  }
  for (const char* bad : {"", "12345678901234567890123", "12a", " 1", "1/", ":1", "-1"})
    EXPECT_FALSE(TypeParam::parse(bad)) << bad;
}

}  // namespace
}  // namespace recourse
