/**
 * A page that opens a dialog, slides in a bar or fills a card scrolls and resizes nothing: what is ours makes room all
 * the same, and takes its place again afterwards.
 */
import { beforeEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { pause, until } from "./until.mjs";

const list = "https://www.aliexpress.com/p/order/index.html?orders=20";

/** Runs in the page: a strip along its lower edge, as bars for consent and chats in the corner are; hidden at first. */
function addStrip() {
  const strip = document.createElement("div");
  strip.id = "strip";
  for (let n = 0; n < 9; n += 1)
    strip.append(Object.assign(document.createElement("button"), { textContent: "Accept" }));
  strip.style.cssText =
    "position:fixed;inset:auto 0 0 0;height:90px;display:none;grid-auto-flow:column;visibility:visible;z-index:9";
  // By a sheet of its own: the site's policy lets no style element in.
  const style = new CSSStyleSheet();
  style.replaceSync("#strip.shown, body:has(#tick:checked) #strip { display: grid !important }");
  document.adoptedStyleSheets.push(style);
  const tick = document.createElement("input");
  tick.id = "tick";
  tick.type = "checkbox";
  tick.style.cssText = "position:fixed;left:40%;top:40%;visibility:visible;z-index:9";
  document.body.append(strip, tick);
}

/** Ways in which a page brings something to press to its lower edge; each runs in the page. */
const ways = {
  "a dialog is added": () => {
    const dialog = document.createElement("div");
    dialog.id = "extra";
    dialog.style.cssText = "position:fixed;inset:50% 0 0 0;display:grid;visibility:visible;z-index:9";
    dialog.append(Object.assign(document.createElement("button"), { textContent: "Leave" }));
    document.body.append(dialog);
  },
  "a bar of long before is shown": () => document.getElementById("strip").classList.add("shown"),
  "it is shown by a style alone, after a press": () => document.getElementById("tick").click(),
  "it slides in": () => {
    const strip = document.getElementById("strip");
    strip.style.setProperty("translate", "0 100px");
    strip.style.setProperty("transition", "translate 900ms ease-in");
    strip.classList.add("shown");
    strip.getBoundingClientRect();
    strip.style.setProperty("translate", "0 0");
  },
  "it is drawn in by a script, with no end that is told": () => {
    const strip = document.getElementById("strip");
    strip.classList.add("shown");
    const frames = [{ translate: "0 200px" }, { translate: "0 200px", offset: 0.9 }, { translate: "0 0" }];
    strip.animate(frames, 1200);
  },
  "a frame of another page comes up": () => {
    const frame = document.createElement("iframe");
    frame.id = "extra";
    frame.style.cssText =
      "position:fixed;inset:auto 0 0 0;width:100%;height:90px;border:0;visibility:visible;z-index:9";
    document.body.append(frame);
  },
  "it stands in a tree of its own": () => {
    const host = document.createElement("div");
    host.id = "extra";
    host.style.cssText = "position:fixed;inset:auto 0 0 0;height:90px;visibility:visible;z-index:9";
    const button = document.createElement("button");
    button.style.cssText = "width:100%;height:90px";
    host.attachShadow({ mode: "open" }).append(button);
    document.body.append(host);
  },
};

/** Runs in the page: where the corner's notice is, and how wide. */
function corner() {
  const { top, bottom, width } = document.querySelector("recourse-summary").getBoundingClientRect();
  return { isLow: bottom > innerHeight - 90, isHigh: top < 90, width: Math.round(width) };
}

/** Runs in the page: all of its own is hidden, so that each corner is free but where a bar along the upper edge keeps it so. */
function hidePage() {
  document.body.style.visibility = "hidden";
  const bar = document.createElement("div");
  bar.id = "upper";
  bar.append(document.createElement("button"));
  bar.style.cssText = "position:fixed;inset:0 0 auto 0;height:90px;display:grid;visibility:visible;z-index:9";
  document.body.append(bar);
}

describe.each(browserNames)("%s, a page that changes under what is ours", (name) => {
  let tab;
  atSite(name, { address: list }, (opened) => {
    ({ tab } = opened);
  });
  beforeEach(async () => {
    await tab.goto(list);
    await tab.noticesWhere("verdicts", (all) => all.length > 3 && all.every(({ state }) => state === "verdict"));
  });
  /** As long as whatever follows from a change of the page may take: what comes after it comes from another. */
  const followed = () => pause(1500);

  it.each(Object.keys(ways))("moves the corner's notice away where %s", async (way) => {
    await tab.evaluate(hidePage);
    await until("the notice in a lower corner", async () => (await tab.evaluate(corner)).isLow);
    await tab.evaluate(() => document.getElementById("upper").remove());
    await tab.evaluate(addStrip);
    await followed();
    expect((await tab.evaluate(corner)).isLow).toBe(true);
    await tab.evaluate(ways[way]);
    // What is to be made room for is there: else this would show nothing.
    const there = () =>
      [...document.querySelectorAll("#strip, #extra")].some((one) => one.getBoundingClientRect().height > 0);
    await tab.until("the bar", there);
    await until("the notice in an upper corner", async () => {
      const at = await tab.evaluate(corner);
      if (at.isLow || !at.isHigh) throw new Error(JSON.stringify(at));
      return true;
    });
  });

  it("moves a chip away from words that come to stand under it, in a card that keeps its size", async () => {
    const under = () => {
      const [chip] = document.querySelectorAll("recourse-notice");
      const box = chip.getBoundingClientRect();
      const words = document.getElementById("late")?.getBoundingClientRect();
      return Boolean(
        words && words.left < box.right && words.right > box.left && words.top < box.bottom && words.bottom > box.top,
      );
    };
    await followed();
    // Looked at at once: it may be moved away before the next look.
    const wasUnder = await tab.evaluate(`() => {
      const under = ${under};
      const [chip] = document.querySelectorAll("recourse-notice");
      const row = chip.parentElement;
      const box = chip.getBoundingClientRect();
      const at = row.getBoundingClientRect();
      row.style.position = "relative";
      const late = document.createElement("span");
      late.id = "late";
      late.textContent = "Refund in progress";
      late.style.cssText = "position:absolute;left:" + (box.left - at.left + 20) + "px;top:" + (box.top - at.top + 6) + "px";
      row.append(late);
      return under();
    }`);
    expect(wasUnder).toBe(true);
    await until("the words free", async () => !(await tab.evaluate(under)));
  });

  it("hides what is said beside a box while a dialog of long before is shown over it", async () => {
    await tab.goto("https://www.aliexpress.com/p/message/index.html?orderId=8311000000030042");
    await until("the chip beside the box", () => tab.guard("write"));
    await tab.evaluate(() => {
      const dialog = document.createElement("div");
      dialog.id = "extra";
      dialog.style.cssText = "position:fixed;inset:0;background:#fff;display:none;z-index:9";
      document.body.append(dialog);
    });
    await followed();
    expect(await tab.guard("write")).not.toBeNull();
    await tab.evaluate(() => document.getElementById("extra").style.setProperty("display", "block"));
    await until("no chip over the dialog", async () => (await tab.guard("write")) === null);
    await tab.evaluate(() => document.getElementById("extra").style.setProperty("display", "none"));
    await until("the chip again", () => tab.guard("write"));
  });
});
