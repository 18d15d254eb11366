/** A page that listens to all it can hears the same whatever the verdict: where the frame stands, how large it is, what happens. */
import { describe, expect, it } from "vitest";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";
import { atRest, until } from "./until.mjs";

const orderId = "8311000000030042";
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;

/** Runs in the page, before anything is opened: writes down what a script can see and hear, without times. */
function listen() {
  const heard = new Set();
  window.heard = heard;
  const note = (...parts) => heard.add(parts.map(String).join(" "));
  const named = (node) => node?.localName ?? node?.nodeName ?? String(node);
  const guarded = (what, read) => {
    try {
      note(what, JSON.stringify(read()));
    } catch (error) {
      note(what, error.name);
    }
  };
  addEventListener("message", ({ data, origin }) => note("message", origin, JSON.stringify(data)));
  for (const type of ["focus", "blur", "focusin", "focusout", "toggle", "load", "error", "resize", "scroll"])
    addEventListener(type, ({ target }) => note(type, target === window ? "window" : named(target)), true);
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const value = attributeName ? target.getAttribute(attributeName) : "";
      note(type, named(target), attributeName, value, [...addedNodes].map(named), [...removedNodes].map(named));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const sizes = new ResizeObserver((entries) => {
    // Of a host that has gone, whether the last news comes before or after the listening ends is chance.
    for (const { target, contentRect } of entries)
      if (target.isConnected) note("size", named(target), JSON.stringify(contentRect));
  });
  const crossings = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect } of entries)
      if (target.isConnected) note("crossing", named(target), JSON.stringify(boundingClientRect));
  });
  const types = PerformanceObserver.supportedEntryTypes.filter(
    (type) => !/paint|event|first-input|navigation/.test(type),
  );
  for (const type of types) {
    new PerformanceObserver((list) => {
      for (const { entryType, name, initiatorType } of list.getEntries())
        if (!/longtask|animation-frame|mark|measure/.test(entryType)) note(entryType, name, initiatorType);
    }).observe({ type, buffered: false });
  }
  window.lookAgain = () => {
    for (const host of document.querySelectorAll("recourse-notice, recourse-frame, recourse-guard")) {
      sizes.observe(host);
      crossings.observe(host);
      const { x, y, width, height } = host.getBoundingClientRect();
      note("rect", host.localName, x, y, width, height, host.childNodes.length, host.shadowRoot, host.textContent);
      note(
        "attributes",
        host.localName,
        [...host.attributes].map(({ name, value }) => `${name}=${value}`),
      );
      note(
        "lengths",
        host.offsetWidth,
        host.offsetHeight,
        host.clientWidth,
        host.scrollHeight,
        host.getClientRects().length,
      );
    }
    note("frames", window.length, document.querySelectorAll("iframe").length, named(document.activeElement));
    for (let index = 0; index < window.length; index += 1) {
      guarded("frame's address", () => window[index].location.href);
      guarded("frame's frames", () => window[index].length);
      guarded("frame's name", () => window[index].name);
      guarded("frame's document", () => window[index].document.title);
    }
    note("document", document.documentElement.scrollHeight, document.title);
  };
  window.lookAgain();
}

/** Runs in the page: whether nothing in it changes and nothing more is loaded for a while. */
function isStill() {
  const loaded = () => performance.getEntriesByType("resource").length;
  const before = loaded();
  let changes = 0;
  const watch = new MutationObserver(() => {
    changes += 1;
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return new Promise((done) => {
    setTimeout(() => {
      watch.disconnect();
      done(changes === 0 && loaded() === before);
    }, 800);
  });
}

describe.each(browserNames)("%s, a page that listens", (name) => {
  let browser;
  let tab;
  atSite(name, {}, (opened) => {
    ({ browser, tab } = opened);
  });

  /** Observers tell in their own time: until nothing new was heard for a while. */
  const nothingNew = () => atRest("what was heard", () => tab.evaluate(() => window.heard.size), 12);

  /** The chip pressed, the frame opened, read and closed: what the page heard of it, and what was said. */
  async function heardOf() {
    await tab.goto("about:blank");
    await tab.goto(detail);
    const { code } = await tab.noticeOf(orderId);
    await until("the guard beside the button", async () => (await tab.guard("ask"))?.code === code);
    await tab.until("a page that is left as it is", isStill);
    await tab.evaluate(listen);
    const text = await tab.openPanel(orderId);
    await tab.settled();
    await tab.evaluate(() => lookAgain());
    await nothingNew();
    await tab.press("Escape");
    await until("no frame", async () => (await tab.inParts("recourse-frame", () => true)).length === 0);
    await tab.evaluate(() => lookAgain());
    await nothingNew();
    const heard = await tab.evaluate(() => [...window.heard].sort());
    return { code, text, heard };
  }

  it("hears the same of two verdicts", async () => {
    browser.machine.call("problem.record", { orderId, state: "problem", reason: "defective" });
    browser.machine.call("agreement.record", { orderId, state: "none" });
    const first = await heardOf();
    browser.machine.call("agreement.record", { orderId, state: "granted" });
    const second = await heardOf();
    expect([first.code, second.code]).toEqual(["contact-seller-first", "request-now"]);
    expect(first.text).not.toBe(second.text);
    expect(first.heard.length).toBeGreaterThan(8);
    const apart = (one, other) => one.heard.filter((line) => !other.heard.includes(line));
    expect([apart(first, second), apart(second, first)]).toEqual([[], []]);
    for (const one of [first, second])
      expect(one.heard.join("\n")).not.toMatch(/request-now|contact-seller|-extension:/);
  });
});
