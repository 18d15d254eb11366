/**
 * Pages as they should not be, read by the extension's readers and judged by the built host: whatever is wrong with one of
 * them, the verdict is the one the full truth gives, or unknown. Never a yes, a "not offered", a first message or a closed
 * window that the truth does not give.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageKind } from "../../extension/generated/protocol";
import { observationOf } from "../../extension/pages/observation";
import type { Reading } from "../../extension/pages/reading";
import {
  detailAnswer,
  lineId,
  listAnswer,
  orderId,
  productId,
  trackingAnswer,
} from "../unit/extension/fixtures/answers";
import { languages, type PageTexts } from "../unit/extension/fixtures/languages";
import { answered, asked, readAnswers, seenAt, urls } from "../unit/extension/fixtures/read";
import { Host, throwAwayHome } from "./host";

const english = languages.en as PageTexts;
const storeId = "1109000042";
const other = "8299000000990042";

const faults = ["filter", "truncated", "other order", "late", "other language", "unknown member", "odd text"] as const;
type Fault = (typeof faults)[number];
type Json = Record<string, unknown>;

/** What is true, in one word a page: the same bodies make the whole page and the faulty one. */
interface Truth {
  button: boolean;
  status: "completed" | "shipped";
  /** `reverseStatus` of the order's own case among three; 0 is none. */
  request: number;
  told: boolean;
}
const truths: Record<string, Truth> = {
  "a request runs": { button: false, status: "completed", request: 2, told: false },
  "a request ended": { button: false, status: "completed", request: 4, told: true },
  "a request can be made": { button: true, status: "completed", request: 0, told: true },
  "nothing was ever asked": { button: false, status: "completed", request: 0, told: false },
  "it is on its way": { button: false, status: "shipped", request: 0, told: false },
};

const change = (body: unknown, ...pairs: [string, string][]): Json =>
  JSON.parse(pairs.reduce((text, [from, to]) => text.replaceAll(from, () => to), JSON.stringify(body)));

function listOf({ status }: Truth): Json {
  const body = listAnswer(english);
  return status === "completed"
    ? change(body)
    : change(body, ['"Completed"', '"Awaiting delivery"'], ['"orderStatus":9', '"orderStatus":8']);
}

function detailOf({ button, status }: Truth): Json {
  const body = button ? change(detailAnswer(english)) : change(detailAnswer(english), ['"OPEN_DISPUTE"', '"SHARE"']);
  if (status === "completed") return body;
  const left: [string, string][] = [
    ['"Completed"', '"Awaiting delivery"'],
    ['"orderStatus":9', '"orderStatus":8'],
    ['"orderEndTime"', '"orderEndTimeV2"'],
  ];
  return change(body, ...left, [JSON.stringify(english.reminder), '"Your order is on its way."']);
}

function trackingOf({ status }: Truth): Json {
  const body = change(trackingAnswer(english), [
    '"mailNo"',
    `"packageItemList":[{"itemId":${productId},"count":2}],"mailNo"`,
  ]);
  return status === "completed"
    ? body
    : change(body, ['"AE_GTMS_SIGNED"', '"AE_GTMS_DEPART"'], ["REAL_DELIVERY", "FULFILLLMENT_PROMISE_ETA"]);
}

function refundsOf({ request }: Truth): { items: Json[]; total: number } {
  const line = (n: number, status: number, order: string, item: string) => ({
    reverseOrderLines: [
      {
        reverseOrderLineId: `629900000000000${n}`,
        tradeOrderId: order,
        tradeOrderLineId: item,
        reverseStatus: status,
        gmtCreateFormat: "2026-08-23 21:19:58",
        gmtModifiedFormat: "2026-08-27 02:19:10",
        aeItemDTO: { itemTitle: "Lamp", canApplyReverse: false },
      },
    ],
  });
  const items = [
    line(1, 4, "8299000000770042", "8299000000780042"),
    line(2, 4, "8299000000870042", "8299000000880042"),
  ];
  if (request > 0) items.push(line(3, request, orderId, lineId));
  return { items, total: items.length };
}

