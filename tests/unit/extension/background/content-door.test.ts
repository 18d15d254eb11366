/** What a content script's world may say: every message there is, from every kind of page, about another's order. */
import { describe, expect, it } from "vitest";
import { mostBytesAnHour } from "../../../../extension/background/allowance";
import { contentMessages } from "../../../../extension/background/content-door";
import type { PageOrigin } from "../../../../extension/background/page-subjects";
import { route } from "../../../../extension/background/router";
import { door } from "../fixtures/door";

const mine = "8200000000000001";
const other = "8200000000000002";
const myStore = "1105843321";
const otherStore = "1105843322";
const www = "https://www.aliexpress.com/p";

/** A request about an order (and, where it names one, a store); null where a message names none at all. */
type Row = ((orderId: string, storeId: string) => Record<string, unknown>) | null;

/** One row a message. A message without a row fails the test. */
const rows: Record<string, Row> = {
  observe: null, // below
  words: null,
  inject: null,
  "frame.awaited": null, // of its own tab and order alone: conversations.test.ts
  "frame.close": null, // of its own tab alone: frames.test.ts
  "order.check": (orderId) => ({ type: "check", params: { orderId } }),
  "message.check": (orderId, storeId) => ({ type: "check", params: { storeId, orderId } }),
  "frame.open": (orderId) => ({ type: "frame.open", subject: { view: "order", orderId, lineId: null } }),
};
const aboutAnOrder = Object.entries(rows).flatMap(([method, row]) => (row ? [[method, row] as const] : []));

const pages: Record<string, string> = {
  "order-detail": `${www}/order/detail.html?orderId=${mine}`,
  tracking: `${www}/tracking/index.html?tradeOrderId=${mine}`,
  conversation: `${www}/message/index.html?fromCode=order&orderId=${mine}`,
  dispute: `${www}/reverse-pages/detail.html?tradeOrderId=${mine}`,
  "order-list": `${www}/order/index.html`,
  "refund-list": "https://m.aliexpress.com/p/refund-dispute/list.html",
};
const listsTheirOrders = ["order-list", "refund-list"];

const at = (url: string, document = "7 a"): { kind: "content" } & PageOrigin => ({
  kind: "content",
  urls: [url],
  document,
});

function observation(kind: string, orderIds: string[], more: object = {}) {
  const orders = orderIds.map((orderId) => ({ orderId, status: "completed", store: { storeId: myStore } }));
  const page = { kind, url: pages[kind], seenAt: "2026-09-07T12:00:00Z", complete: true, storeId: myStore, ...more };
  return { type: "observe", observation: { page, orders } };
}

const refusal = { ok: false, error: { cause: "refused" } };

it("each message has its row in this test", () => {
  expect(Object.keys(rows).sort()).toEqual([...contentMessages].sort());
});

describe.each(Object.entries(pages))("a page of kind %s", (kind, url) => {
  const seen = async () => {
    const made = door();
    expect(await route(observation(kind, [mine, other].slice(0, 1)), at(url), made.parts)).toMatchObject({ ok: true });
    made.call.mockClear();
    return made;
  };

  it.each(aboutAnOrder)("may say %s of its own order and of no other", async (method, row) => {
    const { call, parts } = await seen();
    const say = (orderId: string, store: string) => route({ ...row(orderId, store), method }, at(url), parts);
    expect(await say(other, myStore)).toMatchObject(refusal);
    expect(call).not.toHaveBeenCalled();
    expect(await say(mine, myStore)).toMatchObject({ ok: true });
    expect(call).toHaveBeenCalledTimes(method === "frame.open" ? 0 : 1);
  });

  it("may ask about a message to no store but its own", async () => {
    const { call, parts } = await seen();
    const ask = (storeId: string) =>
      route({ type: "check", method: "message.check", params: { storeId, text: "Hello" } }, at(url), parts);
    expect(await ask(otherStore)).toMatchObject(refusal);
    expect(call).not.toHaveBeenCalled();
    expect(await ask(myStore)).toMatchObject({ ok: true });
    expect(await ask("0")).toMatchObject({ ok: true });
  });

  it("has only what it is about recorded", async () => {
    const { call, parts } = door();
    const orders = [mine, other].map((orderId) => ({ orderId, status: "completed" }));
    const disputes = [mine, other].map((orderId) => ({ disputeId: orderId, orderId, state: "open" }));
    const messages = [myStore, otherStore].flatMap((storeId) =>
      [mine, other].map((orderId) => ({
        storeId,
        orderId,
        direction: "sent",
        author: "buyer",
        sentAt: "2026-09-01T12:00:00Z",
        text: "Hello",
      })),
    );
    const { page } = observation(kind, []).observation;
    await route({ type: "observe", observation: { page, orders, disputes, messages } }, at(url), parts);
    const told = call.mock.calls[0]?.[1] as Record<string, { orderId: string; storeId: string }[]>;
    const of = (name: string) => told[name]?.map(({ orderId }) => orderId);
    const both = [mine, other];
    const isList = listsTheirOrders.includes(kind);
    expect(of("orders")).toEqual(isList ? both : kind === "conversation" ? [mine] : [mine]);
    expect(of("disputes")).toEqual(kind === "order-list" ? [] : isList ? both : [mine]);
    expect(of("messages")).toEqual(isList ? [] : kind === "conversation" ? both : [mine, mine]);
    if (kind === "conversation")
      expect(new Set(told.messages?.map(({ storeId }) => storeId))).toEqual(new Set([myStore]));
  });
});

