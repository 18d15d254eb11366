import { mkdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, forget, openBrowser } from "./browsers.mjs";
import { openPopup } from "./popup/open-popup.mjs";
import { until } from "./until.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";
const detail = (orderId) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
const orderId = "8311000000030042";

const all = (state) => (notices) => notices.length >= 10 && notices.every((notice) => notice.state === state);

describe.each(browserNames)("%s and its host", (name) => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    site = await startSite({ captures: null });
    // Nearly the last day of the order's 90 days, whatever day it is where the test runs.
    browser = await openBrowser(name, { site, host: false, now: "2026-10-27T12:00:00Z" });
    tab = await browser.tab();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  let popup = null;
  beforeEach(() => tab.toFront());
  afterEach(async () => {
    await popup?.close();
    popup = null;
  });

  it("says once in the page that the host is not there, and how to mend it", async () => {
    await tab.goto(list);
    const notices = await tab.noticesWhere("the failures", all("failed"));
    expect(new Set(notices.map(({ cause }) => cause))).toEqual(new Set(["not-installed"]));
    expect(notices.filter(({ shown }) => shown).map((notice) => notice.orderId)).toEqual([""]);
    await tab.openPanel("");
    const says = () => tab.frameTexts().then((texts) => texts.join("\n"));
    for (const words of ["One more part to install", "Open the set-up page"]) await expect.poll(says).toContain(words);
  });

  it("is said once to who has pages read aloud, in no tone of urgency, and ten cards say nothing", async () => {
    await tab.goto(list);
    const notices = await tab.noticesWhere("all of them", (them) => all("failed")(them) && them.length === 11);
    const shown = notices.filter((notice) => notice.shown);
    expect(shown.map((notice) => [notice.orderId, notice.label])).toEqual([["", "Not connected"]]);
    expect(shown[0].tone).not.toBe("turn");
    expect((await tab.inParts("recourse-summary", () => true)).length).toBe(0);
    // What it opens gives the focus back to it when it is closed by the keyboard.
    await tab.openPanel("");
    await tab.settled();
    await tab.press("Escape");
    await until("no frame", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    await expect.poll(() => tab.evaluate(() => document.activeElement.localName)).toBe("recourse-notice");
  });

  it("is said in the popup, which leads to the set-up page", async () => {
    popup = await openPopup(browser);
    const mend = await popup.until("the cause", () => {
      const alert = document.querySelector("[role=alert]:has([data-cause=not-installed])");
      return alert?.querySelector(".button.primary")?.textContent;
    });
    expect(mend).toBe("Open the set-up page");
  });

  it("works in the same page, at a click, once the host is registered", async () => {
    browser.machine.unregister(name);
    browser.machine.endHosts();
    await tab.goto(list);
    await tab.noticesWhere("the failures", all("failed"));
    await tab.openPanel("");
    browser.machine.register(name);
    await tab.clickInFrame("Try again");
    await tab.noticesWhere("ten verdicts", all("verdict"));
  });

  describe("once it was there", () => {
    // What a test takes away is there again for the next.
    beforeEach(async () => {
      browser.machine.register(name);
      if (statSync(browser.machine.ledger, { throwIfNoEntry: false })?.isDirectory()) await forget(browser, tab);
    });

    it("judges by the fixed clock", async () => {
      const hello = browser.machine.call("host.hello", { protocol: 1, client: "test" });
      expect(hello.clock).toBe("fixed");
      await tab.goto(detail(orderId));
      const asked = { answer: "yes", code: "request-now", deadline: "2026-10-31" };
      await expect.poll(() => tab.noticeOf(orderId)).toMatchObject(asked);
      expect(await tab.openPanel(orderId)).toContain("3 days left");
    });

    it("goes on when the host is killed: on the same page and on the next", async () => {
      await tab.goto(list);
      await tab.noticesWhere("ten verdicts", all("verdict"));
      expect(await until("a host that runs", () => browser.machine.killHosts())).toBeGreaterThan(0);
      await tab.click('[data-pl="order_more"] button');
      await tab.noticesWhere("fourteen verdicts", (notices) => notices.length === 14 && all("verdict")(notices));
      await until("a host that runs again", () => browser.machine.killHosts());
      await tab.goto(detail(orderId));
      await expect.poll(async () => (await tab.noticeOf(orderId)).answer).toBe("yes");
    });

    it("says what is gone, and that one command mends it, where the host has worked before", async () => {
      browser.machine.unregister(name);
      browser.machine.endHosts();
      await tab.goto(list);
      await tab.noticesWhere("the failures", all("failed"));
      await tab.openPanel("");
      const says = () => tab.frameTexts().then((texts) => texts.join("\n"));
      for (const words of ["was not found", "the one command that mends it", "Open the set-up page"])
        await expect.poll(says).toContain(words);
    });

    it("says so when the ledger cannot be used, and records nothing half", async () => {
      await forget(browser, tab);
      mkdirSync(browser.machine.ledger, { recursive: true });
      await tab.goto(list);
      await tab.noticesWhere("the failures", all("failed"));
      expect(await tab.openPanel("")).toContain("it was left as it is");
      rmdirSync(browser.machine.ledger);
      await tab.clickInFrame("Try again");
      await tab.noticesWhere("ten verdicts", all("verdict"));
      expect(path.dirname(browser.machine.ledger)).toContain(browser.machine.home);
    });
  });
});
