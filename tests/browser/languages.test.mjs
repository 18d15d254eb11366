/** A page in any language AliExpress has: only that language's words are put in, and the order is known as from an English page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";

const languages = ["pl", "ko", "ar", "th"];

describe.each(browserNames)("%s", (name) => {
  let site;
  let browser;
  beforeAll(async () => {
    site = await startSite();
    browser = await openBrowser(name, { site });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(languages)("reads the orders of a page in %s", async (language) => {
    const tab = await browser.tab(`https://${language}.aliexpress.com/p/order/index.html`);
    const notices = await tab.noticesWhere(
      "verdicts",
      (all) => all.length > 0 && all.every(({ state }) => state === "verdict"),
    );
    const seen = notices.map(({ orderId }) => browser.machine.call("ledger.order", { orderId }).order);
    const english = await browser.tab("https://www.aliexpress.com/p/order/index.html");
    await english.noticesWhere("verdicts", (all) => all.length > 0 && all.every(({ state }) => state === "verdict"));
    const told = notices.map(({ orderId }) => browser.machine.call("ledger.order", { orderId }).order);
    const facts = (order) => [order.orderId, order.status, order.placedOn, order.total];
    expect(seen.map(facts)).toEqual(told.map(facts));
    expect(seen.every(({ placedOn }) => placedOn !== null)).toBe(true);
  });
});