function threadOf({ told }: Truth): Json[] {
  const bubble = (mid: string, fromType: number, day: string) => ({
    header: { type: 1 },
    body: {
      typeData: { mid, sid: "s1", fromType, sendTime: Date.parse(`${day}T08:00:00Z`), status: 0 },
      templateData: JSON.stringify({ txt: "Lamp", orderId }),
    },
  });
  return told ? [bubble("1", 11, "2026-09-01"), bubble("2", 12, "2026-09-02")] : [];
}

const foreign: Partial<Record<PageKind, string>> = {
  "order-detail": `<div class="order-wrap"><div class="order-block-title">완료</div><span data-pl="order_detail_gray_id">주문번호::</span>${orderId}</div>`,
  "order-list": `<div class="order-item"><a href="/p/order/detail.html?orderId=${orderId}">완료</a><div class="order-item-header-status-text">완료</div></div>`,
  "refund-list": '<main><div class="orderItem--orderItem--1">환불 완료</div></main>',
  tracking: '<div class="logistic-info-v2--mailNoValue--a1">AA999999999KR</div>',
};
const storeLink = `<a href="https://www.aliexpress.com/store/${storeId}"></a>`;

/** One page of a truth, with so much wrong with it. */
function pageOf(kind: PageKind, truth: Truth, wrong: readonly Fault[]): Reading {
  const has = (fault: Fault) => wrong.includes(fault);
  let body: Json;
  let request: Record<string, string> = { ...asked[kind] };
  const cutShort = <T>(all: T[]) => (has("truncated") ? all.slice(0, Math.floor(all.length / 2)) : all);
  switch (kind) {
    case "order-list":
      body = listOf(truth);
      if (has("filter")) body = change(body, ['"statusTab":"all"', '"statusTab":"completed"']);
      if (has("truncated")) body = change(body, ['"hasMore":false', '"hasMore":true']);
      if (has("unknown member")) body = change(body, ['"orderLines"', '"goods"'], ['"statusText"', '"stateText"']);
      break;
    case "order-detail":
      body = detailOf(truth);
      if (has("truncated"))
        body = change(
          body,
          ['"tag":"detail_product_block"', '"tag":null'],
          ['"tag":"detail_order_services"', '"tag":null'],
        );
      if (has("unknown member")) body = change(body, ['"buttonVOS"', '"actions"'], ['"reminder"', '"note"']);
      break;
    case "tracking":
      body = trackingOf(truth);
      if (has("truncated")) body = change(body, ['"AE_GTMS_SIGNED"', "null"]);
      if (has("unknown member")) body = change(body, ['"detailList"', '"events"']);
      break;
    case "refund-list": {
      const { items, total } = refundsOf(truth);
      const shown = has("filter") ? items.filter((item) => JSON.stringify(item).includes('"reverseStatus":3')) : items;
      if (has("filter")) request = { ...request, reverseStatus: "3" };
      body = { data: { module: { items: cutShort(shown), total: has("filter") ? shown.length : total, pages: 0 } } };
      if (has("unknown member")) body = change(body, ['"reverseOrderLines"', '"cases"']);
      break;
    }
    default: {
      const messageList = cutShort(threadOf(truth));
      body = { data: { sessionId: "s1", hasMore: has("truncated"), messageList } };
      if (has("unknown member"))
        body = change(body, ['"body"', '"content"'], ['"messageList"', truth.told ? '"messageList"' : '"list"']);
    }
  }
  if (has("other order")) {
    body = change(body, [orderId, other], [lineId, "8299000000990043"]);
    if ("tradeOrderId" in request) request.tradeOrderId = other;
    if ("orderId" in request) request.orderId = other;
  }
  if (has("odd text")) body = change(body, ['"Lamp"', JSON.stringify(`\ud83d${"灯".repeat(3000)}`)]);
  const page = has("late") ? `https://www.aliexpress.com/p/${kind}/index.html?orderId=${other}` : urls[kind];
  const html = `${kind === "conversation" ? storeLink : ""}${has("other language") ? (foreign[kind] ?? "") : ""}`;
  const more = { asked: request, askedAt: page, cameAt: urls[kind] };
  return readAnswers(kind, [answered(kind, body, more)], html, has("other language") ? "ko" : "en");
}

