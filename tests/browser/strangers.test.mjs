/** What is out of reach: for a page of one order all other orders, for every page the extension's files, for other sites all. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageWith } from "../site/hostile.mjs";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { until } from "./until.mjs";

const own = "8311000000070042";
const others = ["8311000000010042", "8311000000030042"];
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${own}`;

/** Runs in the page: what came of every way to a file of the extension. */
async function reach(root, files) {
  const loads = (tag, place, address) =>
    new Promise((done) => {
      const element = document.createElement(tag);
      element.onload = () => done(true);
      element.onerror = () => done(false);
      element.rel = "stylesheet";
      element[place] = address;
      document.body.append(element);
      setTimeout(() => done(false), 3000);
    });
  const reached = [];
  for (const file of files) {
    if (
      await fetch(root + file).then(
        () => true,
        () => false,
      )
    )
      reached.push(`fetch ${file}`);
    if (await loads("img", "src", root + file)) reached.push(`img ${file}`);
    if (await loads("script", "src", root + file)) reached.push(`script ${file}`);
    if (await loads("link", "href", root + file)) reached.push(`link ${file}`);
  }
  return reached;
}

/** Runs in the page: whatever answers when it is spoken to as the extension. */
function speak(id) {
  const runtimes = [globalThis.chrome?.runtime, globalThis.browser?.runtime].filter(Boolean);
  const request = { type: "host", method: "ledger.search", params: { query: "lamp" } };
  const ask = (runtime) =>
    new Promise((done) => {
      try {
        runtime.sendMessage(id, request, (answer) => done(answer ?? null));
      } catch {
        done(null);
      }
      setTimeout(() => done(null), 2000);
    });
  return Promise.all(runtimes.filter(({ sendMessage }) => sendMessage).map(ask));
}

describe.each(browserNames)("%s, out of reach", (name) => {
  let site;
  let browser;
  beforeAll(async () => {
    const documents = (url) => (url.searchParams.has("plain") ? pageWith("", "<p>A page of its own</p>") : null);
    site = await startSite({ captures: null, documents });
    browser = await openBrowser(name, { site });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("from the page of one order only that order is recorded, whatever else it loads", async () => {
    const tab = await browser.tab(detail);
    await tab.noticeOf(own);
    await tab.evaluate(async (ids) => {
      const api = "https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order";
      for (const tradeOrderId of ids) {
        const data = encodeURIComponent(JSON.stringify({ tradeOrderId }));
        await (await fetch(`${api}.detail/1.0/?data=${data}`)).text();
      }
      await (await fetch(`${api}.list/1.0/?data=%7B%7D`)).text();
      document.querySelector("main, #root").append(document.createElement("p"));
    }, others);
    // Read again in full, twice: what was loaded has come to whoever listens.
    await tab.evaluate(async () => {
      const idle = () => new Promise((done) => requestIdleCallback(() => setTimeout(done, 250)));
      await idle();
      document.querySelector("main, #root").append(document.createElement("p"));
      await idle();
    });
    await expect.poll(() => tab.noticeOf(own)).toMatchObject({ state: "verdict" });
    expect(browser.machine.call("ledger.stats", {}).orders).toBe(1);
    for (const orderId of others) {
      expect(browser.machine.call("ledger.history", { orderId }).events).toEqual([]);
    }
    await tab.close();
  });

  it.each([
    ["AliExpress's own", () => "https://www.aliexpress.com/p/order/index.html?plain=1"],
    ["another site's", () => `https://127.0.0.1:${site.port}/?plain=1`],
  ])("%s page finds no file of the extension, and nobody to speak to", async (_, address) => {
    const tab = await browser.tab(address());
    await tab.until("the page", () => document.querySelector("p"));
    const files = ["manifest.json", "popup/popup.html", "order/frame.js", "content.js", "icons/recourse-48.png"];
    // The test's own check: what may be loaded is told as loaded.
    expect(await tab.evaluate(reach, "/", ["?plain=1"])).toContain("fetch ?plain=1");
    expect(await tab.evaluate(reach, browser.extensionRoot, files)).toEqual([]);
    const [, id] = /\/\/([^/]+)\//.exec(browser.extensionRoot);
    expect((await tab.evaluate(speak, id)).filter(Boolean)).toEqual([]);
    await tab.close();
  });

  it("no script of ours stands in a page of another site, or elsewhere on AliExpress's", async () => {
    for (const address of [
      `https://127.0.0.1:${site.port}/p/order/index.html?plain=1`,
      "https://www.aliexpress.com/?plain=1",
    ]) {
      const tab = await browser.tab(address);
      await tab.until("the page", () => document.querySelector("p"));
      const here = await tab.evaluate(() => ({
        elements: document.querySelectorAll("recourse-notice, recourse-guard, recourse-frame").length,
        fetch:
          Object.getOwnPropertyNames(fetch).length > 0 &&
          Function.prototype.toString.call(fetch).includes("[native code]"),
        send: Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, "send").value.name,
      }));
      expect(here).toEqual({ elements: 0, fetch: true, send: "send" });
      await tab.close();
    }
    const tab = await browser.tab("https://www.aliexpress.com/p/order/index.html?plain=1");
    await until("a notice where the script does stand", async () => (await tab.notices()).length > 0);
    await tab.close();
  });
});
