import { appendSlowly, button, digits, h, showLate, wait } from "./h.js";
import { fieldsOf, request } from "./mtop.js";

const listApi = "mtop.aliexpress.trade.buyer.order.list";
const options = window.__PAGE_OPTIONS__;
const late = Number(options.late ?? 150);

let state = null;
let go = () => {};

function messageLink(order) {
  const url = new URL(order.sellerConnectUrl, location.href);
  if (url.pathname.startsWith("/p/message")) {
    for (const [name, value] of [
      ["fromCode", "order"],
      ["orderId", order.orderId],
      ["bizContext", "orderDetail"],
    ])
      url.searchParams.set(name, value);
  }
  return url.href;
}

function detailLink(order) {
  const url = new URL(order.orderDetailUrl, location.href);
  url.searchParams.set("orderId", order.orderId);
  const inPage = options.spa
    ? {
        click: (event) => {
          event.preventDefault();
          go(`/p/order/detail.html?orderId=${order.orderId}&spa=1`);
        },
      }
    : { target: "_blank" };
  const link = h("a", { href: options.noid ? "#details" : url.href, ...inPage }, "Order details ");
  link.append(h("span", { class: "comet-icon comet-icon-arrowright" }, "›"));
  return link;
}

function trackingHref(order, known) {
  const url = new URL(known.href ?? "https://www.aliexpress.com/p/tracking/index.html", location.href);
  url.searchParams.set("tradeOrderId", order.orderId);
  return url.href;
}

function orderButton(order, known) {
  if (known.type === "TRACKING" && !options.noid) {
    return h("a", { class: "order-item-btn comet-btn", href: trackingHref(order, known) }, known.text);
  }
  return button(known.text, { class: "comet-btn order-item-btn", "data-type": known.type });
}

function itemRow(order, line) {
  const href = options.noid ? "#item" : line.itemDetailUrl;
  const several = order.orderLines.length > 1;
  const picture = h(
    "a",
    { href },
    h("div", {
      class: "order-item-content-img",
      style: { "background-image": "linear-gradient(135deg, #c9d6df, #8fa3ad)" },
    }),
  );
  if (several) return h("div", { class: "order-item-content-body images-only" }, picture);
  return h(
    "div",
    { class: "order-item-content-body" },
    picture,
    h(
      "div",
      { class: "order-item-content-info" },
      h(
        "div",
        { class: "order-item-content-info-name" },
        h("a", { href }, h("span", { title: line.itemTitle }, line.itemTitle)),
      ),
      h("div", { class: "order-item-content-info-sku" }, (line.skuAttrs ?? []).map(({ text }) => text).join(", ")),
      h(
        "div",
        { class: "order-item-content-info-number" },
        h("div", {}, line.itemPriceText ?? ""),
        h("span", { class: "order-item-content-info-number-quantity" }, `x${line.quantity}`),
      ),
    ),
  );
}

function card(order) {
  const store = h(
    "span",
    { class: "order-item-store-name" },
    h("a", { href: options.noid ? "#store" : order.storePageUrl }, h("span", {}, order.storeName)),
  );
  const contact = h(
    "a",
    {
      class: "order-item-store-contact",
      href: options.noid ? "#contact" : messageLink(order),
      "aria-label": "Contact seller",
    },
    "✉",
  );
  return h(
    "div",
    { class: "order-item" },
    h(
      "div",
      { class: "order-item-header" },
      h(
        "div",
        { class: "order-item-header-status" },
        h("span", { class: "order-item-header-status-text" }, order.statusText),
      ),
      h(
        "div",
        { class: "order-item-header-right" },
        h(
          "div",
          { class: "order-item-header-right-info" },
          h("div", {}, `${order.orderDateTitle}: ${order.orderDateText}`),
          h(
            "div",
            {},
            options.noid ? "Order ID: " : `Order ID: ${order.orderId} `,
            h("span", { class: "order-item-copy" }, "Copy"),
          ),
        ),
        detailLink(order),
      ),
    ),
    h("div", { class: "order-item-store" }, store, contact),
    h(
      "div",
      { class: "order-item-content" },
      h(
        "div",
        { class: "order-item-content-items" },
        order.orderLines.map((line) => itemRow(order, line)),
      ),
      h(
        "div",
        { class: "order-item-content-opt" },
        order.totalPriceText
          ? h(
              "div",
              { class: "order-item-content-opt-price" },
              h("span", { class: "order-item-content-opt-price-total" }, "Total:", digits(order.totalPriceText)),
            )
          : null,
        h(
          "div",
          { class: "order-item-btns" },
          (order.buttons ?? []).map((known) => orderButton(order, known)),
        ),
      ),
    ),
  );
}

