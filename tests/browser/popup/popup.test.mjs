/** A buyer and the popup: an order found by four characters, its history, a note, and the notice on the page follows. */
import { afterEach, describe, expect, it } from "vitest";
import { atSite } from "../at-site.mjs";
import { browserNames, forget } from "../browsers.mjs";
import { openPopup, pressUntil } from "./open-popup.mjs";

const order = { orderId: "8311000000030042", fourCharacters: "lant", title: "Paper lantern, 40 cm" };
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${order.orderId}`;

const viewIs = (name) => document.querySelector("main")?.dataset.view === name;
const focusIs = (selector) => document.activeElement?.matches(selector);

describe.each(browserNames)("%s", (name) => {
  let browser;
  let tab;
  let popup;
  atSite(name, {}, (opened) => {
    ({ browser, tab } = opened);
  });
  afterEach(async () => {
    await popup?.close();
    popup = null;
  });

  async function pageRead() {
    await forget(browser, tab);
    await tab.goto(detail);
    const notice = await tab.noticeOf(order.orderId);
    expect(notice.code).not.toBe("request-now");
    return notice;
  }

  const noticeSays = (code) =>
    tab.noticesWhere(code, (all) => all.some((one) => one.orderId === order.orderId && one.code === code));

  it("finds an order by four characters, shows its history, notes an agreement, and the page's notice changes", async () => {
    await pageRead();
    popup = await openPopup(browser);
    await popup.until("the start", () => document.querySelector("[data-lists]"));
    await popup.type(order.fourCharacters);
    await popup.until("the order", (id) => document.querySelector(`[data-key="${id}"] .verdict`), order.orderId);
    await expect.poll(() => popup.evaluate(() => document.querySelector("mark").textContent)).toBe("lantern");
    await popup.click(`[data-key="${order.orderId}"]`);
    await popup.until("its history", () => Number(document.querySelector("[data-history]")?.dataset.history) > 0);
    await expect.poll(() => popup.evaluate(() => document.querySelector("h1").textContent)).toBe(order.title);
    await popup.click("details.more > summary");
    await popup.click("[data-key=agreement]");
    await popup.until("the form", () => document.querySelector("form"));
    await popup.click("form .button.primary");
    await popup.until("the order again", viewIs, "order");
    await noticeSays("request-now");
    await popup.until("the note in the history", () =>
      document.querySelector("[data-kind=agreement]")?.textContent.includes("The seller agreed to a refund"),
    );
    await popup.until("the verdict in the popup", () => document.querySelector("[data-code=request-now]"));
  });

  it("lists the day of a request whose order no page showed, says whose it is, and offers the order's page", async () => {
    const orderId = "8311000000990042";
    await tab.goto(detail);
    await forget(browser, tab);
    browser.machine.call("dispute.record", {
      disputes: [{ disputeId: "9001", orderId, state: "waiting-buyer", respondBy: "2026-09-12" }],
    });
    popup = await openPopup(browser);
    const row = `.next [data-key="your-turn ${orderId} "]`;
    await popup.until("its row", (selector) => document.querySelector(`${selector} .verdict`), row);
    const said = await popup.evaluate((selector) => document.querySelector(selector).textContent, row);
    expect(said).toContain(orderId);
    expect(said).toContain("Your answer is due");
    expect(said).toMatch(/by Sep 11, 2026.*Answer the request/);
    await popup.click(row);
    await popup.until("what is asked", () => document.querySelector("[data-turn]"));
    const { turn, page } = await popup.evaluate(() => ({
      turn: document.querySelector("[data-turn]").textContent,
      page: document.querySelector(".button.primary").href,
    }));
    expect(turn).toContain("Your answer is awaited, by Sep 11, 2026.");
    expect(page).toContain(orderId);
    browser.machine.call("ledger.erase", { orderId });
  });

  it("does the same by keyboard alone", async () => {
    await pageRead();
    popup = await openPopup(browser);
    await popup.until("the search field focused", focusIs, "input[type=search]");
    await popup.type(order.fourCharacters);
    await popup.until("the order", (id) => document.querySelector(`[data-key="${id}"] .verdict`), order.orderId);
    await popup.press("ArrowDown");
    await expect.poll(() => popup.evaluate(focusIs, `[data-key="${order.orderId}"]`)).toBe(true);
    await popup.press("Enter");
    await popup.until("the order's view", viewIs, "order");
    await popup.until("all that can be done", () => document.querySelector("details.more"));
    await pressUntil(popup, "ArrowDown", "what unfolds it", focusIs, "details.more > summary");
    await popup.press("Enter");
    await popup.until("it unfolded", () => document.querySelector("details.more").open);
    await pressUntil(popup, "ArrowDown", "the note of an agreement", focusIs, "[data-key=agreement]");
    await popup.press("Enter");
    await popup.until("the form", () => document.querySelector("form"));
    await pressUntil(popup, "Tab", "the form's button", focusIs, "form .button.primary");
    await popup.press("Enter");
    await popup.until("the order again", viewIs, "order");
    await noticeSays("request-now");
    await popup.press("Escape");
    await popup.until("the results again", viewIs, "home");
    await expect
      .poll(() => popup.evaluate(() => document.querySelector("input[type=search]").value))
      .toBe(order.fourCharacters);
    await popup.until("the row focused again", focusIs, `[data-key="${order.orderId}"]`);
    await popup.press("/");
    await expect.poll(() => popup.evaluate(focusIs, "input[type=search]")).toBe(true);
  });
});
