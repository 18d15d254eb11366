/** Items are kept with what a page tells of them, ids or not. */
import { describe, expect, it } from "vitest";
import { detailAnswer, lineId, listAnswer, orderId, productId } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read } from "../fixtures/read";

const english = languages.en as PageTexts;
const link = (id = orderId) =>
  `<a href="https://www.aliexpress.com/p/order/detail.html?orderId=${id}">Order details</a>`;
const item = `<div class="order-item-content-body"><a href="//www.aliexpress.com/item/${productId}.html"></a>
  <div class="order-item-content-info-name"><span title="Lamp &amp; shade, 40 cm">Lamp…</span></div>
  <div class="order-item-content-info-number"><div>€12,50</div><span class="order-item-content-info-number-quantity">x2</span></div></div>`;
const card = (content: string, more = "") => `<div class="order-item"><div class="order-item-header">
  <div class="order-item-header-status"><span class="order-item-header-status-text">Completed</span></div>
  <div class="order-item-header-right"><div class="order-item-header-right-info"><div>Date: Jul 15, 2026</div><div>Ref. Number: ${orderId}</div></div>${link()}</div></div>
  <div class="order-item-store"><span class="order-item-store-name"><a href="//www.aliexpress.com/store/1109000042"><span>Lamp Store</span></a></span></div>
  <div class="order-item-content">${content}<span class="order-item-content-opt-price-total">Total:€25,00</span></div>${more}</div>`;

describe("the list's elements", () => {
  it("tell titles, prices and products without line ids", () => {
    const { orders, source } = read("order-list", [], card(item));
    expect(source).toBe("dom");
    expect(orders[0]?.lines).toMatchObject([
      {
        lineId: null,
        productId,
        title: "Lamp & shade, 40 cm",
        quantity: 2,
        price: { amount: "12.50", currency: "EUR" },
      },
    ]);
  });

  it("tell the products of a card that shows pictures only", () => {
    const pictures = [productId, "1005009000000099"].map((id) => `<a href="//www.aliexpress.com/item/${id}.html"></a>`);
    const { orders } = read(
      "order-list",
      [],
      card(
        `<div class="order-item-content-body"><div class="order-item-content-img-list">${pictures.join("")}</div></div>`,
      ),
    );
    expect(orders[0]?.lines?.map((line) => [line.lineId, line.productId])).toEqual([
      [null, productId],
      [null, "1005009000000099"],
    ]);
  });

  it("tell what stands under data-pl alone", () => {
    const html = `<div class="order-item"><div data-pl="order_item_header_status">Awaiting delivery</div>
      <div data-pl="order_item_header_info"><div>Date: Jul 15, 2026</div></div><div data-pl="order_item_header_detail">${link()}</div>
      <a data-pl="order_item_store_name" href="//www.aliexpress.com/store/1109000042">Lamp Store</a>
      <div class="order-item-content-body"><div data-pl="order_item_content_info_name"><span title="Lamp">L</span></div></div>
      <div data-pl="order_item_content_price_total">Total:€25,00</div></div>`;
    expect(read("order-list", [], html).orders[0]).toMatchObject({
      status: "shipped",
      placedOn: "2026-07-15",
      store: { storeId: "1109000042", name: "Lamp Store" },
      total: { amount: "25.00", currency: "EUR" },
      lines: [{ title: "Lamp" }],
    });
  });

  it("fill in what the answer's line of the same product lacks, and add none", () => {
    const text = JSON.stringify(listAnswer(english)).replace('"itemTitle":"Lamp"', '"itemTitle":null');
    const { orders } = read("order-list", [JSON.parse(text)], card(item));
    expect(orders[0]?.lines).toMatchObject([{ lineId, title: "Lamp & shade, 40 cm" }]);
    expect(orders[0]?.from).toMatchObject({ "lines.title": "dom" });
  });
});

