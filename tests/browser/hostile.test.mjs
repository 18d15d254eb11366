/**
 * Pages that mean ill, at the address of the order list: they run no code of ours nor make ours run theirs, learn nothing
 * of the ledger, have nothing recorded but what a list may tell, and are not held up.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hostilePages, orderId } from "../site/hostile.mjs";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { patience, until } from "./until.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";
/** No task of the page's own may come later than this, on a machine that does other things too. */
const longestPause = 3000;

/** Runs in the page: what its heart says, after a good many more beats. */
function beatsOn() {
  const from = heart.beats;
  return new Promise((done) => {
    const timer = setInterval(() => {
      if (heart.beats < from + 20) return;
      clearInterval(timer);
      done({ longest: heart.longest, ran });
    }, 20);
  });
}

describe.each(browserNames)("%s, pages that mean ill", (name) => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    const documents = (url) => hostilePages[url.searchParams.get("hostile")] ?? null;
    site = await startSite({ captures: null, documents });
    browser = await openBrowser(name, { site });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    browser.machine.forget();
    tab = await browser.tab();
  });
  afterEach(() => tab?.close());

  const open = (which) => tab.goto(`${list}?hostile=${which}`);
  const ask = (method, params) => browser.machine.call(method, params);
  const orders = () => ask("ledger.stats", {}).orders;
  const known = (number) => ask("ledger.history", { orderId: orderId(number) }).events.length > 0;

  async function expectUnharmed() {
    const { longest, ran } = await tab.evaluate(beatsOn);
    expect(ran).toEqual([]);
    expect(longest).toBeLessThan(longestPause);
  }

  it("markup in titles, stores and states is text wherever it is shown", async () => {
    await open("markup");
    await tab.noticesWhere("five verdicts", (all) => all.filter(({ state }) => state === "verdict").length === 5);
    for (const number of [0, 2, 3]) {
      expect(await tab.openPanel(orderId(number))).toContain("Brass lamp");
      const made = await tab.inFrame(() => document.querySelectorAll("img, script:not([src]), svg, iframe").length);
      expect(made).toBe(0);
      await tab.closeFrame();
    }
    await expectUnharmed();
    const popup = await browser.extensionPage("popup");
    await popup.until("its search", () => document.querySelector("input"));
    await popup.click("input");
    await popup.type("brass lamp");
    await popup.until("what was found", () => document.body.innerText.includes("ran.push('unclosed')"));
    expect(await popup.evaluate(() => document.querySelectorAll("img, script:not([src]), iframe").length)).toBe(0);
    expect(await popup.evaluate(() => "ran" in window)).toBe(false);
    await popup.close();
  });

  it("members named __proto__, constructor and toString are members", async () => {
    await open("pollution");
    await tab.noticeOf(orderId(1));
    await expectUnharmed();
    expect(await tab.evaluate(() => [{}.polluted, [].polluted, "".polluted])).toEqual([null, null, null]);
    expect(await tab.openPanel(orderId(1))).not.toContain("polluted");
    expect([orders(), known(1), known(77)]).toEqual([1, true, false]);
  });

  it("state without end, without measure, and with traps costs the page no pause, and no getter is called", async () => {
    await open("gigantic");
    await tab.noticeOf(orderId(1));
    await expectUnharmed();
    expect([orders(), known(1)]).toEqual([1, true]);
  });

  it("the mirror's name is not overheard, and lies in its voice are not listened to", async () => {
    await open("forging");
    await tab.noticeOf(orderId(1));
    await expectUnharmed();
    expect(await tab.evaluate(() => overheard)).toEqual([]);
    expect([orders(), known(1), known(66)]).toEqual([1, true, false]);
  });

  it("a language replaced under it changes nothing but what is read from the page's own state", async () => {
    await open("replacing");
    await until("the order in the ledger", () => known(1));
    await tab.press("r");
    await tab.until("the language back", () => restored);
    await expectUnharmed();
    await expect.poll(() => tab.noticeOf(orderId(1))).toMatchObject({ answer: "unknown" });
    expect(await tab.evaluate(() => handed)).toEqual([]);
    expect([orders(), known(1), known(66)]).toEqual([1, true, false]);
  });

  it("of 100,000 orders it reads 5,000, says so, and holds nobody up", async () => {
    await open("crowd");
    await until("5,000 orders in the ledger", () => orders() === 5000, 3 * patience);
    await tab.noticeOf("", "too-many");
    expect(await tab.openPanel("")).toContain("5,000");
    await tab.evaluate(beatsOn);
    expect(orders()).toBe(5000);
    await expectUnharmed();
  });

  it("a page that hides, moves, clicks and throws out the notice learns nothing and has nothing done", async () => {
    await open("meddling");
    await tab.until("notices to meddle with", () => seen.notices > 20);
    await expectUnharmed();
    expect(await tab.evaluate(() => [seen.roots, seen.words])).toEqual([0, ""]);
    expect((await tab.notices()).filter((notice) => notice.open)).toEqual([]);
    await tab.evaluate(() => {
      window.meddle = false;
    });
    const notices = await tab.noticesWhere(
      "both back",
      (all) => all.filter((one) => one.state === "verdict").length === 2,
    );
    expect(notices.map((notice) => notice.orderId)).toEqual([orderId(1), orderId(2)]);
    const kinds = [1, 2].flatMap((number) =>
      ask("ledger.history", { orderId: orderId(number) }).events.map(({ kind }) => kind),
    );
    expect(new Set(kinds)).toEqual(new Set(["order"]));
  });
});
