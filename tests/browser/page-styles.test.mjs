/** Whatever styles a page has, what is ours can be read, has its size, and stands over no words of the page. */
import { afterEach, describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { covering, standsFree } from "./covering.mjs";
import { atRest, until } from "./until.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";
const unseen =
  "display:none; visibility:hidden; opacity:0; color:transparent; background:none; font-size:1px; width:1px; height:1px;";
const moved =
  "transform:rotate(40deg) scale(3); translate:900px 900px; zoom:3; filter:blur(9px); clip-path:inset(50%);";
const important = (declarations) => declarations.replaceAll(";", " !important;");

const tokens = ["tone", "tone-surface", "tone-line", "recourse-text", "recourse-surface", "recourse-quiet"]
  .map((name) => `--${name}:rgb(1, 2, 3);`)
  .join("");

/** All but what a page is made with: its text would be drawn as well, and push the orders off the window. */
const shown = "*:not(head, head *, script)";
const styles = {
  // Cards are lines of text then, without a place beside their words.
  "unset everything in the body": "body, body * { all: unset !important }",
  "unset everything": `${shown} { all: unset !important }`,
  "take all back to the beginning": `${shown} { all: initial !important }`,
  "unset what is ours": "recourse-notice, recourse-summary, recourse-live { all: unset !important }",
  "hide what is ours": `recourse-notice, recourse-summary, recourse-notice *, recourse-summary * { ${important(unseen)} }`,
  "move what is ours": `recourse-notice, recourse-summary { ${important(moved)} }`,
  "give what is ours other colours": `*, ::before, ::after { ${important(`${tokens}--tone-shape:none;`)} }`,
  "draw over what is ours":
    "recourse-notice::before, recourse-summary::before { content: ''; position: absolute; inset: 0; background: #fff; pointer-events: none }",
  "animate what is ours":
    "@keyframes away { to { opacity: 0; translate: 900px } } recourse-notice, recourse-summary { animation: away 1ms forwards; transition: all 9s }",
  "zoom the body": "body { zoom: 1.5 }",
  "scale the body": "body { transform: scale(0.8); transform-origin: 0 0 }",
  "zoom the document": "html { zoom: 1.25 }",
  "scale the document": "html { transform: scale(0.8); transform-origin: 0 0 }",
  "turn cards into columns": ".order-item { contain: paint; overflow: hidden; isolation: isolate; z-index: 0 }",
  "write large":
    "* { font-size: 26px !important; letter-spacing: 3px !important; line-height: 3 !important; text-transform: uppercase !important }",
};

/** Runs with the root of a notice: how its chip is drawn, whichever of its sizes it has. */
function drawn(root) {
  const chip = root.querySelector(".chip");
  const label = root.querySelector(".label");
  const host = root.getRootNode().host;
  const isDot = host.offsetWidth < 40;
  const { color, letterSpacing, textTransform, fontSize } = getComputedStyle(label);
  const mark = root.querySelector(".mark");
  const { width, height } = host.getBoundingClientRect();
  const seen = isDot ? mark : label;
  const { backgroundColor, borderTopColor } = getComputedStyle(chip);
  return {
    label: label.dataset.text,
    look: [
      backgroundColor,
      borderTopColor,
      getComputedStyle(mark).clipPath,
      color,
      letterSpacing,
      textTransform,
    ].join(),
    isLegible: Number.parseFloat(fontSize) >= 11 && Number.parseFloat(fontSize) <= 13,
    isShown: width > 20 && height > 20 && seen.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    size: [host.offsetWidth, host.offsetHeight].join(" × "),
  };
}

/** Runs with the root of a guard: where its chip is; null while it is not shown. */
function seatOf(root) {
  const seat = root.querySelector(".seat");
  const { left, top, right, bottom } = seat.getBoundingClientRect();
  return getComputedStyle(seat).visibility === "visible" ? { left, top, right, bottom } : null;
}

/** Runs in the page: its words under one of some boxes. */
function wordsUnder(boxes) {
  const found = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim();
    range.selectNodeContents(walker.currentNode);
    const isUnder = ({ left, right, top, bottom }) =>
      boxes.some((box) => left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1);
    if (words && [...range.getClientRects()].some(isUnder)) found.push(words);
  }
  return found;
}

/** Runs in the page: the styles of one case, past its policy; before all that it has itself. */
function wear(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = css ? [sheet] : [];
  // As pages do it: by a class.
  document.body.classList.toggle("worn", css !== "");
}

