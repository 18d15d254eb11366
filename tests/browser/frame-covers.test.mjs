/** Real clicks of the buyer's that were meant for something else: whatever a page lays over the frame, they record nothing. */
import { beforeEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { pressAt } from "./press.mjs";
import { pause, until } from "./until.mjs";

const orderId = "8311000000030042";
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
const button = '[data-act="problem"]';

/** Run in the page: each puts something over all of it that lets the mouse through. */
const covers = {
  "a popover": () => {
    const cover = Object.assign(document.createElement("div"), { popover: "manual", className: "cover" });
    document.body.append(cover);
    cover.showPopover();
  },
  "a popover that comes back whenever it was put under": () => {
    const cover = Object.assign(document.createElement("div"), { popover: "manual", className: "cover" });
    document.body.append(cover);
    cover.showPopover();
    setInterval(() => {
      if (!cover.isConnected) return;
      cover.hidePopover();
      cover.showPopover();
    }, 40);
  },
  "a popover in a closed root": () => {
    const host = Object.assign(document.createElement("div"), { className: "coverhost" });
    document.body.append(host);
    const root = host.attachShadow({ mode: "closed" });
    const cover = Object.assign(document.createElement("div"), { popover: "manual" });
    cover.style.cssText = "position:fixed;inset:0;width:100%;height:100%;background:#fff;border:0;pointer-events:none";
    root.append(cover);
    cover.showPopover();
    setInterval(() => {
      if (!host.isConnected) return;
      cover.hidePopover();
      cover.showPopover();
    }, 40);
  },
  "a modal dialog": () => {
    const cover = Object.assign(document.createElement("dialog"), { className: "cover" });
    document.body.append(cover);
    cover.showModal();
  },
};

/** The others lie under the frame again soon after, to be seen. */
const stays = Object.keys(covers).filter((what) => what !== "a popover");

/** Run in the page: each would hide the frame, or change its looks, if it could. */
const fadings = {
  "the picture of a transition": () => {
    const rules = document.createElement("style");
    rules.className = "fading";
    rules.textContent = `::view-transition, ::view-transition-group(root) { pointer-events: none }
      ::view-transition-old(root), ::view-transition-new(root) { animation: none; opacity: 1 }
      ::view-transition-new(root) { opacity: 0 }
      ::view-transition-group(root) { animation: stay 60s linear }
      @keyframes stay { to { opacity: 0.99 } }`;
    document.head.append(rules);
    window.transition = document.startViewTransition?.(() => {});
  },
  "a layer above everything": () => {
    const cover = Object.assign(document.createElement("div"), { className: "fading" });
    cover.style.cssText = "position:fixed;inset:0;background:#fff;z-index:2147483647;pointer-events:none";
    document.documentElement.append(cover);
  },
  "no opacity of the page": () => {
    document.documentElement.style.opacity = "0.01";
  },
  "a filter over the page": () => {
    document.documentElement.style.filter = "opacity(0.01)";
  },
  "a page cut away": () => {
    document.documentElement.style.clipPath = "inset(100%)";
  },
  "a page moved aside": () => {
    document.documentElement.style.transform = "translateX(40px) scale(0.5)";
  },
  "a faded host": () => {
    for (const host of document.querySelectorAll("recourse-frame"))
      host.style.cssText += ";opacity:0.01!important;filter:opacity(0.01)!important;clip-path:inset(100%)!important";
  },
  "a hidden host": () => {
    for (const host of document.querySelectorAll("recourse-frame")) {
      host.style.cssText +=
        ";visibility:hidden!important;mix-blend-mode:color!important;transform:scale(0.1)!important";
    }
  },
};

function uncover() {
  window.transition?.skipTransition();
  for (const one of document.querySelectorAll(".cover, .coverhost, .fading")) one.remove();
  document.documentElement.removeAttribute("style");
}

describe.each(browserNames)("%s, a covered frame", (name) => {
  let browser;
  let tab;
  atSite(name, { address: detail }, async (opened) => {
    ({ browser, tab } = opened);
    await tab.noticeOf(orderId);
    await tab.evaluate(() => {
      const rules = document.createElement("style");
      rules.textContent = `.cover { position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none;
        border: 0; background: #fff; pointer-events: none } .cover::backdrop { pointer-events: none }`;
      document.head.append(rules);
    });
  });
  const events = () => browser.machine.call("ledger.history", { orderId, limit: 50 }).events.length;
  const isOpen = async () => (await tab.frameRect()) !== null;
  /** What a look into the frame finds, or something else where it is closed in that moment, as a press on the page does. */
  const orElse = async (other, look) => {
    try {
      return await look();
    } catch (error) {
      if (await isOpen()) throw error;
      return other;
    }
  };
  const refusal = () =>
    orElse("", () => tab.inFrame(() => document.querySelector(".refusal [role=status]")?.innerText ?? ""));
  const isSettled = () => orElse(false, () => tab.inFrame(() => document.documentElement.dataset.settled === "true"));

  /** Presses at the button's place, and waits for the ledger where the press counted. */
  async function pressed() {
    const before = events();
    const became = (await isOpen()) ? await pressAt(tab, point, button, 1500) : await tab.clickAt(point);
    if (!(await isOpen())) return "on the page";
    if (became === "counted") await until("the press in the ledger", () => events() > before);
    return became;
  }

  let point;
  beforeEach(async () => {
    await tab.evaluate(uncover);
    if (!(await tab.frameRect())) await tab.openPanel(orderId);
    await tab.settled();
    point = await tab.pointInFrame(button);
  });

  it("is pressed by nothing that a page lays over it, and says why", async () => {
    const refusals = [];
    for (const [what, cover] of Object.entries(covers)) {
      const before = events();
      await tab.evaluate(cover);
      // As long as it takes anybody to see something else there and to press it, and the browser to tell of it.
      await pause(400);
      for (let waited = 400; waited < 2000 && (await isSettled()); waited += 100) await pause(100);
      const wasSettled = await isSettled();
      await pressed();
      // On a slow machine the frame may be on top again, and seen for long enough, by then: the press counts, as it should.
      const mayCount = !stays.includes(what) && (wasSettled || (await isSettled()));
      await pause(800);
      if (stays.includes(what)) await pressed();
      // Under a modal dialog the press reaches the page, and puts the frame away.
      refusals.push(await refusal());
      await tab.evaluate(uncover);
      await pause(100);
      if (!mayCount) expect(events(), what).toBe(before);
      if (!(await isOpen())) await tab.openPanel(orderId);
      await tab.settled();
      point = await tab.pointInFrame(button);
    }
    expect(refusals.some((words) => words.includes("lies over this window"))).toBe(true);
  });

  it.each(Object.entries(fadings))("is seen as it was under %s, or is pressed by nothing", async (_what, fade) => {
    const before = events();
    const { x, y, width, height } = await tab.frameRect();
    // Around its corners the page is seen.
    const rect = { x: x + 16, y: y + 16, width: width - 32, height: height - 32 };
    await tab.frameWhere("no word of an earlier press", () => !document.querySelector(".refusal"));
    let seen = null;
    await until("a frame that stays as it is", async () => {
      const before = seen;
      seen = await tab.look(rect);
      if (before?.equals(seen)) return true;
      await pause(400);
      return false;
    });
    await tab.evaluate(fade);
    await pause(900);
    const now = await tab.look(rect);
    const became = await pressed();
    if (!now.equals(seen)) expect([became, events()]).toEqual([expect.not.stringMatching(/^counted$/), before]);
  });

  it("counts a press again once nothing lies over it", async () => {
    const before = events();
    await tab.clickInFrame(button);
    await until("the press in the ledger", () => events() > before);
    expect(await refusal()).toBe("");
  });

  it("counts no press within half a second of its coming up, nor one that began on the page", async () => {
    await tab.closeFrame();
    const before = events();
    await tab.clickInNotice(orderId, ".chip");
    await until("the frame", () => tab.frameRect());
    const there = await tab.pointInFrame(button);
    // A slow machine may be too late for it: then the press counts, as it should.
    if (!(await isSettled())) {
      await tab.clickAt(there);
      if (!(await isSettled())) {
        await until("word of the press", async () => (await refusal()).includes("not counted"));
        expect(events()).toBe(before);
      } else await until("what became of it", async () => events() > before || (await refusal()) !== "");
    }
    await tab.openPanel(orderId);
    await tab.settled();
    const after = events();
    const { mouse } = tab.page;
    const now = await tab.pointInFrame(button);
    await mouse.move(5, 5);
    await mouse.down();
    await mouse.move(now.x, now.y);
    await mouse.up();
    await pause(300);
    expect(events()).toBe(after);
  });
});
