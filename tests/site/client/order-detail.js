import { button, digits, h, showLate } from "./h.js";
import { fieldsOf, request } from "./mtop.js";

const options = window.__PAGE_OPTIONS__;
const detailApi = "mtop.aliexpress.trade.buyer.order.detail";
const rows = [
  ["order_detail_gray_date", "orderCreatTime", "orderCreatTimeTile"],
  ["order_detail_gray_date", "payTime", "payTimeTitle"],
  ["order_detail_gray_date", "orderShipTime", "orderShipTimeTile"],
  ["order_detail_gray_date", "orderEndTime", "orderEndTimeTile"],
  ["order_detail_gray_payment", "paymentMethod", "paymentMethodTitle"],
];

function infoRow(pl, label, value) {
  return h("div", { class: "info-row" }, h("span", { "data-pl": pl }, `${label}: `), String(value));
}

function address(info) {
  const {
    contactName = "",
    fullPhoneNo = "",
    detailAddress = "",
    regionAddress = "",
    postCode = "",
  } = info.addressVO ?? {};
  return h(
    "div",
    { class: "order-detail-info-item" },
    h(
      "div",
      { class: "order-detail-info-content" },
      h("div", { "data-pl": "contact_info" }, h("b", {}, contactName), " ", fullPhoneNo),
      h("div", { "data-pl": "contact_info_address" }, `${detailAddress}, ${regionAddress}, ${postCode}`),
    ),
  );
}

/** "Have you received your package?", then a new tab. */
function askReceived({ extMap }) {
  const close = () => modal.remove();
  const choose = ({ href, text }, primary) =>
    button(text, {
      primary,
      click: () => {
        window.open(href, "_blank");
        close();
      },
    });
  const modal = h(
    "div",
    { class: "comet-modal", role: "dialog" },
    h(
      "div",
      { class: "comet-modal-body" },
      extMap.title,
      h("div", {}, choose(extMap.okButton, true), choose(extMap.cancelButton, false)),
    ),
  );
  document.body.append(modal);
}

function itemButton(known) {
  const clicked = known.type === "OPEN_DISPUTE" ? { click: () => askReceived(known) } : {};
  return button(known.text, clicked);
}

function item(line) {
  return h(
    "div",
    { class: "order-detail-item-content" },
    h("div", {
      class: "order-detail-item-content-img",
      style: { "background-image": "linear-gradient(135deg, #c9d6df, #8fa3ad)" },
    }),
    h(
      "div",
      { class: "order-detail-item-content-wrap" },
      h("div", { class: "item-title" }, h("a", { href: line.itemDetailUrl }, line.itemTitle)),
      h("div", { class: "item-sku-attr" }, (line.skuAttrs ?? []).map(({ text }) => text).join(", ")),
      h(
        "div",
        { class: "item-price" },
        h("div", {}, digits(line.itemPriceText ?? "")),
        h("span", { class: "item-price-quantity" }, `x${line.quantity}`),
      ),
      h(
        "div",
        { class: "item-tags" },
        (line.itemTags ?? []).map(({ richText }) =>
          h("span", { class: "order-item-tag" }, richText.replace(/<[^>]*>/g, "")),
        ),
      ),
      line.etaAndTrack
        ? h(
            "div",
            { class: "order-detail-item-track" },
            h("div", { class: "order-detail-item-track-eta-text" }, line.etaAndTrack.expectDeliveryDateTitle),
          )
        : null,
    ),
    h("div", { class: "order-detail-item-buttons" }, (line.buttonVOS ?? []).map(itemButton)),
  );
}

function storeBlock({ sellerVO, productVOList }, orderId) {
  const contact = new URL(sellerVO.connectUrl, location.href);
  if (contact.pathname.startsWith("/p/message")) contact.searchParams.set("orderId", orderId);
  return h(
    "div",
    { class: "order-detail-item" },
    h(
      "div",
      { class: "order-detail-item-store" },
      h("a", { href: sellerVO.storeUrl }, h("span", { class: "store-name" }, sellerVO.sellerName)),
      h("a", { href: contact.href }, "Contact seller"),
    ),
    productVOList.map(item),
  );
}

function page(data, orderId) {
  const [status] = fieldsOf(data, "detail_order_status_block");
  const [info] = fieldsOf(data, "detail_simple_order_info_component");
  if (!status || !info) return h("div", { class: "order-wrap order-empty" }, "");
  const [price] = fieldsOf(data, "detail_order_price_block");
  const [services] = fieldsOf(data, "detail_order_services");
  return h(
    "div",
    { class: "order-wrap" },
    h(
      "div",
      { class: "order-status order-block" },
      h("div", { class: "order-block-title" }, status.title),
      h("div", { class: "order-status-reminder" }, status.reminder),
      h(
        "div",
        { class: "order-status-buttons" },
        (status.buttonVOList ?? []).map(({ text, type }) => button(text, { "data-type": type })),
      ),
    ),
    h(
      "div",
      { class: "order-detail-info order-block" },
      address(info),
      h(
        "div",
        { class: "order-detail-info-item order-detail-order-info" },
        infoRow("order_detail_gray_id", info.orderIdTitle ?? "Order ID", orderId),
        rows.filter(([, name]) => info[name]).map(([pl, name, title]) => infoRow(pl, info[title] ?? "", info[name])),
      ),
    ),
    services
      ? h(
          "div",
          { class: "order-detail-services order-block" },
          services.data.map(({ title, content }) => h("div", {}, h("b", {}, title), h("p", {}, content))),
        )
      : null,
    h(
      "div",
      { class: "order-block" },
      fieldsOf(data, "detail_product_block").map((block) => storeBlock(block, orderId)),
    ),
    h(
      "div",
      { class: "order-price order-block" },
      [...(price.priceDetails ?? []), price.totalPrice].map(({ title, value }) =>
        h(
          "div",
          {
            class:
              value === price.totalPrice.value && title === price.totalPrice.title
                ? "order-price-item bold-font"
                : "order-price-item",
          },
          h("span", { "data-pl": "order_price_item_title" }, title),
          h("span", { "data-pl": "order_price_item_value" }, digits(value)),
        ),
      ),
    ),
  );
}

export async function showOrderDetail(navigate) {
  const orderId = new URLSearchParams(location.search).get("orderId");
  const data = await request(detailApi, { tradeOrderId: orderId, clientPlatform: "pc" });
  const back = options.spa
    ? h(
        "a",
        {
          href: "/p/order/index.html?spa=1",
          class: "back",
          click: (event) => {
            event.preventDefault();
            navigate("/p/order/index.html?spa=1");
          },
        },
        "‹ Orders",
      )
    : null;
  await showLate(() => h("main", { class: "order-main" }, back, page(data, orderId)), Number(options.late ?? 100));
}
