import { beforeEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames, forget } from "./browsers.mjs";
import { until } from "./until.mjs";

const order = "8311000000030042";
const otherOfStore = "8311000000150042";
const storeId = "1109000202";
const site = "https://www.aliexpress.com";
const detail = (orderId) => `${site}/p/order/detail.html?orderId=${orderId}`;
const conversation = (orderId, more = "") => `${site}/p/message/index.html?orderId=${orderId}${more}`;
const requestForm = (orderId) => `${site}/p/reverse-pages/start.html?orderId=${orderId}`;

/** Text of something in the frame, once it is there. */
const inFrame = (tab, selector) =>
  tab.frameWhere(`${selector} in the frame`, (wanted) => document.querySelector(wanted)?.textContent, selector);
const guardSays = (tab, name, text) =>
  until(`"${text}" beside the page's own`, async () => (await tab.guard(name))?.text.includes(text));

const boxText = (tab) =>
  tab.evaluate(() => {
    const box = document.querySelector(".message-composer textarea, .message-composer [contenteditable]");
    return (box.value ?? box.innerText).trim();
  });
const page = (tab) =>
  tab.evaluate(() => ({
    counter: document.querySelector("[class*='--counter--'], [class*='--count--']").textContent,
    canSend: !document.querySelector(".chat--send--x1")?.disabled,
    sent: window.__SENT__ ?? [],
    submitted: window.__SUBMITTED__ ?? [],
  }));

