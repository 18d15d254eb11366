/** A window that is small, or zoomed to twice its size: what is ours can be read, and leaves the page's own to be pressed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { atSite } from "./at-site.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { standsFree } from "./covering.mjs";
import { until } from "./until.mjs";

const order = "8311000000030042";
const site = "https://www.aliexpress.com";
const detail = `${site}/p/order/detail.html?orderId=${order}`;
const conversation = `${site}/p/message/index.html?orderId=${order}`;
const send = ".chat--send--x1";

/** Runs in the frame: how many lines of the draft are in sight, between what stands above it and the buttons under it. */
function linesInSight() {
  const text = document.querySelector('[data-draft="sent"]');
  if (!text) return 0;
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(text);
  const { top, bottom } = text.getBoundingClientRect();
  const above = document.querySelector("main").getBoundingClientRect().top;
  const under = document.querySelector(".inserting").getBoundingClientRect().top;
  const from = Math.max(above, top + Number.parseFloat(paddingTop));
  const to = Math.min(under, bottom - Number.parseFloat(paddingBottom));
  return Math.floor((to - from) / Number.parseFloat(lineHeight) + 0.05);
}

/** By the browser's own zoom, as the buyer would. */
async function zoom(browser, tab, factor) {
  const own = await browser.extensionPage("options");
  await own.evaluate(async (wanted) => {
    for (const { id } of await chrome.tabs.query({ url: "https://www.aliexpress.com/*" }))
      await chrome.tabs.setZoom(id, wanted);
  }, factor);
  await own.close();
  await tab.toFront();
  await tab.until("the zoom", (wanted) => devicePixelRatio === wanted && innerWidth < 700, factor);
}

describe.each(browserNames)("%s, a small window", (name) => {
  let tab;
  atSite(name, { address: detail }, async (opened) => {
    ({ tab } = opened);
    await tab.noticeOf(order);
  });

  it.each([
    [320, 700],
    [400, 700],
    [620, 700],
    [640, 450],
  ])("of %d × %d shows five lines of a draft or more above its button, with all there is to press", async (...size) => {
    await tab.resize(...size);
    await tab.goto(conversation);
    await tab.openGuard("write");
    await tab.clickInFrame('[data-reason="damaged"]');
    await tab.frameWhere("the draft", () => document.querySelector('[data-draft="sent"]'));
    await expect.poll(() => tab.inFrame(linesInSight)).toBeGreaterThanOrEqual(5);
    const cut = () =>
      [...document.querySelectorAll(".inserting button")].filter((one) => {
        const { left, right, bottom } = one.getBoundingClientRect();
        return left < 0 || right > innerWidth || bottom > innerHeight;
      }).length;
    await expect.poll(() => tab.inFrame(cut)).toBe(0);
    await tab.closeFrame();
  });

  it("keeps each day of a form on one line", async () => {
    await tab.resize(390, 760);
    await tab.goto(detail);
    await tab.noticeOf(order);
    await tab.openPanel(order);
    await tab.frameWhere("what more can be done", () => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      return document.querySelector("[data-key=agreement]");
    });
    await tab.clickInFrame("[data-key=agreement]");
    const lines = await tab.frameWhere("two days", () => {
      const days = [...document.querySelectorAll(".day-field")];
      const tops = days.map((day) => new Set([...day.children].map((part) => part.getBoundingClientRect().top)).size);
      return days.length === 2 && tops;
    });
    expect(lines).toEqual([1, 1]);
    await tab.closeFrame();
  });

  it.each([
    [390, 844],
    [320, 640],
    [800, 600],
    [1280, 900],
  ])("of %d × %d has no word of the list under what is said of all of it, wherever it is scrolled", async (...size) => {
    await tab.resize(...size);
    await tab.goto(`${site}/p/order/index.html`);
    await tab.noticesWhere("ten verdicts", (all) => all.length === 10 && all.every(({ state }) => state === "verdict"));
    await until("the count of all", async () => (await tab.inParts("recourse-summary", () => true)).length === 1);
    for (const direction of ["ltr", "rtl"]) {
      await tab.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      for (const top of [0, 130, 410, 777, 1500, 99_999]) {
        await tab.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), top);
        await standsFree(tab, "recourse-summary", `nothing under it at ${top}, ${direction}`);
      }
    }
    await tab.clickInPart("recourse-summary", ".away");
    await until("it is put away", async () => (await tab.inParts("recourse-summary", () => true)).length === 0);
  });
});

describe.each(browserNames)("%s, zoomed to twice the size", (name) => {
  let standIn;
  let browser;
  let tab;
  beforeAll(async () => {
    standIn = await startSite({ captures: null });
    browser = await openBrowser(name, { site: standIn, viewport: null, browserFlags: ["--window-size=1280,900"] });
    tab = await browser.tab(conversation);
    await tab.noticeOf("");
    await zoom(browser, tab, 2);
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });

  it.each(["ltr", "rtl"])(
    "moves the corner's notice away where the page's Send is scrolled under it, %s",
    async (dir) => {
      await tab.evaluate((wanted) => {
        document.documentElement.dir = wanted;
        document.body.style.paddingBlock = "600px";
      }, dir);
      // Whatever follows from a change of the page has come; from here on it is only scrolled.
      await new Promise((done) => setTimeout(done, 1500));
      for (const side of ["left", "right"]) {
        await tab.evaluate(
          (selector, to) => {
            const button = document.querySelector(selector);
            const [notice] = [...document.querySelectorAll("recourse-notice")];
            const middle = (one) => one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2;
            button.style.translate = "";
            const { left, right } = button.getBoundingClientRect();
            button.style.translate = `${to === "left" ? 24 - left : innerWidth - 24 - right}px 0`;
            scrollBy({ top: middle(button) - middle(notice), behavior: "instant" });
          },
          send,
          side,
        );
        await standsFree(tab, "recourse-notice", `${send} free at the ${side}`);
      }
    },
  );

  it("has it free too where the page brings Send into every corner", async () => {
    const corners = ["inset:auto 8px 8px auto", "inset:auto auto 8px 8px", "inset:8px 8px auto auto"];
    await tab.evaluate((insets) => {
      for (const inset of insets) {
        const button = document.createElement("button");
        button.className = "in-a-corner";
        button.style.cssText = `position:fixed;width:90px;height:34px;${inset}`;
        document.body.append(button);
      }
      scrollTo(0, 0);
      scrollBy(0, 40);
    }, corners);
    await standsFree(tab, "recourse-notice", "a free place");
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll(".in-a-corner")) one.remove();
    });
  });

  it("has the notice put away by a press, for good", async () => {
    await tab.goto(conversation);
    await tab.noticeOf("");
    await tab.clickInPart("recourse-notice", ".away");
    await until("no notice", async () => (await tab.notices()).length === 0);
    await tab.evaluate((selector) => document.querySelector(selector).scrollIntoView({ block: "end" }), send);
    await new Promise((done) => setTimeout(done, 600));
    expect(await tab.notices()).toEqual([]);
  });
});
