/** A page in any language AliExpress has: only that language's words are put in, and the order is known as from an English page. */
import { describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";

const allJudged = (all) => all.length === 10 && all.every(({ state }) => state === "verdict");
const languages = ["pl", "ko", "ar", "th"];

describe.each(browserNames)("%s", (name) => {
  let browser;
  let tab;
  atSite(name, { pages: {} }, (opened) => {
    ({ browser, tab } = opened);
  });

  it.each(languages)("reads the orders of a page in %s", async (language) => {
    await tab.goto(`https://${language}.aliexpress.com/p/order/index.html`);
    const notices = await tab.noticesWhere("ten verdicts", allJudged);
    const seen = notices.map(({ orderId }) => browser.machine.call("ledger.order", { orderId }).order);
    await tab.goto("https://www.aliexpress.com/p/order/index.html");
    await tab.noticesWhere("ten verdicts", allJudged);
    const told = notices.map(({ orderId }) => browser.machine.call("ledger.order", { orderId }).order);
    const facts = (order) => [order.orderId, order.status, order.placedOn, order.total];
    expect(seen.map(facts)).toEqual(told.map(facts));
    expect(seen.every(({ placedOn }) => placedOn !== null)).toBe(true);
  });
});
