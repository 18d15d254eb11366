/** Two ways round a closed root: an element that the page defines by the name of ours, and the sizes of what was painted. */
import { beforeEach, describe, expect, it } from "vitest";
import { card, given, order, orderId, pageWith, state } from "../site/hostile.mjs";
import { atSite } from "./at-site.mjs";
import { browserNames } from "./browsers.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";

/** Every name of ours is the page's: what is made by it is asked for its root, then and later. */
const naming = `
  window.made = [];
  window.roots = [];
  window.nameThem = () => {
    for (const name of ["notice", "summary", "live", "guard", "frame"])
      customElements.define("recourse-" + name, class extends HTMLElement {
        constructor() {
          super();
          made.push(name);
          const internals = this.attachInternals();
          const look = () => internals.shadowRoot && roots.push(name + internals.shadowRoot.innerHTML);
          look();
          for (const after of [0, 200, 1000]) setTimeout(look, after);
        }
        connectedCallback() { if (this.shadowRoot) roots.push(name); }
      });
  };
`;
/** Letters smaller than any of ours, and nothing else to paint. */
const tiny = "<style>main, main * { font-size: 2px !important; line-height: 1 }</style>";
const painting = `
  window.painted = [];
  new PerformanceObserver((found) => {
    for (const { size, element } of found.getEntries()) if (!element) painted.push(size);
  }).observe({ type: "largest-contentful-paint", buffered: true });
`;
const only = (number, statusText) => given(state([order(number, { fields: { statusText } })]));
const pages = {
  "named-first": pageWith(`${naming}nameThem();${only(1, "Completed")}`, card(1)),
  "named-later": pageWith(`${naming}${only(1, "Completed")}`, card(1)),
  completed: pageWith(painting + only(1, "Completed"), tiny + card(1)),
  "never-paid": pageWith(painting + only(2, "To pay"), tiny + card(2, { status: "To pay" })),
};

describe.each(browserNames)("%s, what a page finds out by itself", (name) => {
  let tab;
  atSite(
    name,
    { pages: { captures: null, documents: (url) => pages[url.searchParams.get("hostile")] ?? null } },
    (opened) => {
      ({ tab } = opened);
    },
  );
  beforeEach(() => tab.goto("about:blank"));
  const open = (which) => tab.goto(`${list}?hostile=${which}`);
  const openAndClose = async () => {
    await tab.noticeOf(orderId(1));
    expect(await tab.openPanel(orderId(1))).toContain("Brass lamp");
    await tab.closeFrame();
  };

  it("is no root of ours, where it defined elements by our names before", async () => {
    await open("named-first");
    await openAndClose();
    await tab.until(
      "all that were made asked for their roots",
      () => made.includes("notice") && made.includes("frame"),
    );
    await new Promise((done) => setTimeout(done, 1200));
    expect(await tab.evaluate(() => roots)).toEqual([]);
  });

  it("is no root of ours, where it defines them when they are there", async () => {
    await open("named-later");
    await tab.noticeOf(orderId(1));
    await tab.evaluate(() => nameThem());
    await openAndClose();
    // What was thrown out comes back as what the page has defined.
    await tab.evaluate(() => document.querySelector("recourse-notice").remove());
    await openAndClose();
    await new Promise((done) => setTimeout(done, 1200));
    expect(await tab.evaluate(() => roots)).toEqual([]);
  });

  it("is no verdict, from the sizes of the texts that were painted", async () => {
    const seen = [];
    for (const [which, number] of [
      ["completed", 1],
      ["never-paid", 2],
    ]) {
      await open(which);
      const { label } = await tab.noticeOf(orderId(number));
      await tab.until("something painted", () => painted.length > 0);
      await new Promise((done) => setTimeout(done, 500));
      seen.push({ label, largest: (await tab.evaluate(() => painted)).at(-1) });
    }
    expect(seen[0].label).not.toBe(seen[1].label);
    expect(seen[0].largest).toBe(seen[1].largest);
  });
});
