import { describe, expect, it, vi } from "vitest";
import { route } from "../../../../extension/background/router";
import type { Origin } from "../../../../extension/background/senders";

const listUrl = "https://www.aliexpress.com/p/order/index.html";
const content: Origin = { kind: "content", urls: [listUrl] };
const own: Origin = { kind: "extension" };

function parts() {
  const call = vi.fn(async (method: string, _params: unknown) => ({
    ok: true as const,
    result:
      method === "page.observe" ? { recorded: { orders: 1, disputes: 0, messages: 0 }, verdicts: [] } : { values: {} },
  }));
  return {
    call,
    parts: {
      calls: { call, tryAgain: vi.fn() } as never,
      methods: new Set(["order.check", "ledger.erase", "settings.set"]),
      words: async () => ({ language: "en" as const, words: {} }),
      settingsSeen: vi.fn(async () => {}),
      openPage: vi.fn(async () => {}),
      inject: vi.fn(async () => {}),
      countrySeen: vi.fn(),
      erased: vi.fn(async (_: boolean) => {}),
    },
  };
}

const observation = (order: object) => ({
  page: { kind: "order-list", url: listUrl, seenAt: "2026-09-07T12:00:00Z", complete: true },
  orders: [order],
});

describe("content scripts", () => {
  it.each([
    [{ type: "host", method: "ledger.erase", params: { all: true } }],
    [{ type: "check", method: "ledger.erase", params: { all: true } }],
    [{ type: "draft", method: "order.check", params: { orderId: "1" } }],
    [{ type: "check", method: "__proto__", params: {} }],
    [{ type: "check", method: "order.check", params: { orderId: "1; drop" } }],
    [{ type: "observe", observation: observation({ orderId: "x", status: "completed" }) }],
    [{ type: "observe", observation: observation({ orderId: "1", status: "paid twice" }) }],
    [{ type: "observe", observation: { page: {} } }],
    [{ type: "open", page: "popup" }],
    [{ type: "inject", part: "background" }],
    [{ type: "inject", part: "../popup/main" }],
    [{ type: "record", method: "order.check", params: { orderId: "1" } }],
    [{ type: "record", method: "ledger.erase", params: { orderId: "1" } }],
    [{ type: "record", method: "agreement.record", params: { orderId: "1", state: "won" } }],
    [{ type: "record", method: "note.record", params: { note: "of no order" } }],
    [{ type: "check", method: "agreement.record", params: { orderId: "1", state: "paid" } }],
    ["words"],
    [null],
  ])("may not send %j", async (request) => {
    const { call, parts: made } = parts();
    expect(await route(request, content, 1, made)).toMatchObject({ ok: false, error: { cause: "refused" } });
    expect(call).not.toHaveBeenCalled();
  });

  it("may have their page recorded, and an order and a draft looked at", async () => {
    const { call, parts: made } = parts();
    const seen = { type: "observe", observation: observation({ orderId: "1", status: "completed" }) };
    expect(await route(seen, content, 1, made)).toMatchObject({ ok: true });
    await route({ type: "check", method: "order.check", params: { orderId: "1" } }, content, 1, made);
    expect(call.mock.calls.map(([method]) => method)).toEqual(["page.observe", "order.check"]);
  });

  it("have the country their orders go to remembered", async () => {
    const { parts: made } = parts();
    const seen = observation({ orderId: "1", status: "completed" });
    const told = { ...seen, page: { ...seen.page, country: "BR" } };
    await route({ type: "observe", observation: told }, content, 1, made);
    expect(made.countrySeen).toHaveBeenCalledWith("BR");
  });
});

describe("what a page may have noted", () => {
  const paid = (orderId: string) => ({
    type: "record",
    method: "agreement.record",
    params: { orderId, state: "paid" },
  });
  const detail: Origin = {
    kind: "content",
    urls: ["https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000001"],
  };

  it("is about the order in its address, where it is the page of one order", async () => {
    const { call, parts: made } = parts();
    expect(await route(paid("8200000000000001"), detail, 1, made)).toMatchObject({ ok: true });
    expect(await route(paid("8200000000000002"), detail, 1, made)).toMatchObject({ error: { cause: "refused" } });
    expect(call.mock.calls).toEqual([["agreement.record", { orderId: "8200000000000001", state: "paid" }]]);
  });

  it("is about any order on a list and in a conversation, and about none elsewhere", async () => {
    const { parts: made } = parts();
    const chat: Origin = { kind: "content", urls: ["https://www.aliexpress.com/p/message/index.html"] };
    const other: Origin = { kind: "content", urls: ["https://www.aliexpress.com/item/1.html?orderId=7"] };
    expect(await route(paid("7"), content, 1, made)).toMatchObject({ ok: true });
    expect(await route(paid("7"), chat, 1, made)).toMatchObject({ ok: true });
    expect(await route(paid("7"), other, 1, made)).toMatchObject({ error: { cause: "refused" } });
  });
});

describe("the scripts of our own that a page may ask for", () => {
  it("go into the tab that asked, and nowhere without one", async () => {
    const { parts: made } = parts();
    expect(await route({ type: "inject", part: "drafting" }, content, 7, made)).toMatchObject({ ok: true });
    expect(made.inject).toHaveBeenCalledWith("drafting", 7);
    expect(await route({ type: "inject", part: "guards" }, content, undefined, made)).toMatchObject({ ok: false });
    expect(made.inject).toHaveBeenCalledTimes(1);
  });
});

describe("our own pages", () => {
  it("may call any method there is, and no other", async () => {
    const { call, parts: made } = parts();
    expect(
      await route({ type: "host", method: "ledger.erase", params: { all: true } }, own, undefined, made),
    ).toMatchObject({ ok: true });
    expect(await route({ type: "host", method: "toString", params: {} }, own, undefined, made)).toMatchObject({
      ok: false,
    });
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("have what pages told of the buyer forgotten when everything is erased, and not with one order", async () => {
    const { parts: made } = parts();
    const erase = (params: object) => route({ type: "host", method: "ledger.erase", params }, own, undefined, made);
    await erase({ orderId: "1" });
    await erase({ all: true });
    expect(made.erased.mock.calls).toEqual([[false], [true]]);
  });

  it("have the language remembered when settings pass by", async () => {
    const { parts: made } = parts();
    await route({ type: "host", method: "settings.set", params: { values: {} } }, own, undefined, made);
    expect(made.settingsSeen).toHaveBeenCalledTimes(1);
  });
});

it("nobody else is answered", async () => {
  const { parts: made } = parts();
  expect(await route({ type: "words" }, { kind: "nobody" }, undefined, made)).toMatchObject({ ok: false });
});
