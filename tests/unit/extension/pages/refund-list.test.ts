/** A refund list counts as whole only when it was asked for whole and as many cases came as the largest total counts. */
import { describe, expect, it } from "vitest";
import { type Asked, askedIn } from "../../../../extension/pages/mirror/asked";
import { disputeIdOf, idsInUrl } from "../../../../extension/pages/site/urls";
import { answered, asked, read, readAnswers } from "../fixtures/read";

const whole = asked["refund-list"] as Asked;

interface Case {
  n: number;
  status?: number;
  text?: string;
  line?: number;
  openedOn?: string;
}

const id = (start: string, n: number) => `${start}${String(n).padStart(16 - start.length, "0")}`;
const lineOf = ({ n, status = 4, text, line = n, openedOn = "2026-03-23" }: Case) => ({
  reverseOrderLineId: id("62", n),
  tradeOrderId: id("82", line),
  tradeOrderLineId: id("83", line),
  reverseStatus: status,
  ...(text ? { reverseStatusText: text } : {}),
  gmtCreateFormat: `${openedOn} 21:19:58`,
  gmtModifiedFormat: "2026-03-27 02:19:10",
  aeItemDTO: { canApplyReverse: false },
});
const list = (cases: Case[], total: number, request: Asked | null = whole) =>
  answered(
    "refund-list",
    { data: { module: { items: cases.map((one) => ({ reverseOrderLines: [lineOf(one)] })), total, pages: 0 } } },
    { asked: request },
  );
const cases = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => ({ n: from + index }));
const isWhole = (...answers: ReturnType<typeof list>[]) => readAnswers("refund-list", answers).missing.length === 0;

describe("the refund list's answers", () => {
  it("are whole when all were asked for and all came, on one page or several", () => {
    expect(isWhole(list(cases(1, 3), 3))).toBe(true);
    expect(isWhole(list([], 0))).toBe(true);
    const pages = [list(cases(1, 10), 25), list(cases(11, 20), 25, { ...whole, pageNo: "2" })];
    expect(isWhole(...pages)).toBe(false);
    expect(isWhole(...pages, list(cases(21, 25), 25, { ...whole, pageNo: "3" }))).toBe(true);
  });

  it("count entries, not the items in them", () => {
    const entry = (n: number) => ({ reverseOrderLines: [lineOf({ n: 2 * n }), lineOf({ n: 2 * n + 1 })] });
    const of = (total: number, from: number, to: number) =>
      answered(
        "refund-list",
        { data: { module: { items: cases(from, to).map(({ n }) => entry(n)), total, pages: 0 } } },
        { asked: whole },
      );
    expect(isWhole(of(10, 1, 10))).toBe(true);
    expect(isWhole(of(15, 1, 10))).toBe(false);
    expect(isWhole(of(15, 1, 10), of(15, 1, 10))).toBe(false);
    expect(isWhole(of(15, 1, 10), of(15, 11, 15))).toBe(true);
    // Or the items, where the page was not full.
    expect(isWhole(of(6, 1, 3))).toBe(true);
    expect(isWhole(of(7, 1, 3))).toBe(false);
  });

  it.each([
    ["a tab", { reverseStatus: "2" }],
    ["another tab", { reverseStatus: "4" }],
    ["a shop", { shopName: "Lamp Store" }],
    ["an order", { tradeOrderId: "8299000000010042" }],
    ["something nobody knows", { caseKind: "late" }],
    ["a tab, in a name that begins as a page's", { currentTab: "processing" }],
    ["a status, in a name that begins as a page's", { pageStatus: "2" }],
    ["a kind, in a name that begins as a device's", { platformType: "local" }],
    ["an order's state that sorts nothing", { sortStatus: "open" }],
  ])("are not whole when %s was asked for", (_, filter) => {
    expect(isWhole(list([], 0, { ...whole, ...filter }))).toBe(false);
    expect(isWhole(list(cases(1, 3), 3, { ...whole, ...filter }))).toBe(false);
  });

  it.each([
    ["beside the data", `?api=x&data=${encodeURIComponent('{"reverseStatus":"1"}')}&status=2`, null],
    ["twice, with another value", "?api=x", 'data={"reverseStatus":"2","ext":"{\\"reverseStatus\\":\\"1\\"}"}'],
    ["in JSON too deep to be looked at", "?api=x", '{"data":{"a":{"b":{"c":{"d":{"storeId":"1"}}}}}}'],
    ["as a list", "?api=x", '{"data":{"reverseStatus":"1","statusList":[2,3]}}'],
    ["by a keyword in the form", "?api=x&keyword=lamp", 'data={"reverseStatus":"1"}'],
  ])("are not whole when a filter was sent %s", (_, address, body) => {
    const request = askedIn(`https://acs.aliexpress.com/h5/${address}`, body);
    expect(isWhole(list(cases(1, 3), 3, request))).toBe(false);
  });

  it("are whole with what the transport sends", () => {
    const data = JSON.stringify({ reverseStatus: "1", pageNo: 1, pageSize: 10, shipToCountry: "BR", _lang: "en_US" });
    const address = `?jsv=2.5.1&appKey=12574478&t=1&sign=0&api=mtop.x&v=1.0&type=originaljson&dataType=json&timeout=20000`;
    expect(isWhole(list(cases(1, 3), 3, askedIn(address, `data=${encodeURIComponent(data)}`)))).toBe(true);
  });

  it("are not whole when nobody knows what was asked for, or how many there are", () => {
    expect(isWhole(list(cases(1, 3), 3, null))).toBe(false);
    expect(isWhole(list(cases(1, 3), Number.NaN))).toBe(false);
  });

  it("stay so when a tab answers that it is empty after ten of 25 cases", () => {
    expect(isWhole(list(cases(1, 10), 25), list([], 0, { ...whole, reverseStatus: "2" }))).toBe(false);
    expect(isWhole(list([], 0, { ...whole, reverseStatus: "2" }), list(cases(1, 10), 25))).toBe(false);
  });

  it("count by the largest total, and miss what only a tab showed", () => {
    expect(isWhole(list(cases(1, 3), 5), list(cases(1, 3), 3))).toBe(false);
    expect(isWhole(list(cases(1, 3), 3), list([{ n: 9, status: 2 }], 1, { ...whole, reverseStatus: "2" }))).toBe(false);
    expect(isWhole(list(cases(1, 3), 3), list([{ n: 2 }], 1, { ...whole, reverseStatus: "4" }))).toBe(true);
  });

  it("are no list when another interface answers with nothing", () => {
    const other = { ...list([], 0), api: "mtop.aliexpress.buyer.reverse.recommend" };
    expect(readAnswers("refund-list", [other]).missing).toContain("disputes");
    const odd = answered("refund-list", { data: { module: { items: [{ caseList: [{}] }], total: 0 } } });
    expect(readAnswers("refund-list", [odd]).missing).toContain("disputes");
  });

  it("keep a second request of a line beside the first, which has ended", () => {
    const both = [
      { n: 1, line: 7, openedOn: "2026-03-01" },
      { n: 2, line: 7, status: 2, openedOn: "2026-03-20" },
    ];
    const { disputes, missing } = readAnswers("refund-list", [list(both, 2)]);
    expect(disputes.map(({ lineId, state, openedOn }) => [lineId, state, openedOn])).toEqual([
      [id("83", 7), "resolved", "2026-03-01"],
      [id("83", 7), "open", "2026-03-20"],
    ]);
    expect(missing).toEqual([]);
  });

  it("do not say whose turn it is by the number 3 alone", () => {
    const three = readAnswers("refund-list", [list([{ n: 1, status: 3 }], 1)]);
    expect([three.disputes[0]?.state, three.missing]).toEqual(["unknown", []]);
    const text = "Return the items";
    expect(readAnswers("refund-list", [list([{ n: 1, status: 3, text }], 1)]).disputes[0]?.state).toBe(
      "return-pending",
    );
  });
});

