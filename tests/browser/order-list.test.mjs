import { describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames, forget } from "./browsers.mjs";
import { covering } from "./covering.mjs";
import { places } from "./places.mjs";
import { until } from "./until.mjs";

const list = (options = "") => `https://www.aliexpress.com/p/order/index.html?${options}`;
const detail = (orderId) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;

const allJudged = (count) => (notices) => notices.length === count && notices.every(({ state }) => state === "verdict");
const idsOf = (notices) => notices.map(({ orderId }) => orderId);

/** Runs in the page: the ids of the cards on screen, by their links. */
function cardIds() {
  const cards = [...document.querySelectorAll(".order-item")];
  return cards.map((card) => /orderId=(\d+)/.exec(card.querySelector('a[href*="orderId="]').href)[1]);
}

describe.each(browserNames)("%s, the order list", (name) => {
  let browser;
  let tab;
  atSite(name, {}, (opened) => {
    ({ browser, tab } = opened);
  });

  it("gives every order on screen one notice, and more when more are loaded", async () => {
    await tab.goto(list());
    await tab.noticesWhere("ten verdicts", allJudged(10));
    await tab.click('[data-pl="order_more"] button');
    const notices = await tab.noticesWhere("fourteen verdicts", allJudged(14));
    expect(idsOf(notices)).toEqual(await tab.evaluate(cardIds));
    expect(new Set(idsOf(notices)).size).toBe(14);
  });

  it("takes notices away with their orders when another tab is opened", async () => {
    await tab.goto(list());
    await tab.noticesWhere("ten verdicts", allJudged(10));
    await tab.click('[role="tab"][data-code="shipped"]');
    expect(idsOf(await tab.noticesWhere("one verdict", allJudged(1)))).toEqual(["8311000000070042"]);
    await tab.click('[role="tab"][data-code="all"]');
    const notices = await tab.noticesWhere("ten verdicts again", allJudged(10));
    expect(idsOf(notices)).toEqual(await tab.evaluate(cardIds));
  });

  it.each([
    [390, "ltr"],
    [390, "rtl"],
    [640, "ltr"],
    [640, "rtl"],
    [1280, "rtl"],
  ])("covers no word and nothing to press, at %d px, %s", async (width, direction) => {
    await tab.resize(width, 900);
    try {
      await tab.goto(list());
      await tab.noticesWhere("ten verdicts", allJudged(10));
      // A page may turn round long after it was loaded.
      await tab.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      const wrong = () => tab.evaluate(covering);
      await until("every notice in a free place", async () => {
        const found = await wrong();
        if (found.length > 0) throw new Error(JSON.stringify(found));
        return true;
      });
    } finally {
      await tab.resize(1280, 900);
    }
  });

  it("gives the focus back when what is said of the whole list is put away", async () => {
    await tab.goto(list());
    await tab.noticesWhere("ten verdicts", allJudged(10));
    await tab.evaluate(() => document.querySelector("main a, a[href]").focus());
    const focused = () => tab.evaluate(() => document.activeElement.outerHTML.slice(0, 200));
    const before = await focused();
    expect(before).toMatch(/^<a/);
    await tab.clickInPart("recourse-summary", ".away");
    await until("no summary", async () => (await tab.inParts("recourse-summary", () => true)).length === 0);
    await expect.poll(focused).toBe(before);
  });

  it("follows a page that becomes another one without loading", async () => {
    const orderId = "8311000000030042";
    await tab.goto(list("spa=1"));
    await tab.noticesWhere("ten verdicts", allJudged(10));
    await tab.click(`a[href*="orderId=${orderId}"]`);
    const [notice] = await tab.noticesWhere("the one order", (all) => allJudged(1)(all) && all[0].orderId === orderId);
    expect(notice.code).not.toBe("unknown");
    await tab.click("a.back");
    const notices = await tab.noticesWhere("the list again", allJudged(10));
    expect(idsOf(notices)).toEqual(await tab.evaluate(cardIds));
  });

  it("says so when the list has no orders, and records nothing", async () => {
    await forget(browser, tab);
    await tab.goto(list("empty=1"));
    const notice = await tab.noticeOf("", "empty");
    expect(notice.label).toBe("No orders here");
    expect(await tab.openPanel("")).toContain("nothing was recorded");
    expect(browser.machine.call("ledger.search", { query: "" }).hits).toEqual([]);
  });

  it("says so when an order has no id, and records nothing", async () => {
    await tab.goto(list("noid=1&nojson=1&late=3000"));
    const notice = await tab.noticeOf("", "unread");
    expect(notice.label).toBe("Page not understood");
    expect(await tab.openPanel("")).toContain("Missing: which order it is");
    expect(browser.machine.call("ledger.search", { query: "" }).hits).toEqual([]);
  });

  it("says so when the orders were read but their cards are not known", async () => {
    await tab.goto(list("noid=1"));
    await tab.noticeOf("", "unread");
    expect(await tab.openPanel("")).toContain("which order it is");
  });

  it("reads a list that is loaded, not embedded", async () => {
    await tab.goto(list("nojson=1&transport=xhr"));
    const notices = await tab.noticesWhere("ten verdicts", allJudged(10));
    expect(idsOf(notices)).toEqual(await tab.evaluate(cardIds));
  });

  it("reads the list from its elements alone where its data cannot be seen", async () => {
    await forget(browser, tab);
    await tab.goto(list("hidden=1"));
    const notices = await tab.noticesWhere("ten verdicts", (all) => allJudged(10)(all.filter((one) => one.orderId)));
    expect(idsOf(notices.filter((one) => one.orderId))).toEqual(await tab.evaluate(cardIds));
    const { hits } = browser.machine.call("ledger.search", { query: "8311000000030042" });
    expect(hits[0]).toMatchObject({
      placedOn: "2026-08-02",
      status: "completed",
      storeName: "Lumen Home Official Store",
    });
  });

  it("lets hostile titles be text", async () => {
    const orderId = "8311000000270042";
    await tab.goto(detail(orderId));
    await tab.noticeOf(orderId);
    const panel = await tab.openPanel(orderId);
    expect(panel).toContain("document.title='owned'");
    expect(panel).toContain("' OR 1=1; --");
    const elements = () => [...document.body.querySelectorAll("*")].map(({ localName }) => localName);
    const used =
      "a article bdi button details div footer h1 h2 header li main ol p path section span strong summary svg time ul";
    expect(used.split(" ")).toEqual(expect.arrayContaining(await tab.inFrame(elements)));
    await expect.poll(() => tab.evaluate(() => document.title)).toBe("Order detail");
  });

  it("is still there, once, when the page comes back from the browser's memory", async () => {
    await tab.goto(list());
    await tab.noticesWhere("ten verdicts", allJudged(10));
    await tab.evaluate(() => {
      window.stillHere = true;
      addEventListener("pageshow", ({ persisted }) => {
        window.cameBack = persisted;
      });
    });
    const orderId = "8311000000030042";
    await tab.evaluate((address) => location.assign(address), detail(orderId));
    // The list has a notice of the order as well.
    const isThere = (address) => location.href === address && document.readyState === "complete";
    await tab.until("the order's page", isThere, detail(orderId));
    await tab.noticeOf(orderId);
    await tab.back();
    await tab.until("the list to come back", () => window.cameBack === true && window.stillHere === true);
    const told = (all) => allJudged(10)(all) && all.find((one) => one.orderId === orderId).code !== "unknown";
    const notices = await tab.noticesWhere("the verdict that the other page made", told);
    expect(idsOf(notices)).toEqual(await tab.evaluate(cardIds));
  });

  it.each(["light", "dark"])("takes no room on the page (%s), whatever it says", async (theme) => {
    const pages = [
      [list(`theme=${theme}`), "recourse-notice"],
      [`${detail("8311000000190042")}&theme=${theme}`, "recourse-guard"],
    ];
    for (const [address, last] of pages) {
      await tab.goto(address);
      const notices = await tab.noticesWhere(
        "verdicts",
        (all) => all.length > 0 && all.every((n) => n.state === "verdict"),
      );
      expect(notices[0].theme).toBe(theme);
      await tab.until(`a ${last}`, (name) => document.querySelector(name), last);
      const { given, without, ours } = await tab.evaluate(places);
      expect(ours).toContain(last);
      expect(given).toEqual(without);
    }
  });
});