const home = throwAwayHome();
let host: Host;
beforeAll(() => {
  host = new Host({ home: home.folder, now: "2026-09-07T12:30:00Z" });
});
afterAll(async () => {
  await host.end();
  home.remove();
});

async function see(reading: Reading, minute: number): Promise<void> {
  const nothing = reading.orders.length + reading.disputes.length + reading.messages.length === 0;
  // As in a page: what brought nothing and lacks something is not told.
  if (nothing && reading.missing.length > 0) return;
  const context = { url: urls[reading.kind], locale: "en", now: seenAt + minute * 60_000, utcOffsetMinutes: 0 };
  const { error, result } = await host.call("page.observe", observationOf(reading, context));
  expect(error).toBeUndefined();
  expect(result.refused).toEqual([]);
}

/** Whole pages are read once: they are most of the work. */
const wholePages = new Map<string, Reading>();
function wholePage(kind: PageKind, truth: Truth): Reading {
  const key = `${kind} ${JSON.stringify(truth)}`;
  const known = wholePages.get(key) ?? pageOf(kind, truth, []);
  wholePages.set(key, known);
  return known;
}

const kinds: PageKind[] = ["order-list", "order-detail", "tracking", "refund-list", "conversation"];

/** The verdicts after every page was seen whole but the one, which was seen last and with so much wrong. */
async function judged(truth: Truth, kind: PageKind, last: Reading) {
  await host.call("ledger.erase", { all: true });
  for (const [minute, each] of kinds.entries()) if (each !== kind) await see(wholePage(each, truth), minute);
  await see(last, kinds.length);
  const order = await host.call("order.check", { orderId });
  const message = await host.call("message.check", { storeId, orderId });
  return { refund: order.result.refund, message: message.result };
}

const subsets = Array.from({ length: 2 ** faults.length }, (_, bits) => faults.filter((_, n) => bits & (1 << n)));

describe.each(Object.entries(truths))("%s", (_, truth) => {
  it.each(kinds)("%s, with any of it wrong", { timeout: 240_000 }, async (kind) => {
    const whole = await judged(truth, kind, wholePage(kind, truth));
    // Many sets of faults leave the same of a page: that is judged once.
    const seen = new Set<string>();
    expect(whole.refund.answer).toBeDefined();
    for (const wrong of subsets) {
      const reading = pageOf(kind, truth, wrong);
      const text = JSON.stringify(reading);
      if (seen.has(text)) continue;
      seen.add(text);
      const { refund, message } = await judged(truth, kind, reading);
      const what = `${wrong.join(", ")}: ${refund.answer} ${refund.code}, message ${message.code}; whole: ${whole.refund.code}`;
      if (refund.answer === "yes") expect(whole.refund.answer, what).toBe("yes");
      for (const code of ["not-offered", "window-closed"])
        if (refund.code === code) expect(whole.refund.code, what).toBe(code);
      if (message.code === "first-message") expect(whole.message.code, what).toBe("first-message");
    }
  });
});

it("the whole truth is told where nothing is wrong", async () => {
  const codes: Record<string, string[]> = {};
  for (const [name, truth] of Object.entries(truths)) {
    const { refund, message } = await judged(truth, "order-list", wholePage("order-list", truth));
    codes[name] = [refund.answer, refund.code, message.code];
  }
  expect(codes).toEqual({
    "a request runs": ["no", "dispute-in-progress", "first-message"],
    "a request ended": ["no", "dispute-used", "seller-replied"],
    "a request can be made": ["yes", "request-now", "seller-replied"],
    "nothing was ever asked": ["no", "not-offered", "first-message"],
    "it is on its way": ["not-yet", "contact-seller-first", "first-message"],
  });
});
