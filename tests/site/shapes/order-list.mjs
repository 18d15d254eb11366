/** `mtop.aliexpress.trade.buyer.order.list`: one page of the order list, as page 1 embeds it and later pages load it. */
import { component, contactUrl, price, statusText, total, ultronAnswer } from "./components.mjs";

export const listApi = "mtop.aliexpress.trade.buyer.order.list";

const tabs = {
  all: "View all",
  unpaid: "To pay",
  processing: "Processing",
  shipped: "Processed",
  completed: "Completed",
};

const button = (type, text, more = {}) => ({ type, text, displayType: "default", size: "default", ...more });

function buttonsOf({ status, orderId }) {
  const tracking = `https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${orderId}`;
  if (status === "unpaid") return [button("PAY", "Pay now"), button("CANCEL", "Cancel order")];
  if (status === "processing") return [button("CANCEL", "Cancel order")];
  if (status === "shipped")
    return [button("CONFIRM_GOODS", "Confirm received"), button("TRACKING", "Track status", { href: tracking })];
  return [button("REPURCHASE", "Add to cart"), button("DELETE", "Remove")];
}

export function lineFields(order, line) {
  const money = price(line.price);
  return {
    orderLineId: line.lineId,
    productId: line.productId,
    skuId: `120${line.productId.slice(3)}`,
    itemTitle: line.title,
    itemDetailUrl: `//www.aliexpress.com/item/${line.productId}.html`,
    itemImgUrl: `https://ae-pic-a1.aliexpress-media.com/kf/${line.productId}.jpg_220x220.jpg`,
    itemPriceText: money.text,
    formatPriceInfo: money.formatPriceInfo,
    currencyCode: money.currencyCode,
    quantity: line.quantity,
    skuAttrs: [{ id: 14, name: "Color", text: "as pictured", vid: 193 }],
    itemTags: order.status === "completed" ? [{ type: "LOCAL_FREE_RETURN", richText: "Free returns" }] : [],
  };
}

function orderFields(order, store, words) {
  const neverPaid = order.status === "unpaid" || order.status === "expired";
  const money = price(total(order));
  return {
    orderId: order.orderId,
    orderDateText: words.day(order.placedOn),
    orderDateTitle: words.labels.placed,
    statusText: statusText(order, words),
    statusTitle: "Status",
    storeName: store.name,
    storePageUrl: `//www.aliexpress.com/store/${order.storeId}`,
    sellerConnectUrl: contactUrl(order.storeId, store.choice),
    orderDetailText: "Details",
    orderDetailUrl: `https://www.aliexpress.com/p/order/detail.html?orderId=${order.orderId}`,
    orderLineSize: order.lines.length,
    hiddenOrderId: false,
    buttons: buttonsOf(order),
    orderLines: order.lines.map((line) => lineFields(order, line)),
    utParams: { args: { orderStatus: { shipped: 8, completed: 9, cancelled: 9, expired: 9 }[order.status] ?? 1 } },
    ...(neverPaid
      ? {}
      : {
          totalPriceTitle: "Total",
          totalPriceText: money.text,
          formatPriceInfo: money.formatPriceInfo,
          currencyCode: money.currencyCode,
          paymentOutId: `129${order.orderId}${order.orderId.slice(0, 9)}`,
        }),
  };
}

/** The component of one order in a site's words, `{key: component}`. */
export function orderComponent(order, store, words) {
  const [made] = Object.values(component("pc_om_list_order", orderFields(order, store, words), order.orderId));
  return { [`pc_om_list_order_${order.orderId}`]: made };
}

/** `components` are those of the page's orders, in order. */
export function listAnswer(components, { tab, pageIndex, hasMore }) {
  return ultronAnswer(listApi, {
    ...component("pc_om_list_page", { i18n: { order_ID: "Ref. Number", confirm_delivery: "Confirm received" } }),
    ...component("pc_om_list_header", {
      pageTitle: "Orders",
      searchInputList: [{ inputReminder: "Order ID, product or store name", option: "order", optionText: "Order" }],
      statusTabList: Object.entries(tabs).map(([code, title]) => ({ code, title })),
      tailStatusTab: { code: "recycle", title: "Deleted orders" },
    }),
    ...component("pc_om_list_header_action", {
      searchInput: "",
      searchOption: "order",
      statusTab: tab,
      timeOption: "all",
    }),
    ...component("pc_om_list_body", { hasMore, hasMoreText: "View orders", pageIndex, pageSize: 10 }),
    ...Object.assign({}, ...components),
  });
}