describe("a list", () => {
  const list = pages["order-list"] as string;
  const check = { type: "check", method: "order.check", params: { orderId: mine } };

  it("speaks only of orders that it was seen to show, in its own document", async () => {
    const { parts } = door();
    expect(await route(check, at(list), parts)).toMatchObject(refusal);
    await route(observation("order-list", [mine]), at(list), parts);
    expect(await route(check, at(list), parts)).toMatchObject({ ok: true });
    expect(await route(check, at(list, "7 b"), parts)).toMatchObject(refusal);
    expect(await route(check, at(list, "8 a"), parts)).toMatchObject(refusal);
  });

  it("speaks of none that were not recorded", async () => {
    const { call, parts } = door();
    call.mockResolvedValueOnce({ ok: false, error: { code: 0, message: "", cause: "crashed" } } as never);
    await route(observation("order-list", [mine]), at(list), parts);
    expect(await route(check, at(list), parts)).toMatchObject(refusal);
  });

  it("brings 5,000 orders and is told how many were left out", async () => {
    const { call, parts } = door();
    const ids = Array.from({ length: 5003 }, (_, i) => String(8200000000000000n + BigInt(i)));
    const say = (some: string[]) => route(observation("order-list", some), at(list), parts);
    expect(await say(ids.slice(0, 3000))).toMatchObject({ ok: true, result: { leftOut: 0 } });
    expect(await say(ids.slice(2000))).toMatchObject({ ok: true, result: { leftOut: 3 } });
    const told = call.mock.calls.map(([, part]) => part as { page: { complete: boolean }; orders: unknown[] });
    expect(told.reduce((sum, { orders }) => sum + orders.length, 0)).toBe(3000 + 3000);
    expect(told.at(-1)?.page.complete).toBe(false);
    expect(await say(ids.slice(4999, 5001))).toMatchObject({ result: { leftOut: 1 } });
    expect(await route(observation("order-list", ids.slice(5000)), at(list, "7 b"), parts)).toMatchObject({
      result: { leftOut: 0 },
    });
  });
});

it("an hour's worth of bytes is taken from all pages together, and 3,000 orders fit many times", async () => {
  let now = Date.UTC(2026, 8, 7);
  const { parts } = door(() => now);
  const list = pages["order-list"] as string;
  const text = "x".repeat(500);
  const bring = (tab: number) => {
    const orders = Array.from({ length: 3000 }, (_, i) => ({
      orderId: String(tab * 10_000 + i),
      status: "completed",
      statusText: text,
      lines: [{ lineId: "1", title: text }],
    }));
    const { page } = observation("order-list", []).observation;
    return route({ type: "observe", observation: { page, orders } }, at(list, `${tab} a`), parts);
  };
  const size = 3000 * 1100;
  const fit = Math.floor(mostBytesAnHour / size);
  expect(fit).toBeGreaterThan(8);
  let taken = 0;
  while ((await bring(taken)).ok) taken += 1;
  expect(taken).toBeGreaterThanOrEqual(fit - 1);
  expect(await bring(99)).toMatchObject({ ok: false, error: { cause: "too-much" } });
  now += 3_600_000;
  expect(await bring(99)).toMatchObject({ ok: true });
});

it("a page's country is a suggestion", async () => {
  const { call, parts } = door();
  await route(observation("order-list", [mine], { country: "BR" }), at(pages["order-list"] as string), parts);
  expect(parts.countrySuggested).toHaveBeenCalledWith("BR");
  expect(call.mock.calls.map(([method]) => method)).toEqual(["page.observe"]);
});

