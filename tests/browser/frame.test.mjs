/** The frame over AliExpress's pages: no script of a page reads a word of it or of a chip, and nobody else can open it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { framesIn, recordFrames } from "./recorded-frames.mjs";
import { until } from "./until.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const orderId = "8311000000030042";
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;

/** Runs in the page: every way to a word on screen, for each of the words; the ways that found one. */
function reachWords(words) {
  const found = [];
  const told = () => `${getSelection()} ${document.documentElement.innerText} ${document.documentElement.textContent}`;
  for (const word of words) {
    getSelection().removeAllRanges();
    if (window.find(word, false, false, true)) found.push(`find: ${word}`);
    document.execCommand("selectAll");
    if (told().includes(word)) found.push(`selectAll: ${word}`);
  }
  const selection = getSelection();
  selection.setPosition(document.body, 0);
  for (let step = 0; step < 400; step += 1) {
    selection.modify("extend", "forward", "word");
    const root = selection.focusNode?.getRootNode();
    if (root && root !== document) found.push("a root of ours by the selection");
    if (words.some((word) => String(selection).includes(word))) found.push("modify");
  }
  for (const host of document.querySelectorAll("recourse-notice, recourse-guard, recourse-frame")) {
    if (host.shadowRoot) found.push("an open root");
    const { x, y, width, height } = host.getBoundingClientRect();
    const node = document.caretPositionFromPoint?.(x + width / 2, y + height / 2)?.offsetNode;
    if (node && node.getRootNode() !== document) found.push("a root of ours by the caret");
    host.click();
    host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  }
  return [...new Set(found)];
}

/** Runs in the page: holds the extension's page in frames of its own, and introduces itself as our script does. */
async function openItself(address, orderId) {
  for (const before of document.querySelectorAll("iframe")) before.remove();
  for (const src of [address, `${address}?orderId=${orderId}&view=order`, `${address}#${crypto.randomUUID()}`]) {
    const own = Object.assign(document.createElement("iframe"), { src });
    document.body.append(own);
    await new Promise((done) => {
      own.addEventListener("load", done);
      setTimeout(done, 2000);
    });
    for (const ticket of ["x", crypto.randomUUID(), crypto.randomUUID()])
      own.contentWindow.postMessage({ ticket }, "*", [new MessageChannel().port2]);
  }
}

describe.each(browserNames)("%s, the frame", (name) => {
  let site;
  let browser;
  let tab;
  let frames;
  beforeAll(async () => {
    site = await startSite({ captures: null });
    browser = await openBrowser(name, { site });
    const read = recordFrames(browser);
    // Firefox opens the set-up page by itself, which looks after the host every few seconds.
    frames = () => framesIn(read()).filter((frame) => !/"method":"(?:host\.|reminder\.due)/.test(frame));
    tab = await browser.tab(detail);
    await tab.noticeOf(orderId);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await tab.toFront();
    // What a test before opened, or left where it failed.
    await tab.evaluate(() => {
      for (const own of document.querySelectorAll("iframe")) own.remove();
    });
  });
  /** The lines of a text that do not stand on the page itself. */
  const notOfThePage = (text) =>
    tab.evaluate(
      (lines) => lines.filter((line) => !document.body.textContent.toLowerCase().includes(line.toLowerCase())),
      [...new Set(text.split("\n").map((line) => line.trim()))],
    );
  /** Until nothing was asked of the host for a while. */
  const quiet = async () => {
    let before = -1;
    await until("a quiet host", async () => {
      const now = frames().length;
      const still = now === before;
      before = now;
      if (!still) await new Promise((done) => setTimeout(done, 600));
      return still;
    });
  };
  const events = () => browser.machine.call("ledger.history", { orderId, limit: 50 }).events.length;

  it("and the chips have no word that a script of the page finds, closed and open", async () => {
    if (await tab.frameRect()) await tab.closeFrame();
    const chip = await tab.notice(orderId);
    const before = events();
    expect(await tab.evaluate(reachWords, [chip.label])).toEqual([]);
    expect(await tab.inParts("recourse-frame", () => true)).toEqual([]);
    const text = await tab.openPanel(orderId);
    const words = (await notOfThePage(text)).filter((line) => line.length > 5);
    expect(words.length).toBeGreaterThan(10);
    expect(await tab.evaluate(reachWords, [chip.label, ...words])).toEqual([]);
    expect(events()).toBe(before);
  });

  it("has no word either while the page is printed", async () => {
    const { label } = await tab.notice(orderId);
    const text = await tab.openPanel(orderId);
    const words = [label, ...(await notOfThePage(text)).filter((line) => line.length > 20)];
    await tab.evaluate(
      `(wanted) => {
        const reach = ${reachWords};
        window.whilePrinting = null;
        addEventListener("beforeprint", () => (window.whilePrinting = reach(wanted)), { once: true });
      }`,
      words,
    );
    await tab.print({ width: 21, height: 29.7 });
    expect(await tab.until("the page's own print handler", () => window.whilePrinting)).toEqual([]);
  });

  it("is whole for axe, as it stands over the page", async () => {
    await tab.openPanel(orderId);
    const found = await tab.inFrame(`async () => {
      ${axe};
      const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], selectors: false });
      return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | "));
    }`);
    expect(found).toEqual([]);
  });

  it("shows nothing and asks nothing for a page that opens it itself, in its own frames, with tickets made up", async () => {
    await tab.openPanel(orderId);
    const [address] = await tab.inParts("recourse-frame", (root) => root.querySelector("iframe").src);
    await quiet();
    const asked = frames().length;
    await tab.evaluate(openItself, address, orderId);
    await new Promise((done) => setTimeout(done, 1000));
    const texts = await tab.frameTexts();
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => text !== "")).toHaveLength(1);
    expect(frames().slice(asked)).toEqual([]);
  });

  it("shows nothing and asks nothing in a tab, whatever its address says", async () => {
    await quiet();
    const asked = frames().length;
    for (const more of ["", `?orderId=${orderId}`, `#ticket=${crypto.randomUUID()}`]) {
      const alone = await browser.tab(`${browser.extensionRoot}order/frame.html${more}`);
      await new Promise((done) => setTimeout(done, 500));
      expect(
        await alone.evaluate(() => [location.protocol.endsWith("-extension:"), document.body.innerText.trim()]),
      ).toEqual([true, ""]);
      await alone.close();
    }
    expect(frames().slice(asked)).toEqual([]);
  });

  it("closes by Escape, and the focus goes back to its chip", async () => {
    if (await tab.frameRect()) await tab.closeFrame();
    await tab.openPanel(orderId);
    await tab.settled();
    await tab.press("Escape");
    await until("no frame", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    await expect.poll(() => tab.evaluate(() => document.activeElement.localName)).toBe("recourse-notice");
  });

  it("shows nothing more to anybody once it was closed, nor when the page puts it elsewhere", async () => {
    await tab.openPanel(orderId);
    const [address] = await tab.inParts("recourse-frame", (root) => root.querySelector("iframe").src);
    await quiet();
    const asked = frames().length;
    await tab.evaluate(() => document.body.prepend(document.querySelector("recourse-frame")));
    await until("no frame of ours", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    await tab.evaluate(openItself, address, orderId);
    await new Promise((done) => setTimeout(done, 1000));
    expect((await tab.frameTexts()).filter((text) => text !== "")).toEqual([]);
    expect(frames().slice(asked)).toEqual([]);
  });
});
