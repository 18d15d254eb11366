/** The frame over AliExpress's pages: no script of a page reads a word of it or of a chip, and nobody else can open it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { until } from "./until.mjs";

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

describe.each(browserNames)("%s, the frame", (name) => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    site = await startSite({ captures: null });
    browser = await openBrowser(name, { site });
    tab = await browser.tab(detail);
    await tab.noticeOf(orderId);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const events = () => browser.machine.call("ledger.history", { orderId, limit: 50 }).events.length;

  it("and the chips have no word that a script of the page finds, closed and open", async () => {
    const chip = await tab.notice(orderId);
    const before = events();
    expect(await tab.evaluate(reachWords, [chip.label])).toEqual([]);
    expect(await tab.inParts("recourse-frame", () => true)).toEqual([]);
    const words = ["Message the seller once", "Note an agreement", "Not legal advice"];
    const text = await tab.openPanel(orderId);
    for (const word of words) expect(text).toContain(word);
    expect(await tab.evaluate(reachWords, [chip.label, ...words])).toEqual([]);
    expect(events()).toBe(before);
  });

  it("shows nothing to a page that opens it itself, with a ticket made up, or in a second frame", async () => {
    const [address] = await tab.inParts("recourse-frame", (root) => root.querySelector("iframe").src);
    const before = events();
    await tab.evaluate(async (src) => {
      const own = Object.assign(document.createElement("iframe"), { id: "own", src: `${src}?orderId=1#ticket` });
      document.body.append(own);
      await new Promise((done) => own.addEventListener("load", done));
      for (const ticket of ["x", crypto.randomUUID(), crypto.randomUUID()]) {
        own.contentWindow.postMessage({ ticket }, "*", [new MessageChannel().port2]);
      }
    }, address);
    await new Promise((done) => setTimeout(done, 1000));
    if (name === "chromium") {
      const frames = tab.page.frames().filter((one) => one.url().includes("/order/frame.html"));
      const texts = await Promise.all(frames.map((one) => one.evaluate("document.body.innerText.trim()")));
      expect(texts.filter((text) => text !== "")).toHaveLength(1);
    }
    expect(events()).toBe(before);
  });

  it("closes by Escape, and the focus goes back to its chip", async () => {
    await tab.press("Escape");
    await until("no frame", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    expect(await tab.evaluate(() => document.activeElement.localName)).toBe("recourse-notice");
  });
});