it("our own scripts go into the tab that asks", async () => {
  const { parts } = door();
  expect(await route({ type: "inject", part: "guards" }, at(pages.tracking as string), parts)).toMatchObject({
    ok: true,
  });
  expect(parts.inject).toHaveBeenCalledWith("guards", [], 7);
  const languages = ["pl", "../popup/main", 7, "xx", "ko", "pl", "de", "ja", "fr"];
  await route({ type: "inject", part: "readers", languages }, at(pages.tracking as string), parts);
  expect(parts.inject).toHaveBeenLastCalledWith("readers", ["de", "fr", "ja"], 7);
  for (const none of [undefined, "pl", { length: 1 }, [["pl"]]])
    await route({ type: "inject", part: "readers", languages: none }, at(pages.tracking as string), parts);
  expect(parts.inject).toHaveBeenLastCalledWith("readers", [], 7);
});

const seenOnce = (order: object) => ({
  type: "observe",
  observation: { ...observation("order-list", []).observation, orders: [order] },
});

it("one odd order of a page does not cost the others, and is named", async () => {
  const { call, parts } = door();
  const orders = [
    { orderId: "1", status: "completed" },
    { orderId: "2", status: "paid twice" },
    { orderId: "3", status: "shipped" },
  ];
  const page = observation("order-list", []).observation.page;
  const reply = await route(
    { type: "observe", observation: { page, orders } },
    at(pages["order-list"] as string),
    parts,
  );
  expect(call.mock.calls.map(([, sent]) => sent)).toMatchObject([
    { page: { complete: false }, orders: [{ orderId: "1" }, { orderId: "3" }] },
  ]);
  expect(reply).toMatchObject({ ok: true, result: { refused: [{ path: "/orders/1/status" }] } });
});

it.each([
  [{ type: "host", method: "ledger.erase", params: { all: true } }],
  [{ type: "host", method: "settings.set", params: { values: { country: "BR" } } }],
  [{ type: "check", method: "ledger.erase", params: { all: true } }],
  [{ type: "check", method: "settings.get", params: {} }],
  [{ type: "draft", method: "order.check", params: { orderId: mine } }],
  [{ type: "check", method: "__proto__", params: {} }],
  [{ type: "order.check", method: "order.check", params: { orderId: mine } }],
  [{ type: "check", method: "observe", observation: {} }],
  [{ type: "check", method: "order.check", params: { orderId: "1; drop" } }],
  [{ type: "check", method: "order.check", params: {} }],
  [seenOnce({ orderId: "x", status: "completed" })],
  [seenOnce({ orderId: "1", status: "paid twice" })],
  [{ type: "observe", observation: { page: {} } }],
  [{ type: "observe", observation: { ...observation("order-detail", [mine]).observation } }],
  [{ type: "open", page: "popup" }],
  [{ type: "inject", part: "background" }],
  [{ type: "inject", part: "../popup/main" }],
  [{ type: "inject", part: "drafting" }],
  // All that records, composes or reads what the buyer noted is the frame's.
  [{ type: "check", method: "note.read", params: { orderId: mine } }],
  [{ type: "draft", method: "draft.compose", params: { orderId: mine, kind: "message" } }],
  [{ type: "draft", method: "draft.inserted", params: { orderId: mine, kind: "message", text: "Hello" } }],
  [{ type: "record", method: "agreement.record", params: { orderId: mine, state: "paid" } }],
  [{ type: "record", method: "problem.record", params: { orderId: mine, state: "problem" } }],
  [{ type: "record", method: "note.record", params: { orderId: mine, note: "mine" } }],
  [{ type: "open", page: "setup" }],
  [{ type: "frame.open", subject: { view: "order", orderId: null, lineId: null } }],
  [{ type: "frame.open", subject: { view: "everything", orderId: mine, lineId: null } }],
  [{ type: "frame.open", subject: { view: "order", orderId: "1; drop", lineId: null } }],
  [{ type: "frame.open", subject: { view: "page", orderId: mine, lineId: null } }],
  [{ type: "frame.claim", ticket: "x" }],
  [{ type: "frame.choose", ticket: "x", orderId: mine }],
  [{ type: "host", ticket: "x", method: "order.check", params: { orderId: mine } }],
  ["words"],
  [null],
])("no content script may say %j", async (request) => {
  const { call, parts } = door();
  const list = at(pages["order-list"] as string);
  await parts.subjects.remember(observation("order-list", [mine]).observation as never, list);
  expect(await route(request, list, parts)).toMatchObject(refusal);
  expect(call).not.toHaveBeenCalled();
});