describe.each(browserNames)("%s, drafts and guards", (name) => {
  let standIn;
  let browser;
  let tab;
  atSite(name, {}, async (opened) => {
    ({ site: standIn, browser, tab } = opened);
    await begin();
  });

  const messages = () => browser.machine.call("ledger.stats").messages;

  /** Both orders read, nothing said. */
  async function begin() {
    standIn.world.unsay();
    await forget(browser, tab);
    for (const orderId of [order, otherOfStore]) {
      await tab.goto(detail(orderId));
      await tab.noticeOf(orderId);
    }
  }

  /** On the conversation's page, with so many messages said and known: as the test before leaves it, or begun anew. */
  async function inConversation(said) {
    if (messages() !== said.length) {
      await begin();
      for (const from of said) standIn.world.say({ orderId: order, from, text: `A message of the ${from}'s.` });
    }
    await tab.goto(conversation(order));
    await until("what was said in the ledger", () => messages() === said.length);
  }

  const drafts = () => {
    const { events } = browser.machine.call("ledger.history", { orderId: order, limit: 50 });
    return events.filter(({ kind }) => kind === "draft").length;
  };
  const draftInFrame = () =>
    until("a draft about the damage", async () => {
      const text = await tab.inFrame(() => document.querySelector('[data-draft="sent"]')?.textContent);
      return text?.includes("damaged") && text;
    });
  const openDraft = async () => {
    await tab.openGuard("write");
    await tab.clickInFrame('[data-reason="damaged"]');
    return draftInFrame();
  };

  describe("a message", () => {
    it("is put into the box, edited, taken back, put in again, and only the buyer sends it", async () => {
      await inConversation([]);
      const before = drafts();
      const text = await openDraft();
      expect(text).toContain(order);
      await tab.clickInFrame('[data-act="insert"]');
      await until("the text in the box", async () => (await boxText(tab)) === text);
      await expect.poll(() => page(tab)).toMatchObject({ counter: `${text.length}/1000`, canSend: true, sent: [] });
      expect(messages()).toBe(0);

      await tab.click(".message-composer textarea");
      await tab.press("End");
      await tab.type(" Thanks a lot.");
      await tab.clickInFrame('[data-act="undo"]');
      await until("an empty box", async () => (await boxText(tab)) === "");
      await expect.poll(() => page(tab)).toMatchObject({ counter: "0/1000", canSend: false });
      await tab.clickInFrame('[data-act="redo"]');
      await until("the edited text", async () => (await boxText(tab)).includes("Thanks a lot."));
      const edited = await boxText(tab);

      await tab.closeFrame();
      await tab.click(".chat--send--x1");
      await until("one message in the ledger", () => messages() === 1);
      await expect.poll(async () => (await page(tab)).sent).toEqual([edited]);
      await expect.poll(drafts).toBe(before + 1);
      // Nothing was loaded anew: what was sent is known at once.
      await guardSays(tab, "write", "still awaited");
    });

    it("meets a calm warning before a second one, and is not kept from being sent", async () => {
      await inConversation(["buyer"]);
      browser.machine.call("reminder.record", { orderId: order, at: null });
      await guardSays(tab, "write", "still awaited");
      await tab.openGuard("write");
      const card = await inFrame(tab, ".callout");
      expect(card).toMatch(/^Wait until Sep 10, 2026[^.]*\.\s*You wrote on Sep 7, 2026[^;]*; a second message may be/);
      expect(card).toContain("Write anyway");
      const asked = () => browser.machine.call("note.read", { orderId: order }).remindAt;
      const { retryAt } = browser.machine.call("message.check", { storeId });
      await tab.clickInFrame('[data-act="remind"]');
      await until("the reminder in the ledger", () => asked() === retryAt);
      await expect.poll(() => inFrame(tab, "[data-remind]")).toMatch(/^Reminder set: Sep 10, 2026/);
      await tab.clickInFrame('[data-act="undo-reminder"]');
      await until("no reminder", () => asked() === null);
      await tab.closeFrame();
      await tab.click(".message-composer textarea");
      await tab.type("Hello?");
      await expect.poll(() => page(tab)).toMatchObject({ canSend: true });
      expect(browser.machine.call("message.check", { storeId })).toMatchObject({ wouldBeSpam: true });
    });

    it("about another order of the same store meets it too", async () => {
      await inConversation(["buyer"]);
      await tab.goto(conversation(otherOfStore));
      await guardSays(tab, "write", "still awaited");
    });

    it("is free again once the seller answered", async () => {
      await inConversation(["buyer"]);
      standIn.world.say({ orderId: order, from: "seller", text: "Sorry, please send a photo." });
      await tab.goto(conversation(order));
      await until("the answer in the ledger", () => messages() === 2);
      await guardSays(tab, "write", "Drafts and evidence");
    });

    it("goes into an editable box as well, and below what the buyer wrote only when told so", async () => {
      await inConversation(["buyer", "seller"]);
      await tab.goto(conversation(order, "&composer=editable"));
      await tab.click(".message-composer [contenteditable]");
      await tab.type("My own words.");
      const text = await openDraft();
      await tab.clickInFrame('[data-act="insert"]');
      await inFrame(tab, '[data-act="append"]');
      await expect.poll(() => boxText(tab)).toBe("My own words.");
      await tab.clickInFrame('[data-act="append"]');
      await until("both texts", async () => {
        const lines = (await boxText(tab)).replace(/\s+/g, " ");
        return lines === `My own words. ${text.replace(/\s+/g, " ")}`;
      });
      await expect.poll(async () => (await page(tab)).canSend).toBe(true);
      await tab.clickInFrame('[data-act="undo"]');
      await until("the buyer's words alone", async () => (await boxText(tab)) === "My own words.");
      expect((await page(tab)).sent).toEqual([]);
    });

    it("is told while it is typed what it lacks", async () => {
      await inConversation(["buyer", "seller"]);
      await tab.click(".message-composer textarea");
      await tab.type("Give me my money or I will leave one star");
      await guardSays(tab, "write", "hint");
      await tab.openGuard("write");
      await expect.poll(() => inFrame(tab, "[data-hints]")).toContain("order number is missing");
    });
  });

  describe("evidence", () => {
    it("is ticked, kept in the ledger, and ticked again when the page is opened anew", async () => {
      const ticked = () => [...document.querySelectorAll('[type="checkbox"]:checked')].map(({ value }) => value).join();
      const open = async () => {
        await tab.goto(conversation(order));
        await tab.openGuard("write");
        await tab.clickInFrame("#tab-evidence");
        await tab.frameWhere("the list of evidence", () =>
          Boolean(document.querySelector("fieldset:not([disabled]) [value=conversation]")),
        );
      };
      browser.machine.call("note.record", { orderId: order, evidence: [] });
      await open();
      expect(await tab.inFrame(ticked)).toBe("");
      await tab.clickInFrame("[value=conversation]");
      await until("the tick in the ledger", () => {
        const { evidence } = browser.machine.call("note.read", { orderId: order });
        return evidence.length === 1 && evidence[0].name === "conversation";
      });
      await open();
      expect(await tab.frameWhere("the tick", ticked)).toBe("conversation");
    });
  });

  describe("a refund request", () => {
    it("has its description put in, unsent", async () => {
      await tab.goto(requestForm(order));
      const text = await openDraft();
      await tab.clickInFrame('[data-act="insert"]');
      await tab.until("the text in the description", (said) => document.querySelector("textarea").value === said, text);
      await expect.poll(() => page(tab)).toMatchObject({ counter: `${text.length}/512`, submitted: [] });
    });

    it("shows what is known beside its button before it is pressed", async () => {
      await tab.goto(detail(order));
      const { code } = await tab.noticeOf(order);
      expect(await until("the verdict beside the button", async () => (await tab.guard("ask"))?.code)).toBe(code);
    });
  });

  describe("an order on its way", () => {
    beforeEach(async () => {
      await tab.goto(detail("8311000000070042"));
    });

    it("says what to check before receipt is confirmed, and how to film", async () => {
      await tab.openGuard("confirm");
      const words = await inFrame(tab, ".confirm");
      expect(words).toContain("Confirm only once you have opened and tried it");
      expect(words).toContain("in one take");
    });

    it("is noted as fine or not by one click in its notice", async () => {
      const orderId = "8311000000070042";
      const noted = () => browser.machine.call("note.read", { orderId }).problems.length;
      await tab.noticeOf(orderId);
      browser.machine.call("problem.record", { orderId, state: "none" });
      expect(noted()).toBe(0);
      await tab.openPanel(orderId);
      await tab.clickInFrame("[data-act=problem]");
      await until("the note in the ledger", () => noted() === 1);
    });
  });
});
