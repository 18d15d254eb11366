/** From an order's page to the draft in the message box by the keyboard alone: the focus is never lost on the way. */
import { afterEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { until } from "./until.mjs";

const orderId = "8311000000030042";
const site = "https://www.aliexpress.com";
const box = () => document.querySelector(".message-composer textarea").value;

describe.each(browserNames)("%s, by the keyboard alone", (name) => {
  let browser;
  let tab;
  let conversation = null;
  atSite(name, { address: `${site}/p/order/detail.html?orderId=${orderId}` }, async (opened) => {
    ({ browser, tab } = opened);
    await tab.noticeOf(orderId);
  });
  afterEach(async () => {
    await conversation?.close();
    conversation = null;
  });

  /** Presses Tab until what has the focus in the frame is what is wanted. */
  async function tabTo(wanted, one = tab) {
    for (let presses = 0; presses < 40; presses += 1) {
      await one.press("Tab");
      if (await one.inFrame((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
    }
    throw new Error(`no way to ${wanted} by Tab`);
  }
  const focused = (one = tab) => one.inFrame(() => document.activeElement.localName);
  const owner = (one = tab) => one.evaluate(() => document.activeElement.localName);
  const spoken = (one) =>
    one.inFrame(() => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent).join(" "));

  async function open(one, element) {
    for (let presses = 0; presses < 60 && (await owner(one)) !== element; presses += 1) await one.press("Tab");
    await one.press("Enter");
    await until("the heading", async () => (await owner(one)) === "recourse-frame" && (await focused(one)) === "h1");
    // Presses count once the frame was seen for a while.
    await one.settled();
  }

  it("each view begins at its heading, and Escape leads back to the chip", async () => {
    await open(tab, "recourse-notice");
    await tabTo('[data-reason="damaged"]');
    await tab.press("Enter");
    await tab.frameWhere("the draft", () => document.querySelector('[data-draft="sent"]'));
    await expect.poll(() => focused()).toBe("h1");
    await tabTo('[data-act="insert-there"]');
    await tab.press("Escape");
    await until("no frame", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    await expect.poll(() => owner()).toBe("recourse-notice");
  });

  it("what the box has already is said aloud, before it is asked what to do with it", async () => {
    conversation = await browser.tab(`${site}/p/message/index.html?orderId=${orderId}`);
    await conversation.toFront();
    await until("the chip", async () => (await conversation.guard("write"))?.shown);
    await open(conversation, "recourse-guard");
    await tabTo('[data-act="insert"]', conversation);
    await conversation.press("Enter");
    const text = await conversation.until("the text in the box", box);
    expect(text).toContain(orderId);
    await expect.poll(() => spoken(conversation)).toContain("not sent");
    await expect.poll(() => owner(conversation)).toBe("textarea");
    // Back in the frame, once more.
    await conversation.clickInFrame('[data-act="insert"]');
    await conversation.frameWhere("what to do with it", () => document.querySelector('[data-act="append"]'));
    expect(await spoken(conversation)).toContain("already");
  });
});
