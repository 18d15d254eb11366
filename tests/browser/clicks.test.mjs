/** How many presses the usual things take, each one a real click of the mouse, from the page where a buyer begins. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { until } from "./until.mjs";

const order = "8311000000030042";
const noted = "8311000000010042";
const site = "https://www.aliexpress.com";
const detail = (orderId) => `${site}/p/order/detail.html?orderId=${orderId}`;
const list = `${site}/p/order/index.html?orders=20`;

describe.each(browserNames)("%s, presses counted", (name) => {
  let browser;
  let tab;
  let presses = 0;
  const press = async (click) => {
    presses += 1;
    await click();
  };
  atSite(name, { address: list }, async (opened) => {
    ({ browser, tab } = opened);
    await tab.noticesWhere("fourteen verdicts", (all) => all.length === 14 && all.every((n) => n.state === "verdict"));
  });

  let conversation = null;
  beforeEach(async () => {
    // What a try before noted, or left open.
    for (const orderId of [order, noted]) browser.machine.call("problem.record", { orderId, state: "none" });
    await tab.toFront();
  });
  afterEach(async () => {
    await conversation?.close();
    conversation = null;
  });
  const isConversation = (url) => url.includes("/p/message/");

  it("three from an order's page to its draft in the message box, read before and not sent", async () => {
    await tab.goto(detail(order));
    await tab.noticeOf(order);
    presses = 0;
    await press(() => tab.clickInNotice(order, ".chip"));
    await press(() => tab.clickInFrame('[data-reason="damaged"]'));
    const draft = await tab.frameWhere("the draft", () => document.querySelector('[data-draft="sent"]')?.textContent);
    await press(() => tab.clickInFrame('[data-act="insert-there"]'));
    conversation = await browser.tabWhere(isConversation);
    const box = () => document.querySelector(".message-composer textarea")?.value;
    expect(await conversation.until("the text in the box", box)).toBe(draft);
    expect(draft).toContain(order);
    expect(presses).toBe(3);
    expect(await conversation.evaluate(() => window.__SENT__ ?? [])).toEqual([]);
    await conversation.toFront();
    await conversation.frameWhere("what was done", () => document.querySelector('[data-step="inserted"]'));
    await conversation.clickInFrame('[data-act="undo"]');
    await conversation.until("an empty box", () => document.querySelector(".message-composer textarea").value === "");
    // A frame that comes up by itself does so once.
    await conversation.goto(`${site}/p/message/index.html?orderId=${order}&again`);
    await until("the chip", async () => (await conversation.guard("write"))?.shown);
    expect(await conversation.inParts("recourse-frame", () => true)).toEqual([]);
  });

  it.each([
    ["with its reason", "damaged", "[data-tab=draft]"],
    ["without its reason", null, '[data-reason="damaged"]'],
  ])("three of an order whose problem is noted %s", async (_, reason, second) => {
    browser.machine.call("problem.record", { orderId: order, state: "problem", reason, on: "2026-09-06" });
    await tab.goto(detail(order));
    await tab.noticeOf(order);
    presses = 0;
    await press(() => tab.clickInNotice(order, ".chip"));
    await press(() => tab.clickInFrame(second));
    await press(() => tab.clickInFrame('[data-act="insert-there"]'));
    conversation = await browser.tabWhere(isConversation);
    const box = () => document.querySelector(".message-composer textarea")?.value;
    await expect.poll(() => conversation.evaluate(box)).toContain(order);
    expect(presses).toBe(3);
  });

  it("one on a chip, though its words are drawn anew before the button of the mouse is let go", async () => {
    await tab.goto(detail(order));
    await tab.noticeOf(order);
    const { x, y } = await tab.inNotice(order, (root) => {
      const { left, top, height } = root.querySelector(".label").getBoundingClientRect();
      return { x: left + 4, y: top + height / 2 };
    });
    const { mouse } = tab.page;
    await mouse.move(x, y);
    await mouse.down();
    await tab.inNotice(order, (root) => {
      for (const line of root.querySelectorAll(".chip > span")) line.replaceWith(line.cloneNode(true));
    });
    await mouse.up();
    await until("the frame", () => tab.frameRect());
  });

  it("one to note a problem, and one to take it back", async () => {
    const said = () => browser.machine.call("note.read", { orderId: noted }).problems.map(({ state }) => state);
    await tab.goto(detail(noted));
    await tab.noticeOf(noted);
    await tab.openPanel(noted);
    presses = 0;
    await press(() => tab.clickInFrame('[data-act="problem"]'));
    await until("the problem in the ledger", () => said()[0] === "problem");
    expect(presses).toBe(1);
    await tab.clickInFrame('[data-act="problem"][aria-pressed="true"]');
    await until("nothing noted", () => said().length === 0);
  });

  it("one from the toolbar's own page to the order most worth opening", async () => {
    const popup = await browser.extensionPage("popup");
    presses = 0;
    await popup.toFront();
    // Once it stays where it is: lists come in above and below it.
    const next = await popup.until("the next one", () => {
      const link = document.querySelector('[data-act="open-next"]');
      const place = link && JSON.stringify(link.getBoundingClientRect());
      const stays = place && place === document.body.dataset.place;
      document.body.dataset.place = place ?? "";
      return stays && new URL(link.href).search;
    });
    await popup.evaluate(() => {
      const followed = ({ target, defaultPrevented }) => {
        const { href } = target.closest("a") ?? {};
        document.body.dataset.followed = defaultPrevented ? "" : (href ?? "");
      };
      addEventListener("click", followed);
    });
    await press(() => popup.click('[data-act="open-next"]'));
    await expect.poll(() => popup.evaluate(() => document.body.dataset.followed)).toContain(next);
    // Firefox, when it is driven, opens no tab for a link of an extension's page.
    if (name === "chromium") await browser.tabWhere((url) => url.startsWith("http") && url.includes(next));
    expect(presses).toBe(1);
  });
});
