/** A page in a language of which no word is read: the page's notice, the order's and the popup name it, and the way on. */
import { afterEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { openPopup } from "./popup/open-popup.mjs";

const orderId = "8311000000170042";
const wayOn = /switch AliExpress to English for a moment/i;

describe.each(browserNames)("%s", (name) => {
  let browser;
  let tab;
  let popup;
  atSite(name, { address: `https://sv.aliexpress.com/p/order/detail.html?orderId=${orderId}` }, (opened) => {
    ({ browser, tab } = opened);
  });
  afterEach(async () => {
    await popup?.close();
    popup = null;
  });

  it("is named by the order's notice, which decides nothing and does not send back to the same page", async () => {
    const notice = await tab.noticeOf(orderId);
    expect(notice).toMatchObject({ answer: "unknown", code: "unknown" });
    const panel = await tab.openPanel(orderId);
    expect(panel).toContain("Swedish");
    expect(panel).toMatch(wayOn);
    expect(panel).not.toContain("Open the order’s details once");
    const { order } = browser.machine.call("ledger.order", { orderId });
    expect(order).toMatchObject({ unreadLanguage: "sv", orderId });
  });

  it("is named by the popup and by the command line", async () => {
    popup = await openPopup(browser);
    await popup.until("the start", () => document.querySelector("[data-lists]"));
    await popup.type(orderId);
    await popup.until("the order", (id) => document.querySelector(`[data-key="${id}"] .verdict`), orderId);
    await popup.click(`[data-key="${orderId}"]`);
    await popup.until("its language", () => document.querySelector("main")?.textContent.includes("Swedish"));
    await expect.poll(() => popup.evaluate(() => document.querySelector("main").textContent)).toMatch(wayOn);
    expect(browser.machine.recourse("check", orderId).replace(/\s+/g, " ")).toMatch(wayOn);
  });

  it("is named by the notice of a list of orders whose states it does not know", async () => {
    await tab.goto("https://sv.aliexpress.com/p/order/index.html?nojson=1");
    const { open } = await tab.noticeOf("", "unread");
    expect(open).toBe(false);
    const panel = await tab.openPanel("");
    expect(panel).toContain("Swedish");
    expect(panel).toMatch(wayOn);
  });
});
