import { describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { until } from "./until.mjs";

const www = "https://www.aliexpress.com";
const detail = (orderId) => `${www}/p/order/detail.html?orderId=${orderId}`;
const refundList = "https://m.aliexpress.com/p/refund-dispute/list.html";
const conversation = (orderId) =>
  `${www}/p/message/index.html?fromCode=order&orderId=${orderId}&bizContext=orderDetail`;

const conversations = [
  ["8311000000010042", "1109000101"],
  ["8311000000030042", "1109000202"],
  ["8311000000050042", "1109000303"],
];

/** What a buyer is told on each invented order's page, worked out by hand from the rules and the fixtures. */
const told = [
  ["8311000000010042", "yes", "request-now", "the seller answered, the button is there"],
  ["8311000000030042", "not-yet", "contact-seller-first", "the seller knows nothing"],
  ["8311000000050042", "not-yet", "wait-for-reply", "written yesterday"],
  ["8311000000070042", "not-yet", "not-open-yet", "on its way"],
  ["8311000000090042", "not-yet", "not-open-yet", "not sent yet"],
  ["8311000000110042", "no", "nothing-to-refund", "unpaid"],
  ["8311000000130042", "no", "nothing-to-refund", "expired"],
  ["8311000000150042", "no", "refund-pending", "cancelled after paying"],
  ["8311000000170042", "no", "window-closed", "every window past"],
  ["8311000000190042", "not-yet", "contact-seller-first", "three items"],
  ["8311000000310042", "no", "dispute-in-progress", "a request is open"],
  ["8311000000330042", "no", "your-turn", "the buyer's answer is awaited"],
];

/** Which order's card each notice stands in, in the page's order; "" where it covers words of the card. */
function cardsOfNotices() {
  return [...document.querySelectorAll("recourse-notice")].map((host) => {
    const card = host.closest('[class*="orderItem--orderItem"]');
    const at = host.getBoundingClientRect();
    const covers = [...card.querySelectorAll("div:not(:has(div)), span, button")].some((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].some(
        (box) => box.left < at.right && box.right > at.left && box.top < at.bottom && box.bottom > at.top,
      );
    });
    return covers ? "" : card.textContent.match(/\d{16}/)[0];
  });
}

describe.each(browserNames)("%s, each order on its own page", (name) => {
  let browser;
  let tab;
  atSite(name, {}, async (opened) => {
    ({ browser, tab } = opened);
    // As a buyer would have: the list, the requests, the three conversations.
    await tab.goto(`${www}/p/order/index.html?orders=20`);
    await tab.noticesWhere("fourteen verdicts", (all) => all.length === 14 && all.every((n) => n.state === "verdict"));
    await tab.goto(refundList);
    const openRequest = () => browser.machine.call("order.check", { orderId: "8311000000310042" }).refund.code;
    await until("the refund list in the ledger", () => openRequest() === "dispute-in-progress");
    for (const [orderId, storeId] of conversations) {
      await tab.goto(conversation(orderId));
      const known = () => browser.machine.call("message.check", { storeId }).answer !== "unknown";
      await until(`the conversation about ${orderId} in the ledger`, known);
    }
  });

  it.each(told)("%s is told %s, %s: %s", async (orderId, answer, code) => {
    await tab.goto(detail(orderId));
    const ofOrder = async () => (await tab.notices()).filter((notice) => notice.orderId === orderId);
    await expect.poll(ofOrder).toMatchObject([{ answer, code, state: "verdict", label: expect.stringMatching(/./) }]);
  });

  it("gives each item of an order its own answer", async () => {
    const { lines } = browser.machine.call("order.check", { orderId: "8311000000190042" });
    expect(lines.map(({ refund }) => refund.code)).toEqual([
      "contact-seller-first",
      "contact-seller-first",
      "not-offered",
    ]);
  });

  it("says whether another message would be one too many", async () => {
    const of = (storeId) => browser.machine.call("message.check", { storeId });
    expect(of("1109000101")).toMatchObject({ answer: "ok", code: "seller-replied" });
    expect(of("1109000202")).toMatchObject({ answer: "ok", code: "first-message" });
    expect(of("1109000303")).toMatchObject({
      answer: "spam-risk",
      code: "awaiting-reply",
      wouldBeSpam: true,
      retryAt: "2026-09-09T10:00:00Z",
    });
  });

  it("reads the day by which an answer is awaited from the request's own page", async () => {
    const [dispute, line] = ["6311000000020042", "8311000000340042"];
    await tab.goto(
      `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${line}&reverseOrderLineId=${dispute}&from=1`,
    );
    const orderId = "8311000000330042";
    const dated = () => browser.machine.call("order.check", { orderId }).refund.deadline;
    await until("the day in the ledger", dated);
    await tab.goto(detail(orderId));
    await expect.poll(() => tab.noticeOf(orderId)).toMatchObject({ code: "your-turn", deadline: "2026-09-12" });
    // The list of requests, where the buyer is sent for it, says the same on its card.
    await tab.goto(refundList);
    const told = (all) => all.filter(({ state, label }) => state === "verdict" && label !== "").length === 2;
    const cards = await tab.noticesWhere("both cards", told);
    const said = Object.fromEntries(cards.map(({ orderId, label, day, name }) => [orderId, { label, day, name }]));
    expect(said[orderId]).toMatchObject({ label: "Your answer is due", day: "by Sep 11, 2026" });
    expect(said["8311000000310042"]).toMatchObject({ label: "Request open" });
    const title = await tab.evaluate(
      (id) =>
        [...document.querySelectorAll('[class*="orderItem--orderItem"]')]
          .find((card) => card.textContent.includes(id))
          .querySelector('[class*="orderSKUTitle"]').textContent,
      orderId,
    );
    expect(said[orderId].name).toContain(title);
    // Each stands in its own card, over none of its words.
    await expect.poll(() => tab.evaluate(cardsOfNotices)).toEqual(cards.map((card) => card.orderId));
    expect(await tab.openPanel(orderId)).toContain("Your answer is awaited");
  });
});
