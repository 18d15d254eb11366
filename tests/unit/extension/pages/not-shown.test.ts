/** What a page holds and does not show, or shows and does not let be pressed, is no offer and no second order. */
import { describe, expect, it } from "vitest";
import { detailAnswer, detailPage, orderId } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read } from "../fixtures/read";

const texts = languages.en as PageTexts;

function offered(flags: object): boolean | null | undefined {
  const answer = JSON.parse(JSON.stringify(detailAnswer(texts)), (_, value) =>
    value?.type === "OPEN_DISPUTE" ? { ...value, ...flags } : value,
  );
  return read("order-detail", [answer]).orders[0]?.lines?.[0]?.disputeOffered;
}

describe("the refund button in an answer", () => {
  it.each([{}, { disabled: false }, { hide: "false" }, { disabled: null }, { enable: true }])(
    "is an offer with %j",
    (flags) => expect(offered(flags)).toBe(true),
  );

  it.each([
    { disabled: true },
    { disabled: "true" },
    { disable: 1 },
    { hide: true },
    { hidden: "1" },
    { enable: false },
    { enabled: "false" },
    { visible: 0 },
    { show: false },
  ])("tells nothing with %j", (flags) => expect(offered(flags)).toBeNull());

  it("is an offer where it stands once more and can be pressed", () => {
    const answer = JSON.parse(JSON.stringify(detailAnswer(texts)), (name, value) =>
      name === "buttonVOS" ? [{ type: "OPEN_DISPUTE", hide: true }, ...value] : value,
    );
    expect(read("order-detail", [answer]).orders[0]?.lines?.[0]?.disputeOffered).toBe(true);
  });
});

describe("the refund button among the elements", () => {
  const page = detailPage(texts);
  const button = `<button>${texts.disputeButton}</button>`;
  const read1 = (html: string) => read("order-detail", [], html).orders[0]?.lines?.[0]?.disputeOffered;

  it("is an offer", () => {
    expect(page).toContain(button);
    expect(read1(page)).toBe(true);
  });

  it.each([
    button.replace("<button", "<button disabled"),
    button.replace("<button", '<button aria-disabled="true"'),
    button.replace("<button", '<button class="comet-btn comet-btn-disabled"'),
    button.replace("<button", "<button hidden"),
    button.replace("<button", '<button style="display:none"'),
    `<fieldset disabled>${button}</fieldset>`,
    `<div hidden>${button}</div>`,
    `<div style="color: red; display: none">${button}</div>`,
    `<div style="visibility:hidden">${button}</div>`,
  ])("tells nothing as %s", (off) => {
    expect(read1(page.replace(button, off))).toBeNull();
    expect(read1(page.replace(button, off + button))).toBe(true);
  });
});

describe("the list's cards", () => {
  const card = (status: string, day: string, more = "") =>
    `<div class="order-item"><div class="order-item-header"><span class="order-item-header-status-text">${status}</span>
    <div class="order-item-header-right-info"><div>Date: ${day}</div></div>
    <div class="order-item-header-right"><a href="https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}">Details</a></div>
    </div>${more}</div>`;
  const shown = card("Completed", "Jul 15, 2026");
  const stale = `<div style="display:none">${card("Canceled", "Jan 1, 2020")}</div>`;
  const orders = (html: string) => read("order-list", [], html).orders;

  it.each([
    ["before", stale + shown],
    ["behind", shown + stale],
    ["marked hidden", `${shown}<div hidden>${card("Canceled", "Jan 1, 2020")}</div>`],
  ])("are read as shown, with a hidden one of the same order %s", (_, html) => {
    expect(orders(html)).toMatchObject([{ orderId, status: "completed", placedOn: "2026-07-15" }]);
  });

  it.each([
    ["Date: Jul 15, 2026", "2026-07-15"],
    ["Jul 15, 2026", "2026-07-15"],
    ["Commande du Jul 15, 2026", "2026-07-15"],
    ["Order placed on: Jul 15, 2026", "2026-07-15"],
    ["Fecha: 15 jul, 2026", "2026-07-15"],
    ["Delivered on Jul 15, 2026", null],
    ["Delivered on: Jul 15, 2026", null],
    ["Entregado el 15 jul, 2026", null],
    ["Zugestellt am: 15. Juli 2026", null],
    ["Livré le 15 juil. 2026", null],
    ["Entrega prevista: 15 jul, 2026", null],
    ["Jul 15, 2026 delivered", null],
    ["Order completed on: Jul 15, 2026", null],
    ["Paid on: Jul 15, 2026", null],
  ])("say when the order was placed, and do not take another day for it: %s", (row, placedOn) => {
    const [order] = orders(card("Completed", "Jan 1, 2020").replace("Date: Jan 1, 2020", row));
    expect(order?.placedOn ?? null).toBe(placedOn);
  });

  it("say it by the row of the order's day, whatever other day stands beside", () => {
    const rows = "<div>Delivered on Jul 28, 2026</div><div>Order date: Jul 15, 2026</div><div>Aug 1, 2026</div>";
    const [order] = orders(card("Completed", "").replace("<div>Date: </div>", rows));
    expect(order?.placedOn).toBe("2026-07-15");
  });

  it("are of the order their heads name, whatever else is linked in them", () => {
    const ad = '<p><a href="https://www.aliexpress.com/p/order/detail.html?orderId=8299000000990042">Completed</a></p>';
    expect(orders(card("Awaiting delivery", "Aug 1, 2026", ad))).toMatchObject([{ orderId, status: "shipped" }]);
    const [order] = orders(card("Awaiting delivery", "Aug 1, 2026", ad));
    expect(order?.placedOn).toBe("2026-08-01");
  });
});
