// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { confirmButtons, disputeButtons, textBoxOf } from "../../../../extension/pages/text-boxes/dom";

const shown = () => true;
const listUrl = "https://www.aliexpress.com/p/order/index.html";
const detailUrl = "https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000001";

function page(...elements: [string, Record<string, string>, string?][]): Element[] {
  return elements.map(([name, attributes, text = ""]) => {
    const element = document.body.appendChild(document.createElement(name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  });
}

beforeEach(() => document.body.replaceChildren());

describe("the box a buyer writes in", () => {
  it("is the one multi-line box, not the search field", () => {
    const [, box] = page(["input", { type: "text" }], ["textarea", {}], ["input", { type: "search" }]);
    expect(textBoxOf(document, "conversation", null, shown)).toBe(box);
  });

  it("may be an editable element, or a lone input", () => {
    const [box] = page(["div", { contenteditable: "true" }]);
    expect(textBoxOf(document, "conversation", null, shown)).toBe(box);
    document.body.replaceChildren();
    const [input] = page(["input", { type: "text" }]);
    expect(textBoxOf(document, "conversation", null, shown)).toBe(input);
  });

  it("is not guessed at among several, but is the one last written in", () => {
    const [first, second] = page(["textarea", {}], ["textarea", {}]);
    expect(textBoxOf(document, "conversation", null, shown)).toBeNull();
    expect(textBoxOf(document, "conversation", second ?? null, shown)).toBe(second);
    expect(textBoxOf(document, "conversation", first ?? null, shown)).toBe(first);
  });

  it("is never one that cannot be written in, and stands on pages for writing only", () => {
    page(["textarea", { readonly: "" }], ["textarea", { disabled: "" }], ["div", { contenteditable: "false" }]);
    expect(textBoxOf(document, "conversation", null, shown)).toBeNull();
    page(["textarea", {}]);
    expect(textBoxOf(document, "order-detail", null, shown)).toBeNull();
  });

  it("of a refund request is its description, by the class it is known by", () => {
    page(["textarea", {}]);
    const [box] = page(["textarea", { class: "commet--textarea--Sg0xapL" }]);
    expect(textBoxOf(document, "dispute", null, shown)).toBe(box);
  });
});

describe("buttons to be careful with", () => {
  it.each(["Confirm received", "Confirmar recepción ", "Empfang bestätigen"])("know %j on the order's page", (text) => {
    const [button] = page(["button", {}, text], ["button", {}, "Track order"]);
    expect(confirmButtons(document, "order-detail", detailUrl, shown)).toMatchObject([
      { button, orderId: "8200000000000001" },
    ]);
  });

  it("belong to the order of their card on the list", () => {
    for (const orderId of ["8200000000000001", "8200000000000002"]) {
      const [card] = page(["div", { class: "order-item" }]);
      const link = document.createElement("a");
      link.href = `/p/order/detail.html?orderId=${orderId}`;
      const button = document.createElement("button");
      button.textContent = "Confirm received";
      card?.append(link, button);
    }
    const orders = confirmButtons(document, "order-list", listUrl, shown).map(({ orderId }) => orderId);
    expect(orders).toEqual(["8200000000000001", "8200000000000002"]);
  });

  it("know the item a refund button belongs to", () => {
    const [item] = page(["div", { class: "order-detail-item-content" }]);
    const link = document.createElement("a");
    link.href = "https://www.aliexpress.com/item/1005745176332016.html";
    const button = document.createElement("button");
    button.textContent = "Returns/refunds";
    item?.append(link, button);
    expect(disputeButtons(document, "order-detail", detailUrl, shown)).toMatchObject([
      { button, lineId: null, productId: "1005745176332016" },
    ]);
  });
});
