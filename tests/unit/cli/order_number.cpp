#include "cli/order_number.h"

#include <gmock/gmock.h>

namespace recourse::cli {
namespace {

TEST(OrderNumber, IsTakenAsPeoplePasteIt) {
  for (const char* pasted :
       {"8212313961591322",
        "#8212313961591322",
        " 8212313961591322 ",
        "8212 3139 6159 1322",
        "8212-3139-6159-1322",
        "8212313961591322.",
        "\"8212313961591322\",",
        "(\u201C8212313961591322\u201D)",
        "\u2116 8212313961591322",
        "No. 8212313961591322",
        "\uFF18\uFF12\uFF11\uFF12\uFF13\uFF11\uFF13\uFF19\uFF16\uFF11\uFF15\uFF19\uFF11\uFF13\uFF12\uFF12",
        "\u200E8212313961591322\u200E",
        "\u20668212313961591322\u2069",
        "8212\u20113139\u20116159\u20111322",
        "\u0668\u0662\u0661\u0662\u0663\u0661\u0663\u0669\u0666\u0661\u0665\u0669\u0661\u0663\u0662\u0662",
        "\u06F8\u06F2\u06F1\u06F2\u06F3\u06F1\u06F3\u06F9\u06F6\u06F1\u06F5\u06F9\u06F1\u06F3\u06F2\u06F2",
        "https://aliexpress.ru/order-list/8212313961591322?filterName=archive",
        "https://track.aliexpress.com/logisticsdetail.htm?tradeId=8212313961591322",
        "https://login.aliexpress.com/"
        "?return_url=https%3A%2F%2Fwww.aliexpress.com%2Fdetail.html%3ForderId%3D8212313961591322",
        "Order ID: 8212313961591322",
        "8212\u00A03139\u202F61591322",
        "\u200B8212313961591322",
        "https://www.aliexpress.com/p/order/detail.html?orderId=8212313961591322&spm=a2g0o.1",
        "https://www.aliexpress.com/p/tracking/index.html?_login=yes&tradeOrderId=8212313961591322"}) {
    const auto order = order_number(pasted);
    ASSERT_TRUE(order) << pasted;
    EXPECT_EQ(order->text(), "8212313961591322") << pasted;
  }
  for (const char* none : {"", "-5", "- 8212", "#", "usb cable", "12a", "82123139615913228212313961591322", "8212…",
                           "12:34", "12.34", "\uFF01", "No.", "https://www.aliexpress.com/item/1005006.html"})
    EXPECT_FALSE(order_number(none)) << none;
}

}  // namespace
}  // namespace recourse::cli
