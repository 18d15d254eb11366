/** Pages that say less than they seem to: what a verdict makes of them, in the browser and in the ledger. */
import { beforeEach, describe, expect, it } from "vitest";
import { manyOrders } from "../site/world.mjs";
import { atSite } from "./at-site.mjs";
import { browserNames, forget } from "./browsers.mjs";
import { until } from "./until.mjs";

const www = "https://www.aliexpress.com/p";
const refundList = "https://m.aliexpress.com/p/refund-dispute/list.html";
const detail = (orderId, options = "") => `${www}/order/detail.html?orderId=${orderId}${options}`;
const orderOf = (orderId, more) => ({
  what: "told in pages that say less",
  orderId,
  status: "completed",
  placedOn: "2026-08-02",
  paidOn: "2026-08-02",
  shippedOn: "2026-08-03",
  completedOn: "2026-08-28",
  deliveredOn: "2026-08-27",
  storeId: "1109000101",
  lines: [{ title: "Lamp", price: "20.00", quantity: 1, offered: false }],
  ...more,
});
const [notOffered, first, second, parcels] = [
  "8311000000910042",
  "8311000000930042",
  "8311000000950042",
  "8311000000970042",
];
const orders = [
  orderOf(notOffered),
  orderOf(first),
  orderOf(second),
  orderOf(parcels, {
    status: "shipped",
    completedOn: undefined,
    deliveredOn: undefined,
    lines: [
      { title: "Lamp", price: "20.00", quantity: 1, offered: false },
      { title: "Cable", price: "5.00", quantity: 1, offered: false },
    ],
  }),
];

describe.each(browserNames)("%s, pages that say less than they seem to", (name) => {
  let site;
  let browser;
  let tab;
  let change = () => null;
  atSite(
    name,
    {
      pages: {
        captures: null,
        extra: [...orders, ...manyOrders(3000)],
        answers: (...asked) => change(...asked),
      },
    },
    (opened) => {
      ({ site, browser, tab } = opened);
    },
  );
  // Each begins with nothing known, and with the site's own answers.
  beforeEach(async () => {
    change = () => null;
    await forget(browser, tab);
    site.log.length = 0;
  });
  const judged = (orderId) => browser.machine.call("order.check", { orderId });

  /** Changes the data of every answer of one interface; `wait` milliseconds. */
  const when = (api, changed) => {
    change = (url, body, whole) =>
      url.pathname.includes(api.toLowerCase()) ? changed(whole, new URLSearchParams(body).get("data") ?? "") : null;
  };

  it("takes an empty tab of the refund list for no whole list", async () => {
    when("queryReverseOrderPageListForBuyer", (whole, asked) => {
      const { module } = JSON.parse(whole.text).data;
      const isAll = JSON.parse(asked).reverseStatus === 1;
      const shown = isAll ? { ...module, total: 25 } : { ...module, items: [], total: 0 };
      return { text: JSON.stringify({ data: { module: shown }, ret: ["SUCCESS::ok"] }) };
    });
    await tab.goto(detail(notOffered));
    await tab.noticeOf(notOffered);
    await tab.goto(refundList);
    await until("its cases", () => browser.machine.call("ledger.stats").disputes > 0);
    await tab.click('[data-status="2"]');
    await until(
      "both answers",
      () => site.log.filter(({ path }) => /reverse/i.test(path) && path.startsWith("/h5/")).length >= 2,
    );
    await tab.goto(detail(notOffered));
    await expect.poll(() => tab.noticeOf(notOffered)).toMatchObject({ answer: "unknown" });
    expect(judged(notOffered).refund.code).not.toBe("not-offered");
    change = () => null;
    await tab.goto(refundList);
    await until("the whole list in the verdict", () => judged(notOffered).refund.code === "not-offered");
  });

  it("takes a conversation in another layout for one that was not read", async () => {
    await tab.goto(detail(notOffered));
    await tab.noticeOf(notOffered);
    when("messagebox", (whole) => ({
      text: whole.text.replaceAll('"typeData"', '"typeInfo"').replaceAll('"messageList"', '"bubbles"'),
    }));
    await tab.goto(`${www}/message/index.html?fromCode=order&orderId=${notOffered}`);
    await tab.noticeOf("", "unread");
    const { message } = judged(notOffered);
    expect([message.answer, message.code]).toEqual(["unknown", "unknown"]);
  });

  it("records the second order when the first one's answer is still under way", async () => {
    when("order.detail", async (_, asked) => {
      if (asked.includes(first)) await new Promise((resolve) => setTimeout(resolve, 2500));
      return null;
    });
    await tab.goto(detail(first, "&spa=1"));
    await tab.evaluate(
      (address) => {
        history.pushState({}, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      },
      detail(second, "&spa=1"),
    );
    const known = (orderId) => browser.machine.call("ledger.search", { query: orderId, limit: 1 }).hits.length > 0;
    await until("the second order", () => known(second));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    // The first one's answer came to the second one's page, and says nothing about it.
    const { order } = browser.machine.call("ledger.order", { orderId: second });
    expect(order).toMatchObject({ status: "completed", lines: [{ lineId: "8311000000960042", title: "Lamp" }] });
  });

  it("tells the delivery of what is in a parcel, and of nothing else", async () => {
    await tab.goto(detail(parcels));
    await tab.noticeOf(parcels);
    when("querydetail", (whole) => {
      const answer = JSON.parse(whole.text);
      const [parcel] = answer.data.module.trackingDetailLineList;
      const [lamp] = parcel.packageItemList;
      const event = {
        time: Date.parse("2026-08-27T14:05:00Z"),
        timeText: "Thu | Aug. 27 14:05",
        trackingPrimaryCode: "AE_GTMS_SIGNED",
      };
      answer.data.module.trackingDetailLineList = [
        { ...parcel, packageItemList: [lamp], etaInfo: { etaSceneCode: "REAL_DELIVERY" }, detailList: [event] },
      ];
      return { text: JSON.stringify(answer) };
    });
    await tab.goto(`${www}/tracking/index.html?tradeOrderId=${parcels}`);
    const lines = () => browser.machine.call("ledger.order", { orderId: parcels }).order.lines;
    await until("the parcel", () => lines().some(({ deliveredOn }) => deliveredOn === "2026-08-27"));
    expect(lines().map(({ title, deliveredOn }) => [title, deliveredOn])).toEqual([
      ["Lamp", "2026-08-27"],
      ["Cable", null],
    ]);
    expect(browser.machine.call("ledger.order", { orderId: parcels }).order.deliveredOn).toBeNull();
  });

  it("records 3,000 orders of one answer with their titles", async () => {
    await tab.goto(`${www}/order/index.html?only=none`);
    await tab.evaluate(() => {
      const body = new URLSearchParams({ data: JSON.stringify({ tab: "all", pageIndex: 1, size: 5000 }) });
      const list = "https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/";
      void fetch(list, { method: "POST", body }).then((answer) => answer.text());
    });
    const found = (query) => browser.machine.call("ledger.search", { query, limit: 1 }).hits[0]?.title;
    await until("the last of them", () => found("8411000059990042"));
    expect(found("8411000059990042")).toBe("Item number 3000 of a long list");
    expect(browser.machine.call("ledger.stats").orders).toBeGreaterThanOrEqual(3000);
  });
});