/** Orders in the order the structure names them, as the real page shows them. */
function ordersOf(data) {
  const keys = Object.values(data.hierarchy?.structure ?? {}).flat();
  const place = new Map(keys.map((key, index) => [key, index]));
  return Object.entries(data.data)
    .filter(([, component]) => component.tag === "pc_om_list_order")
    .sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    .map(([, component]) => component.fields);
}

async function load(tab, pageIndex) {
  return request(listApi, {
    tab,
    pageIndex,
    size: Number(options.orders ?? 10),
    only: options.only?.split(",") ?? null,
  });
}

async function showMore(list, more) {
  more.replaceChildren(h("span", { class: "spinner" }, "Loading"));
  const body = fieldsOf(state, "pc_om_list_body").at(-1);
  const tab = fieldsOf(state, "pc_om_list_header_action")[0]?.statusTab ?? "all";
  state = await load(tab, body.pageIndex + 1);
  await appendSlowly(list, ordersOf(state).map(card));
  more.replaceChildren(...moreButton(list, more));
}

function moreButton(list, more) {
  const body = fieldsOf(state, "pc_om_list_body").at(-1);
  if (String(body?.hasMore) !== "true") return [];
  const shown = h(
    "button",
    { type: "button", class: "comet-btn comet-btn-large comet-btn-borderless" },
    h("span", {}, "View orders"),
  );
  shown.addEventListener("click", () => showMore(list, more));
  return [shown];
}

async function showTab(tab, list, more, tabs) {
  for (const each of tabs.children) each.setAttribute("aria-selected", String(each.dataset.code === tab));
  list.replaceChildren(h("div", { class: "skeleton" }, "Loading"));
  state = await load(tab, 1);
  await wait(late);
  list.replaceChildren();
  await appendSlowly(list, ordersOf(state).map(card));
  more.replaceChildren(...moreButton(list, more));
}

let shownBefore = false;

/** Page 1 stands in the page, for its first showing: in a global, or where nobody but this script would look. */
function embedded() {
  if (shownBefore) return null;
  shownBefore = true;
  const hidden = document.querySelector('meta[name="state"]')?.content;
  return hidden ? JSON.parse(decodeURIComponent(atob(hidden))) : window.__INIT_DATA__?.data;
}

export async function showOrderList(navigate) {
  go = navigate;
  state = embedded() ?? (await load(options.tab ?? "all", 1));
  const list = h("div", { class: "comet-checkbox-group" });
  const more = h("div", { class: "order-more", "data-pl": "order_more" });
  const header = fieldsOf(state, "pc_om_list_header")[0] ?? { statusTabList: [] };
  const current = fieldsOf(state, "pc_om_list_header_action")[0]?.statusTab ?? "all";
  const tabs = h("div", { class: "comet-tabs-nav", role: "tablist" });
  for (const { code, title } of header.statusTabList) {
    const tab = h(
      "div",
      {
        class: "comet-tabs-nav-item",
        role: "tab",
        tabindex: "0",
        "data-code": code,
        "aria-selected": String(code === current),
      },
      title,
    );
    tab.addEventListener("click", () => showTab(code, list, more, tabs));
    tabs.append(tab);
  }
  await showLate(
    () =>
      h("main", { class: "order-main" }, h("h1", {}, "Orders"), tabs, h("div", { class: "order-content" }, list, more)),
    late,
  );
  const orders = ordersOf(state);
  if (orders.length === 0) list.append(h("div", { class: "order-empty" }, "No orders yet"));
  await appendSlowly(list, orders.map(card));
  more.replaceChildren(...moreButton(list, more));
}
