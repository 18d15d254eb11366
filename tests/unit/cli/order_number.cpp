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
        "Order No. 8212313961591322",
        "Order No.8212313961591322",
        "order number 8212 3139 6159 1322",
        "Pedido 8212313961591322",
        "\u8BA2\u5355\u53F7\uFF1A8212313961591322",
        "\u6CE8\u6587\u756A\u53F7\u30008212313961591322",
        "\u0417\u0430\u043A\u0430\u0437 \u2116 8212313961591322",
        "8212313961591322\u2026",
        "8212313961591322...",
        "8212313961591322!",
        "8212313961591322?",
        "\u2022 8212313961591322",
        "{\"orderId\":\"8212313961591322\"}",
        "Order ID: 8212313961591322Copy",
        "Order ID: 8212313961591322\nCopy",
        "_8212313961591322_",
        "\u0437\u0430\u043A\u0430\u04378212313961591322",
        "https://trade.aliexpress.com/issue/issue_create.htm?subOrderId=8212313961591323&orderId=8212313961591322",
        "https://www.aliexpress.com/p/x.html?child_order_id=8212313961591323&order_id=8212313961591322",
        "Order date: Aug 20, 2026 Order ID: 8212313961591322",
        "Order ID: 8212313961591322 Order date: 20/08/2026",
        "https://m.aliexpress.com/orderDetail.htm?order_id=8212313961591322",
        "8212313961591\u200B322",
        "8212\u00A03139\u202F61591322",
        "\u200B8212313961591322",
        "https://www.aliexpress.com/p/order/detail.html?orderId=8212313961591322&spm=a2g0o.1",
        "https://www.aliexpress.com/p/tracking/index.html?_login=yes&tradeOrderId=8212313961591322"}) {
    const auto order = order_number(pasted);
    ASSERT_TRUE(order) << pasted;
    EXPECT_EQ(order->text(), "8212313961591322") << pasted;
  }
  for (const char* none : {"",
                           "-5",
                           "- 8212",
                           "#",
                           "usb cable",
                           "12a",
                           "82123139615913228212313961591322",
                           "8212…",
                           "12:34",
                           "12.34",
                           "\uFF01",
                           "No.",
                           "https://www.aliexpress.com/item/1005006.html",
                           "https://www.aliexpress.com/item/1005006000000000.html",
                           "8212...",
                           "item 12",
                           "-8212313961591322",
                           "+8212313961591322",
                           "order -8212313961591322",
                           "821231396159132O",
                           "l212313961591322",
                           "LP00123456789012CN",
                           "8212313961591\u041722",
                           "\u041E212313961591322",
                           "821231396159132\u03BF",
                           "8.212313961591322e15",
                           "0x8212313961591322",
                           "8212313961591322,8212313961591323",
                           "8212313961591322 8212313961591323",
                           "8,212,313,961,591,322",
                           "order 82123 8212313961591322",
                           "12 8212313961591322",
                           "12.50 8212313961591322 99999"})
    EXPECT_FALSE(order_number(none)) << none;
}

TEST(StoreNumber, IsTakenFromTheAddressOfItsPage) {
  for (const char* pasted :
       {"1105843321", "Store 1105843321", "https://www.aliexpress.com/store/1105843321?spm=a2g0o",
        "//www.aliexpress.com/store/1105843321", "https://m.aliexpress.com/x?storeId=1105843321"}) {
    const auto store = store_number(pasted);
    ASSERT_TRUE(store) << pasted;
    EXPECT_EQ(store->text(), "1105843321") << pasted;
  }
  for (const char* none : {"", "Lamps", "https://www.aliexpress.com/store/lamps"})
    EXPECT_FALSE(store_number(none)) << none;
}

}  // namespace
}  // namespace recourse::cli
