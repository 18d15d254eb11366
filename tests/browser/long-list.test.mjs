import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { manyOrders } from "../site/world.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { extensionFolder } from "./machine.mjs";
import { layoutShifts, tasksOf, traced } from "./trace.mjs";
import { until } from "./until.mjs";

const list = (options) => `https://www.aliexpress.com/p/order/index.html?${options}`;
const allJudged = (count) => (all) => all.length === count && all.every(({ state }) => state === "verdict");
const longest = 50;

describe.runIf(browserNames.includes("chromium"))("chromium, 500 orders", () => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    site = await startSite({ captures: null, fixtures: false, extra: manyOrders(500) });
    browser = await openBrowser("chromium", { site });
    tab = await browser.tab();
    // A trace is of every tab: the set-up page, which opens on the first install, would be measured as well.
    const setUp = await browser.tabWhere((url) => url.includes("/setup/setup.html"));
    await setUp.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("takes no task over 50 ms and moves nothing", async () => {
    const events = await traced(tab, async () => {
      await tab.goto(list("orders=500"));
      // Asking for the notices themselves would be work for the page: the last order in the ledger tells as much.
      await tab.until("500 notices", () => document.querySelectorAll("recourse-notice").length === 500);
      const last = { query: "8411000009990042", limit: 1 };
      await until("the last order in the ledger", () => browser.machine.call("ledger.search", last).hits.length > 0);
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
      await tab.until("notices where the page was scrolled to", () => scrollY > 10_000);
    });
    await tab.noticesWhere("500 verdicts", allJudged(500));
    const tasks = tasksOf(events, browser.extensionRoot);
    expect(tasks.length).toBeGreaterThan(20);
    expect(tasks.filter(({ script }) => script > longest)).toEqual([]);
    // The stand-in page itself shifts nothing.
    expect(layoutShifts(events)).toEqual([]);
  });

  it("keeps memory level over ten in-page navigations", async () => {
    const session = await tab.page.context().newCDPSession(tab.page);
    const measured = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return { nodes, jsEventListeners, usedSize };
    };
    await tab.goto(list("orders=20&spa=1"));
    const thereAndBack = async () => {
      await tab.noticesWhere("20 verdicts", allJudged(20));
      await tab.click('a[href*="detail.html?orderId="]');
      await tab.noticesWhere("one verdict", allJudged(1));
      await tab.click("a.back");
      await tab.noticesWhere("20 verdicts again", allJudged(20));
    };
    for (let round = 0; round < 3; round += 1) await thereAndBack();
    const before = await measured();
    for (let round = 0; round < 10; round += 1) await thereAndBack();
    const after = await measured();
    expect(after.nodes).toBeLessThan(before.nodes * 1.15);
    expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 1.15);
    expect(after.usedSize).toBeLessThan(before.usedSize * 1.3);
  });
});

describe("what runs in pages", () => {
  it.each(["chromium", "firefox"])("is at most 30 kB compressed (%s)", (name) => {
    const read = (file) => readFileSync(path.join(extensionFolder(name), file));
    const size = ["content.js", "mirror.js"].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
    expect(size).toBeLessThanOrEqual(30 * 1024);
  });
});