it("takes a case's id from a link that names it twice", () => {
  const link = "https://trade.aliexpress.com/issue/fastissue/Detail.htm";
  for (const query of [
    "issueId=11&reverseOrderLineId=62990000000000017",
    "reverseOrderLineId=62990000000000017&issueId=11",
  ])
    expect(disputeIdOf(idsInUrl(`${link}?${query}`))).toBe("62990000000000017");
  expect(disputeIdOf(idsInUrl(`${link}?issueId=11`))).toBe("11");
});

describe("the refund list's elements", () => {
  const card = (n: number, status: string) => `<div class="orderItem--orderItem--3xY9a">
    <div class="orderItem--orderSKUId--1aB2c">Order ID: ${id("82", n)}</div><div class="orderItem--orderStore--9z">Lamp Store</div>
    <div class="orderItem--orderSKUTitle--2b">Lamp</div>
    <div class="orderItem--orderStatusDesc--7q">${status}</div><div class="orderItem--orderStatusAction--4r"><button>View details</button></div></div>`;
  const pager = (...pages: string[]) => `<div class="next-pagination">
    <button class="next-pagination-item next-prev" disabled>‹</button>${pages.join("")}
    <button class="next-pagination-item next-next" ${pages.length > 1 ? "" : "disabled"}>›</button></div>`;
  const tabs = (selected: number) =>
    ["All", "In progress", "Awaiting return", "Finished"]
      .map((name, index) => `<div role="tab" aria-selected="${index === selected}">${name}</div>`)
      .join("");
  const current = '<button class="next-pagination-item next-current">1</button>';
  const second = '<button class="next-pagination-item">2</button>';
  const page = (cards: string, pages = [current], tab = 0) =>
    read("refund-list", [], `<main>${tabs(tab)}${cards}${pager(...pages)}</main>`);

  it("tell that an order has or had a request, with its state beside its date", () => {
    const { orders, disputes, missing, source } = page(
      [
        card(1, "<span>Refund complete</span> <span>2026-03-27 02:19</span>"),
        card(2, "Waiting for your response Mar 27, 2026"),
        card(3, "Zurückgezogen 2026-03-27"),
      ].join(""),
    );
    expect(orders.map(({ orderId, refundState, status }) => [orderId, refundState, status])).toEqual([
      [id("82", 1), "resolved", "unknown"],
      [id("82", 2), "open", "unknown"],
      [id("82", 3), "unknown", "unknown"],
    ]);
    expect([disputes, missing, source]).toEqual([[], [], "dom"]);
  });

  it("are whole on the only page of the first tab, and nowhere else", () => {
    const one = card(1, "Refund complete");
    expect(page(one).missing).toEqual([]);
    expect(page(one, [current, second]).missing).toEqual(["moreDisputes"]);
    expect(page(one, [current], 1).missing).toEqual(["moreDisputes"]);
    expect(page("").missing).toEqual(["disputes"]);
    expect(page(`${one}<input value="Lamp Store">`).missing).toEqual(["moreDisputes"]);
    expect(page(`${one}<div class="orderItem--orderItem--3xY9a">?</div>`).missing).toEqual(["disputes"]);
    expect(read("refund-list", [], one).missing).toEqual(["moreDisputes"]);
  });
});