describe.each(browserNames)("%s, a page's styles", (name) => {
  let tab;
  let usual;
  const parts = (tag) => tab.inParts(tag, drawn);
  atSite(name, { address: list }, async (opened) => {
    ({ tab } = opened);
    await tab.resize(1280, 900);
    await tab.noticesWhere("ten verdicts", (all) => all.length === 10 && all.every(({ state }) => state === "verdict"));
    await until("the count of all", async () => (await parts("recourse-summary")).length === 1);
    // The count goes on for as long as orders are judged.
    const all = async () => ({ notices: await parts("recourse-notice"), summary: await parts("recourse-summary") });
    usual = await atRest("all as it is drawn otherwise", all, 10);
  });

  it.each(Object.entries(styles))("that %s leave it to be read, in its place", async (_, css) => {
    await tab.evaluate(wear, css);
    try {
      const look = ({ size, ...rest }) => rest;
      await until("all as drawn before", async () => {
        const [notices, summary] = [await parts("recourse-notice"), await parts("recourse-summary")];
        expect(notices.map(look)).toEqual(usual.notices.map(look));
        expect(summary.map(look)).toEqual(usual.summary.map(look));
        for (const { size } of [...notices, ...summary]) expect(["212 × 40", "184 × 44", "28 × 28"]).toContain(size);
        return true;
      });
      await until("every notice in a free place", async () => {
        const found = await tab.evaluate(covering);
        if (found.length > 0) throw new Error(JSON.stringify(found));
        return true;
      });
      await standsFree(tab, "recourse-summary", "a free place at the window's edge");
    } finally {
      await tab.evaluate(wear, "");
    }
  });

  afterEach(async () => {
    if ((await tab.evaluate(() => location.href)) === list) return;
    await tab.goto(list);
    await tab.noticesWhere("ten verdicts", (all) => all.length === 10 && all.every(({ state }) => state === "verdict"));
    await until("the count of all", async () => (await parts("recourse-summary")).length === 1);
  });

  it("that unset everything leave what stands beside a button over no words", async () => {
    await tab.goto("https://www.aliexpress.com/p/order/detail.html?orderId=8311000000190042");
    await tab.noticeOf("8311000000190042");
    await tab.evaluate(wear, styles["unset everything"]);
    await until("both guards in a free place", async () => {
      const boxes = (await tab.inParts("recourse-guard", seatOf)).filter((box) => box !== null);
      const under = await tab.evaluate(wordsUnder, boxes);
      if (boxes.length < 2 || under.length > 0) throw new Error(JSON.stringify({ boxes, under }));
      return true;
    });
  });

  // Firefox, when it is driven, takes no such wishes of a screen's or a printer's.
  const inChromium = it.runIf(name === "chromium");

  inChromium("is left out where the page is printed", async () => {
    await tab.page.emulateMedia({ media: "print" });
    try {
      const shown = (root) => getComputedStyle(root).display;
      const all = [await tab.inParts("recourse-notice", shown), await tab.inParts("recourse-summary", shown)].flat();
      expect(all.length).toBe(11);
      expect(new Set(all)).toEqual(new Set(["none"]));
    } finally {
      await tab.page.emulateMedia({ media: null });
    }
  });

  inChromium("keeps its shapes and the chosen tab in forced colours, and nothing moves that should not", async () => {
    await tab.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    try {
      const mark = (root) => {
        const { backgroundColor, clipPath, animationName } = getComputedStyle(root.querySelector(".mark"));
        return [
          backgroundColor !== getComputedStyle(root.querySelector(".chip")).backgroundColor,
          clipPath !== "none",
          animationName,
        ].join();
      };
      expect(new Set(await tab.inParts("recourse-notice", mark))).toEqual(new Set(["true,true,none"]));
      const orderId = "8311000000190042";
      await tab.goto(`https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`);
      await tab.noticeOf(orderId);
      await tab.openPanel(orderId);
      const flat = await tab.frameWhere("the marks of items and of the answer", () => {
        const marked = [...document.querySelectorAll(".chip, .callout > .label")];
        const ground = getComputedStyle(document.body).backgroundColor;
        const drawn = marked.map((one) => getComputedStyle(one, "::before").backgroundColor !== ground);
        return marked.length > 1 && drawn.every(Boolean);
      });
      expect(flat).toBe(true);
      await tab.goto("https://www.aliexpress.com/p/message/index.html?orderId=8311000000030042");
      await tab.openGuard("write");
      const lines = await tab.frameWhere("the tabs", () => {
        const all = [...document.querySelectorAll("[role=tab]")];
        const colours = all.map((one) => [one.ariaSelected, getComputedStyle(one).borderBottomColor]);
        return all.length > 1 && colours;
      });
      const chosen = lines.filter(([selected]) => selected === "true").map(([, colour]) => colour);
      const others = new Set(lines.filter(([selected]) => selected !== "true").map(([, colour]) => colour));
      expect(chosen).toHaveLength(1);
      expect(others.has(chosen[0])).toBe(false);
    } finally {
      await tab.page.emulateMedia({ forcedColors: null, reducedMotion: null });
    }
  });
});
