/** What happens around an open frame: another tab, an order erased, a host gone, an update. Each is told, and nothing typed is lost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { extensionFolder } from "./machine.mjs";
import { until } from "./until.mjs";

const orderId = "8311000000030042";
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
const save = "Save";

describe.each(browserNames)("%s, under an open frame", (name) => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    site = await startSite({ captures: null });
    browser = await openBrowser(name, { site, browserFlags: ["--enable-unsafe-extension-debugging"] });
    tab = await browser.tab();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    // A test that failed half-way must not be why the next one does.
    browser.machine.register(name);
    await tab.toFront();
    await tab.goto(detail);
    await tab.noticeOf(orderId);
  });
  let second = null;
  afterEach(async () => {
    await second?.close();
    second = null;
  });

  const place = () => (name === "chromium" ? ["--user-data-dir", browser.machine.profile] : ["--browser", "firefox"]);
  const events = () => browser.machine.call("ledger.history", { orderId, limit: 50 }).events;
  const note = (one = tab) => one.inFrame(() => document.querySelector("main textarea")?.value ?? null);
  const words = (one = tab) => one.inFrame(() => document.querySelector("main").innerText);

  /** Saves the open form. */
  async function saved(one = tab) {
    await one.clickInFrame(save);
    await until("the agreement", () => events().some(({ kind }) => kind === "agreement"));
    await until("the form closed", async () => (await note(one)) === null);
  }

  /** The form for an agreement, with words in its note. */
  async function typed(text, one = tab) {
    await one.openPanel(orderId);
    await one.unfoldMore();
    await one.clickInFrame('[data-key="agreement"]');
    await one.clickInFrame("textarea");
    await one.inFrame(() => document.querySelector("main textarea").select());
    await one.type(text);
    await until("the words in the form", async () => (await note(one))?.endsWith(text));
    await one.frameWhere(
      "the words kept",
      async (wanted) => JSON.stringify(await chrome.storage.local.get(null)).includes(wanted),
      text,
    );
  }

  async function reopened() {
    await tab.goto(detail);
    await tab.noticeOf(orderId);
    await tab.openPanel(orderId);
    await tab.unfoldMore();
    await tab.clickInFrame('[data-key="agreement"]');
  }

  it("a second tab of the order hears what is noted in the first, and keeps what is typed in it", async () => {
    // A try before this one may have noted it already.
    browser.machine.call("problem.record", { orderId, state: "none" });
    second = await browser.tab(detail);
    await second.noticeOf(orderId);
    await typed("of the second tab", second);
    await tab.toFront();
    await tab.openPanel(orderId);
    const before = events().length;
    await tab.clickInFrame('[data-act="problem"]');
    await until("the problem in the ledger", () => events().length > before);
    await second.toFront();
    await expect.poll(() => note(second)).toBe("of the second tab");
    await second.press("Escape");
    await until("no frame", async () => (await second.inParts("recourse-frame", () => true)).length === 0);
    // What the first tab noted stands in the second.
    await second.openPanel(orderId);
    await second.frameWhere("the problem noted", () =>
      document.querySelector('[data-act="problem"][aria-pressed="true"]'),
    );
    await second.unfoldMore();
    await second.clickInFrame('[data-key="agreement"]');
    await until("the words again", async () => (await note(second)) === "of the second tab");
    await saved(second);
  });

  it("the tab is closed before the answer to a saved form comes: what was saved is not shown as unsaved", async () => {
    await typed("saved, and gone");
    const before = events().length;
    await tab.inFrame(() => {
      const send = chrome.runtime.sendMessage.bind(chrome.runtime);
      chrome.runtime.sendMessage = (request) => {
        void send(request);
        return new Promise(() => {});
      };
    });
    await tab.clickInFrame(save);
    await until("the agreement", () => events().length > before);
    await reopened();
    expect(await note()).toBe("");
  });

  it("the order is erased: it is said, and what was typed is still there", async () => {
    await typed("before erasing");
    browser.machine.call("ledger.erase", { orderId });
    await tab.clickInFrame(save);
    const told = await tab.frameWhere("what happened", () => document.querySelector("main [role=alert]")?.innerText);
    expect(told).toContain("not in your ledger");
    await expect.poll(() => note()).toBe("before erasing");
    expect(events()).toEqual([]);
    await reopened();
    await until("the words again", async () => (await note()) === "before erasing");
    await saved();
  });

  it("the host is gone: it is said with the way to mend it, and the form is saved once it is back", async () => {
    await typed("before the host went");
    const before = events().length;
    browser.machine.recourse("unregister", ...place());
    browser.machine.killHosts();
    await tab.clickInFrame(save);
    const told = await tab.frameWhere("what happened", () => document.querySelector("main [role=alert]")?.innerText);
    expect(told).toMatch(/not found|ended unexpectedly/);
    await expect.poll(() => note()).toBe("before the host went");
    browser.machine.register(name);
    await tab.clickInFrame("Try again");
    await until("the agreement", () => events().length > before);
    await until("the form closed", async () => (await note()) === null);
  });

  it("the extension is updated: the chip says to reload, and what was typed is there afterwards", async () => {
    await typed("before the update");
    if (name === "chromium") {
      const session = await browser.context.browser().newBrowserCDPSession();
      await session.send("Extensions.loadUnpacked", { path: extensionFolder("chromium") });
    } else {
      const page = await browser.extensionPage("setup");
      await page.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50)).catch(() => {});
    }
    // Meanwhile Firefox closes the extension's own tab.
    await until("the page in front", () => tab.toFront().then(() => true));
    // Chromium leaves the old script in the page; Firefox ends it, and puts in the new one.
    if (name === "chromium")
      await tab.noticesWhere("a word to reload", (all) =>
        all.some(({ state, label }) => state === "orphaned" && label),
      );
    else await until("no dead frame", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    await until("the extension back", async () => {
      await tab.goto(detail);
      for (let look = 0; look < 20; look += 1) {
        if ((await tab.notices()).some(({ state }) => state === "verdict")) return true;
        await new Promise((done) => setTimeout(done, 200));
      }
      return false;
    });
    await tab.toFront();
    await reopened();
    await until("the words again", async () => (await note()) === "before the update");
    expect(await words()).not.toContain("before the host went");
  });
});
