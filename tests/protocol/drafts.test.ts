/** Drafts: what is refused, with the path and what fits, and what an order's own numbers allow. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Host, throwAwayHome } from "./host";

const orderId = "8212313961591322";
const lamp = "8212313961601322";
const cable = "8212313961611322";
const home = throwAwayHome();
let host: Host;
beforeAll(async () => {
  host = await Host.answering({ home: home.folder });
  const seen = await host.call("page.observe", {
    page: {
      kind: "order-detail",
      url: "https://www.aliexpress.com/p/order/detail.html",
      seenAt: "2026-09-07T08:00:00Z",
      complete: true,
      source: "json",
    },
    orders: [
      {
        orderId,
        status: "shipped",
        placedOn: "2026-07-15",
        store: { storeId: "1105843321", name: "Vega Store", canMessage: true },
        total: { amount: "132.74", currency: "EUR" },
        lines: [
          { lineId: lamp, title: "Brass lamp", quantity: 2, price: { amount: "63.30", currency: "EUR" } },
          { lineId: cable, title: "Cable", quantity: 1, price: { amount: "6.14", currency: "EUR" } },
        ],
      },
    ],
  });
  expect(seen.error).toBeUndefined();
});
afterAll(async () => {
  await host.end();
  home.remove();
});

type Asked = Record<string, unknown>;
const asked: Asked = { orderId, kind: "message", reason: "damaged", outcome: "full-refund", language: "en" };
const compose = (more: Asked = {}) => host.call("draft.compose", { ...asked, ...more });
const inPart = (amount: unknown, more: Asked = {}) =>
  compose({ outcome: "partial-refund", details: { amount, ...more } });

describe("draft.compose refuses", () => {
  it("an order it does not know, with -32004", async () => {
    expect((await compose({ orderId: "123" })).error).toMatchObject({ code: -32004, data: { path: "/orderId" } });
  });

  it("an item the order does not have, with -32004", async () => {
    expect((await compose({ lineId: "123" })).error).toMatchObject({ code: -32004, data: { path: "/lineId" } });
  });

  it.each([
    [{ outcome: "return-refund", reason: "not-received" }, "/outcome", ["full-refund", "partial-refund", "resend"]],
    [{ outcome: "replacement", kind: "dispute" }, "/outcome", ["full-refund", "partial-refund", "return-refund"]],
    [{ reason: "poor-service", kind: "dispute" }, "/kind", ["message", "support"]],
  ])("%o, and says what fits", async (more, path, fits) => {
    const { error } = await compose(more);
    expect(error).toMatchObject({ code: -32602, data: { path, fits } });
    for (const one of fits) expect(error?.message).toContain(one);
  });

  it.each([
    [undefined],
    [null],
    [""],
    ["nothing"],
    ["0,00"],
    ["-5"],
    ["132.75"],
    ["132,75 €"],
    ["1.132,00 EUR"],
    [{ amount: "132.75", currency: "EUR" }],
    [{ amount: "0", currency: "EUR" }],
  ])("a refund in part of %o", async (amount) => {
    expect((await inPart(amount)).error).toMatchObject({ code: -32602, data: { path: "/details/amount" } });
  });

  it("more pieces than were ordered", async () => {
    const path = "/details/quantity";
    expect((await compose({ lineId: lamp, details: { quantity: 3 } })).error).toMatchObject({ data: { path } });
    expect((await compose({ details: { quantity: 4 } })).error).toMatchObject({ code: -32602, data: { path } });
    expect((await compose({ details: { quantity: 0 } })).error).toMatchObject({ code: -32602, data: { path } });
    expect((await compose({ lineId: lamp, details: { quantity: 2 } })).error).toBeUndefined();
  });

  it.each([
    ["kind", "letter"],
    ["reason", "ugly"],
    ["outcome", "everything"],
    ["language", "xx"],
  ])("another %s than those it knows", async (name, value) => {
    expect((await compose({ [name]: value })).error).toMatchObject({ code: -32602, data: { path: `/${name}` } });
  });
});

describe("draft.compose writes", () => {
  it.each([["132.74"], ["132,74 €"], ["20"], [{ amount: "12.50", currency: "EUR" }], ["500 BRL"]])(
    "of a refund of %o",
    async (amount) => {
      const { result } = await inPart(amount);
      expect(result.text).toMatch(/I ask for a partial refund of \d+[.,]?\d* ?(EUR|€|BRL)\./);
      expect(result.lint).toEqual([]);
    },
  );

  it("order, item, what is wrong and what is wanted, in the language asked for", async () => {
    const { result } = await compose({ language: "es", lineId: lamp, evidence: ["photos", "IMG_1.jpg"] });
    expect(result.text).toBe(
      "Hola:\nPedido 8212313961591322, realizado el 15 jul 2026: 2 × «Brass lamp».\n" +
        "El artículo llegó dañado.\nSolicito el reembolso completo. Pruebas: fotos, IMG_1.jpg.\nGracias por su ayuda.",
    );
    expect(result).toMatchObject({ language: "es", length: [...result.text].length, lint: [] });
  });

  it("the buyer's own words as they are", async () => {
    const { result } = await compose({ details: { text: "{{order}} \u202Etwo\u0000\n\nlines <b>" } });
    expect(result.text).toContain("\n{{order}} two\nlines <b>\n");
  });
});