describe("a line that lacks its id in an answer", () => {
  const withoutId = (body: object) => JSON.parse(JSON.stringify(body).replace(`"orderLineId":"${lineId}",`, ""));

  it("keeps title and price on the list, and its button on the detail, and the page is not whole", () => {
    const list = read("order-list", [withoutId(listAnswer(english))]);
    expect(list.orders[0]?.lines).toMatchObject([
      { lineId: null, productId, title: "Lamp", price: { amount: "12.50" } },
    ]);
    expect(list.missing).toContain("lines");
    const detail = read("order-detail", [withoutId(detailAnswer(english))]);
    expect(detail.orders[0]?.lines).toMatchObject([{ lineId: null, title: "Lamp", disputeOffered: true }]);
    expect(detail.missing).toContain("lines");
  });
});

describe("the detail's elements", () => {
  const detail = (
    prices: string,
    id = orderId,
  ) => `<div class="order-wrap"><div class="order-status"><div class="order-block-title">Completed</div></div>
    <div class="order-detail-order-info"><div class="info-row"><span data-pl="order_detail_gray_id">Order ID: </span>${id}</div>
    <div class="info-row"><span data-pl="order_detail_gray_date">Order placed on: </span>Jul 15, 2026</div></div>
    <div class="order-detail-item-content"><div class="item-title"><a href="//www.aliexpress.com/item/${productId}.html">Lamp</a></div>
    <div class="item-price"><div>€12,50</div></div><button>Returns/refunds</button></div>
    <div class="order-price">${prices}</div></div>`;
  const row = (title: string, value: string, bold = false) =>
    `<div class="order-price-item${bold ? " bold-font" : ""}"><span data-pl="order_price_item_title">${title}</span><span data-pl="order_price_item_value">${value}</span></div>`;
  const total = (...rows: string[]) => read("order-detail", [], detail(rows.join(""))).orders[0]?.total;

  it("keep an item, its price and its button without an id", () => {
    const { orders } = read("order-detail", [], detail(row("Total", "€25,00")));
    expect(orders[0]?.lines).toMatchObject([
      { lineId: null, title: "Lamp", price: { amount: "12.50" }, disputeOffered: true },
    ]);
  });

  it("are another order's when they say so", () => {
    expect(read("order-detail", [], detail("", "8299000000990042")).orders).toEqual([]);
    expect(read("order-detail", [], detail("", "?")).orders).toEqual([]);
  });

  it("have their total in the row that is the total", () => {
    const bonus = row("Bonus", "-US $3.00");
    expect(total(row("Subtotal", "US $9.00"), row("Total", "US $6.00", true), bonus)).toEqual({
      amount: "6.00",
      currency: "USD",
    });
    expect(total(row("Subtotal", "US $9.00"), row("Total", "US $6.00"), bonus)).toEqual({
      amount: "6.00",
      currency: "USD",
    });
    expect(total(row("Subtotal", "US $9.00"), bonus)).toBeNull();
  });
});

describe("the state of a request", () => {
  const withState = (...titles: string[]) => {
    const body = structuredClone(listAnswer(english)) as unknown as {
      data: { data: Record<string, { fields: object }> };
    };
    const [first] = Object.values(body.data.data);
    Object.assign(first?.fields ?? {}, {
      exposeInfo: { itemList: [{ detailList: titles.map((title) => ({ title })) }] },
    });
    return read("order-list", [body]).orders[0]?.refundState;
  };

  it.each([
    [["Refund complete"], "resolved"],
    [["Waiting for AliExpress's feedback"], "open"],
    [["Wartet auf irgendwas"], "unknown"],
    [["Refund complete", "Waiting for your response"], "unknown"],
    [[], null],
  ])("printed on the list as %j is %s", (titles, state) => expect(withState(...titles)).toBe(state));

  it("is told by the elements too", () => {
    const exposed =
      '<div class="order-item-bottom-action"><div class="expose-info"><span class="expose-info-item-title">Refund complete</span></div></div>';
    expect(read("order-list", [], card(item, exposed)).orders[0]?.refundState).toBe("resolved");
    expect(read("order-list", [listAnswer(english)], card(item, exposed)).orders[0]?.refundState).toBe("resolved");
  });
});
