/** `mtop.aliexpress.trade.buyer.order.detail`: one order with its buttons, dates, promises and address. */
import { component, contactUrl, price, statusText, total, ultronAnswer } from "./components.mjs";
import { lineFields } from "./order-list.mjs";

export const detailApi = "mtop.aliexpress.trade.buyer.order.detail";

/** Those that say nothing of windows; that of a completed order is in the site's words. */
const reminders = {
  unpaid: "Please pay for this order in time.",
  processing: "The seller is preparing your order.",
  shipped: "Your order is on its way.",
  cancelled: "This order was canceled.",
  expired: "This order was not paid in time.",
};

const startPage = "https://www.aliexpress.com/p/reverse-pages/start.html";

function disputeButton(order, line, words) {
  const open = (text, received) => ({
    actionType: "OPEN_URL",
    href: `${startPage}?orderId=${order.orderId}&tradeOrderLineId=${line.lineId}&received=${received}`,
    text,
  });
  return {
    type: "OPEN_DISPUTE",
    text: words.disputeButton,
    actionType: "ASYNC_CONFIRM",
    border: true,
    displayType: "default",
    size: "large",
    extMap: {
      actionType: "REFUND_RETURN",
      title: "Have you received your package?",
      okButton: open("Yes", true),
      cancelButton: open("No", false),
    },
  };
}

function product(order, line, words) {
  const buttons = [{ type: "REPURCHASE_LINE", text: "Add to cart", border: true, size: "large" }];
  if (line.offered) buttons.push(disputeButton(order, line, words));
  return {
    ...lineFields(order, line),
    buttonVOS: buttons,
    ...(order.etaOn ? { etaAndTrack: { expectDeliveryDateTitle: words.eta(words.day(order.etaOn)) } } : {}),
  };
}

/** Items of one store stand in one block; an order may hold several. */
function productBlocks(order, stores, words) {
  const ids = [...new Set(order.lines.map((line) => line.storeId))];
  return ids.map((storeId, index) =>
    component(
      "detail_product_block",
      {
        productVOList: order.lines
          .filter((line) => line.storeId === storeId)
          .map((line) => product(order, line, words)),
        sellerVO: {
          sellerName: stores[storeId].name,
          storeUrl: `//www.aliexpress.com/store/${storeId}`,
          connectUrl: contactUrl(storeId, stores[storeId].choice),
        },
      },
      String(111822 + index),
    ),
  );
}

function services(order, words) {
  const data = [];
  if (order.refundFrom) {
    data.push({
      title: "Fast delivery",
      content: words.fastDelivery(words.day(order.refundFrom)),
    });
  }
  if (order.status === "completed") {
    data.push({
      title: "Free returns",
      content: words.freeReturn,
    });
  }
  return data;
}

function infoFields(order, buyer, words) {
  const { email: _email, cardNumber, ...addressVO } = buyer;
  const dated = (name, title, date) => (date ? { [name]: words.day(date), [title[0]]: title[1] } : {});
  return {
    tradeOrderId: Number(order.orderId),
    orderIdTitle: "Ref. Number",
    ...dated("orderCreatTime", ["orderCreatTimeTile", words.labels.placed], order.placedOn),
    ...dated("payTime", ["payTimeTitle", words.labels.paid], order.paidOn),
    ...dated("orderShipTime", ["orderShipTimeTile", words.labels.shipped], order.shippedOn),
    ...dated("orderEndTime", ["orderEndTimeTile", words.labels.completed], order.completedOn),
    ...(order.paidOn
      ? { paymentMethod: `Credit/Debit card ${cardNumber.slice(-9)}`, paymentMethodTitle: "Payment method" }
      : {}),
    addressVO,
  };
}

export function detailAnswer(order, stores, buyer, words) {
  const money = price(total(order));
  const tracking = `https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${order.orderId}`;
  const confirm = order.status === "shipped" ? [{ type: "CONFIRM_GOODS", text: "Confirm received" }] : [];
  const offered = services(order, words);
  return ultronAnswer(
    detailApi,
    {
      ...component("detail_root_container", { i18n: { confirm_delivery: "Confirm received" } }, "109716"),
      ...component(
        "detail_order_status_block",
        {
          orderId: Number(order.orderId),
          title: statusText(order, words),
          reminder: order.status === "completed" ? words.reminder : reminders[order.status],
          buttonVOList: [...confirm, { type: "TRACKING", text: "Track status", href: tracking }],
        },
        "111818",
      ),
      ...component("detail_simple_order_info_component", infoFields(order, buyer, words), "111820"),
      ...Object.assign({}, ...productBlocks(order, stores, words)),
      ...component(
        "detail_order_price_block",
        {
          priceDetails: [{ title: "Subtotal", value: money.text }],
          totalPrice: { title: "Total", value: money.text, ...money, text: undefined },
        },
        "111830",
      ),
      ...(offered.length > 0
        ? component("detail_order_services", { title: "Service Commitment", data: offered }, `sv3-${order.orderId}`)
        : {}),
    },
    { orderStatus: { shipped: 8, completed: 9, cancelled: 9, expired: 9 }[order.status] ?? 1 },
  );
}
