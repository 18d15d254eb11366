import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { places } from "./places.mjs";
import { framesIn, recordFrames } from "./recorded-frames.mjs";
import { atRest } from "./until.mjs";

const buyer = JSON.parse(readFileSync(path.join(import.meta.dirname, "../site/fixtures/buyer.json"), "utf8"));
const www = "https://www.aliexpress.com";
const orderId = "8311000000070042";
const pages = [
  [`${www}/p/order/index.html`, ".order-item"],
  [`${www}/p/order/detail.html?orderId=${orderId}`, ".order-wrap"],
  [`${www}/p/tracking/index.html?tradeOrderId=${orderId}`, "address"],
  [`${www}/p/message/index.html?orderId=8311000000010042`, ".message-thread"],
  ["https://m.aliexpress.com/p/refund-dispute/list.html", '[class*="orderItem--orderItem"]'],
  [`${www}/p/reverse-pages/start.html?orderId=${orderId}&tradeOrderLineId=8311000000080042`, "textarea"],
];
/** Every way a secret may stand in a text: as it is, without blanks, its long parts. */
const secrets = Object.entries(buyer)
  .filter(([name]) => name !== "countryCode")
  .flatMap(([, text]) => [text, text.replaceAll(" ", ""), ...text.split(/[ ,]+/).filter((part) => part.length > 4)]);
const unremarkable = new Set(["Brazil", "Estado"]);
const searched = [...new Set(secrets)].filter((text) => !unremarkable.has(text));

/** Runs in the page: puts everything personal wherever a reader might look. */
function spread(personal) {
  const text = Object.values(personal).join(" · ");
  const places =
    ".order-item-store, .order-status, .info-row, .order-detail-item, .message-thread, .reverse-main, main";
  for (const place of document.querySelectorAll(places)) {
    const note = document.createElement("p");
    note.textContent = text;
    place.append(note);
  }
  document.querySelector("textarea")?.setAttribute("placeholder", text);
}

/** Runs in the page: twice as long as a change of the page takes to be read, in idle time. */
function readAgain() {
  const idle = () => new Promise((done) => requestIdleCallback(() => setTimeout(done, 250)));
  return idle()
    .then(idle)
    .then(() => true);
}

describe.each(browserNames)("%s", (name) => {
  let site;
  let browser;
  let frames;
  beforeAll(async () => {
    site = await startSite({ captures: null });
    browser = await openBrowser(name, { site, host: false });
    frames = recordFrames(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("sends nothing personal to the host and keeps nothing personal, whatever the pages are full of", async () => {
    const tab = await browser.tab();
    for (const [address, content] of pages) {
      await tab.goto(address);
      await tab.until("the page", (selector) => document.querySelector(selector), content);
      await tab.evaluate(spread, buyer);
      await tab.until("what was spread to be there", (text) => document.body.textContent.includes(text), buyer.email);
      await tab.evaluate(readAgain);
      await tab.noticesWhere("an answer", (all) => all.length === 0 || all.some(({ state }) => state === "verdict"));
    }
    const observed = () => framesIn(frames()).filter((frame) => frame.includes('"page.observe"')).length;
    await expect.poll(observed).toBeGreaterThanOrEqual(4);
    const sent = framesIn(frames());
    expect(sent.some((frame) => frame.includes(orderId))).toBe(true);
    const everything = sent.join("\n");
    expect(searched.filter((secret) => everything.includes(secret))).toEqual([]);
    const kept = browser.machine.ledgerBytes();
    expect(kept.includes(orderId)).toBe(true);
    expect(searched.filter((secret) => kept.includes(secret))).toEqual([]);
  });

  describe("beside a browser without the extension", () => {
    let other;
    beforeAll(async () => {
      other = await openBrowser(name, { site, extension: false });
    });
    afterAll(() => other?.close());

    it("asks the network for nothing: every request is the page's own", async () => {
      const asked = async (from) => {
        const page = await from.tab();
        await atRest("a site that is asked nothing", () => `${site.log.length} requests`, 10);
        site.log.length = 0;
        await page.goto(pages[1][0]);
        await page.until("the page", () => document.querySelector(".order-wrap"));
        if (from === browser) await page.noticeOf(orderId);
        await atRest("all that the page asks for", () => `${site.log.length} requests`, 20);
        const paths = site.log.map(({ host, path: at }) => host + at).filter((at) => !at.endsWith("/favicon.ico"));
        return paths.sort();
      };
      expect(await asked(browser)).toEqual(await asked(other));
      if (browser.proxy) expect(browser.proxy.refused.filter((host) => !/mozilla|firefox/.test(host))).toEqual([]);
    });

    it("has pages laid out as in that", async () => {
      const laidOut = async (from) => {
        const page = await from.tab(pages[0][0]);
        await page.until("ten cards", () => document.querySelectorAll(".order-item").length === 10);
        await page.until("the end of loading", () => document.querySelector(".order-more button"));
        if (from === browser)
          await page.noticesWhere(
            "ten verdicts",
            (all) => all.length === 10 && all.every(({ state }) => state === "verdict"),
          );
        const { given } = await page.evaluate(places);
        return given;
      };
      const given = await laidOut(browser);
      expect(given.length).toBeGreaterThan(300);
      expect(given).toEqual(await laidOut(other));
    });
  });
});
