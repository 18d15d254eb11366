/** What stands over AliExpress's pages, and our own pages and the case file, in each language, light and dark: axe finds nothing. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages as folders } from "../../extension/build/words/languages.mjs";
import { startSite } from "../site/server.mjs";
import { openBrowser } from "./browsers.mjs";
import { ownSurfaces } from "./looks/own-surfaces.mjs";
import { openOrders, pageSurfaces } from "./looks/page-surfaces.mjs";
import { record } from "./popup/sample.mjs";
import { choose } from "./popup/surfaces.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const all = process.env.RECOURSE_LOOKS === "all";
/** The source, one with long words, one with wide letters, one from the right; all of them when RECOURSE_LOOKS is "all". */
const languages = folders.map((folder) => folder.replace("_", "-")).filter((one) => all || /^(en|de|ko|ar)$/.test(one));
/** Colours do not depend on words: each language is looked at in the dark, too, when RECOURSE_LOOKS is "all". */
const themesOf = (language) => (language === "en" || all ? ["light", "dark"] : ["light"]);
const parts = ["recourse-notice", "recourse-guard", "recourse-drafting"];
/** The popup's states have a test of their own. */
const own = Object.keys(ownSurfaces).filter((name) => !name.startsWith("popup-"));

/** Closed roots are shown to axe, in the page's own world, as open ones would be. */
function openRoot(root) {
  const shadow = root.getRootNode();
  Object.defineProperty(shadow.host, "shadowRoot", { value: shadow, configurable: true });
  return true;
}

describe("axe", () => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    site = await startSite({ captures: null });
    browser = await openBrowser("chromium", { site });
    record(browser.machine);
    tab = await browser.tab();
    await openOrders(tab, browser.machine);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** What axe finds, a line a violation; `include` are the elements looked at. */
  async function violations(include) {
    await tab.page.evaluate(axe);
    const found = await tab.page.evaluate(async (elements) => {
      const there = elements?.filter((name) => document.querySelector(name));
      // What else it could tell, and how to find each element again, takes most of its time.
      const options = { resultTypes: ["violations"], selectors: false };
      return (await window.axe.run(there ? { include: there } : document, options)).violations;
    }, include ?? null);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }

  describe.each(languages)("in %s", (language) => {
    const overPages = all || /^(en|ar)$/.test(language) ? themesOf(language) : [];
    it.each(overPages)("finds nothing in what stands over pages, %s", async (theme) => {
      await choose(browser, language);
      await tab.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const [name, enter] of Object.entries(pageSurfaces)) {
        await enter(tab, theme);
        const opened = (await Promise.all(parts.map((part) => tab.inParts(part, openRoot)))).flat();
        expect(opened.length, name).toBeGreaterThan(0);
        expect(await violations(parts), name).toEqual([]);
      }
    });

    it.each(themesOf(language))("finds nothing in our own pages, %s", async (theme) => {
      await choose(browser, language);
      await tab.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const name of own) {
        await ownSurfaces[name](tab.page, browser, language);
        expect(await violations(), name).toEqual([]);
      }
    });
  });
});
