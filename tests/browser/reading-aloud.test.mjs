/** What a screen reader meets on a list of ten orders: a name of its own for each chip, and one voice that tells the news. */
import { describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { pause, until } from "./until.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";

const judged = (notices) => notices.length === 10 && notices.every(({ state }) => state === "verdict");

/** Runs in each of our elements: what is announced there without being asked for. */
const announced = (root) => {
  const regions = [...root.querySelectorAll("[role=status], [role=alert], [aria-live]")];
  return regions.map((one) => [...one.querySelectorAll("[data-text]")].map(({ dataset }) => dataset.text).join(" "));
};

/** Runs in the page's one live region: counts what is said from here on. */
const listen = (root) => {
  const region = root.querySelector("[role=status]");
  region.dataset.times = "0";
  new MutationObserver(() => {
    region.dataset.times = String(Number(region.dataset.times) + 1);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return true;
};
const timesSaid = (root) => root.querySelector("[role=status]").dataset.times;

describe.each(browserNames)("%s, read aloud", (name) => {
  let tab;
  atSite(name, { address: list }, async (opened) => {
    ({ tab } = opened);
    await tab.noticesWhere("ten verdicts", judged);
  });

  const said = async () => (await tab.inParts("recourse-live", announced)).flat();

  it("has ten chips of ten names, each with its item and what it says", async () => {
    const notices = await tab.notices();
    const titles = await tab.evaluate(() =>
      [...document.querySelectorAll(".order-item")].map((card) => {
        const [, id] = /orderId=(\d+)/.exec(card.querySelector('a[href*="orderId="]').href);
        // Of several items the card shows pictures alone.
        return [id, card.querySelector(".order-item-content-info-name")?.textContent.trim() ?? ""];
      }),
    );
    expect(new Set(notices.map((notice) => notice.name)).size).toBe(10);
    expect(titles.filter(([, title]) => title !== "").length).toBeGreaterThan(5);
    for (const { orderId, name: called, label, day } of notices) {
      expect(called).toContain(new Map(titles).get(orderId));
      expect(called).toContain(day === "" ? label : `${label}, ${day}`);
    }
  });

  it("tells once what the list comes to, in one place", async () => {
    const [sentence, ...others] = await until("the sentence", async () => {
      const now = await said();
      return now[0] ? now : null;
    });
    expect(others).toEqual([]);
    expect(sentence).toMatch(/^10 orders read\. /);
    expect((await tab.inParts("recourse-notice", announced)).flat()).toEqual([]);
    expect((await tab.inParts("recourse-summary", announced)).flat()).toEqual([]);
  });

  it("says nothing again when the page draws its cards anew", async () => {
    await tab.inParts("recourse-live", listen);
    await tab.evaluate(() => {
      const cards = [...document.querySelectorAll(".order-item")];
      for (const card of cards) card.replaceWith(card.cloneNode(true));
    });
    await tab.noticesWhere("ten verdicts again", judged);
    await tab.resize(900, 700);
    try {
      await pause(2000);
      expect(await tab.inParts("recourse-live", timesSaid)).toEqual(["0"]);
    } finally {
      await tab.resize(1280, 900);
    }
  });
});
