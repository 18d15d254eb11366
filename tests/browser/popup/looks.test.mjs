/** Every state of the popup and the side panel: no violation axe knows of, nothing wider than its window or cut off. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages as folders } from "../../../extension/build/words/languages.mjs";
import { openBrowser } from "../browsers.mjs";
import { record } from "./sample.mjs";
import { choose, enter, states } from "./surfaces.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const all = process.env.RECOURSE_LOOKS === "all";
/** The source, one with long words, one with wide letters, one from the right; all of them when RECOURSE_LOOKS is "all". */
const languages = folders.map((folder) => folder.replace("_", "-")).filter((one) => all || /^(en|de|ko|ar)$/.test(one));
/** Colours do not depend on words: each language is looked at in the dark, too, when RECOURSE_LOOKS is "all". */
const themesOf = (language) => (language === "en" || all ? ["light", "dark"] : ["light"]);

let browser;
let page;
beforeAll(async () => {
  browser = await openBrowser("chromium", { site: { port: 9 } });
  record(browser.machine);
  page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(() => browser?.close());

/** What axe finds, a line a violation. */
async function violations() {
  await page.evaluate(axe);
  // What else it could tell, and how to find each element again, takes most of its time.
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"], selectors: false }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** Elements whose text does not fit into them, and the page when it is wider than its window. */
function tooWide() {
  const found = [];
  if (document.documentElement.scrollWidth > window.innerWidth) found.push("the page");
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(element);
    if (!element.checkVisibility() || style.display === "inline" || element.matches(".visually-hidden")) continue;
    if (style.clipPath !== "none" || element.matches("textarea, option")) continue;
    const over = element.scrollWidth - element.clientWidth;
    const cut = element.getBoundingClientRect().right - window.innerWidth;
    if (over > 1 && !element.matches("input, select, br"))
      found.push(`${element.className || element.tagName}: ${over}`);
    if (cut > 1) found.push(`${element.className || element.tagName}: ${cut} beyond the window`);
  }
  return found;
}

/** Entered once: between the widths the same page is only drawn anew. */
async function expectToFit(shown, state) {
  await shown.setViewportSize({ width: 320, height: 600 });
  await enter(shown, browser.extensionRoot, state);
  for (const width of [320, 400]) {
    await shown.setViewportSize({ width, height: 600 });
    await expect.poll(() => shown.evaluate(tooWide), { message: `${state} in ${width} px` }).toEqual([]);
  }
}

describe.each(languages)("in %s", (language) => {
  it.each(themesOf(language))("axe finds nothing, %s", async (theme) => {
    await choose(browser, language);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 400, height: 600 });
    for (const state of Object.keys(states)) {
      await enter(page, browser.extensionRoot, state);
      expect(await violations(), state).toEqual([]);
    }
    await enter(page, browser.extensionRoot, "start", "side-panel");
    expect(await violations(), "side panel").toEqual([]);
  });

  it("everything fits into 320 px, and into 400", async () => {
    await choose(browser, language);
    for (const state of Object.keys(states)) await expectToFit(page, state);
  });
});

/** Runs before the page's own scripts: words half as long again, with accents, as a language nobody has yet might be. */
function pseudoLocale() {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  const accents = { a: "å", e: "é", i: "ï", o: "ö", u: "ü", c: "ç", n: "ñ", A: "Å", E: "É", O: "Ö", S: "Š" };
  const longer = (message) => {
    const parts = message.split(/(\{[a-zA-Z]+\})/);
    const accented = parts.map((part) =>
      part.startsWith("{") ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter),
    );
    const words = Math.ceil(message.length / 2 / 6);
    return `[${accented.join("")} ${Array.from({ length: words }, () => "léñgth").join(" ")}]`;
  };
  chrome.runtime.sendMessage = async (request) => {
    const reply = await send(request);
    if (request?.type !== "words" || !reply?.ok) return reply;
    const words = Object.fromEntries(Object.entries(reply.result.words).map(([key, words]) => [key, longer(words)]));
    return { ok: true, result: { ...reply.result, words } };
  };
}

it("a pseudo-locale, half as long again, fits into 320 px and 400, and no word is left out of it", async () => {
  await choose(browser, "en");
  const pseudo = await browser.context.newPage();
  try {
    await pseudo.addInitScript(pseudoLocale);
    for (const state of Object.keys(states)) {
      await expectToFit(pseudo, state);
      const plain = await pseudo.evaluate(() =>
        [...document.querySelectorAll("h2, summary > span:first-child, .button, label, dt")]
          .map((element) => element.textContent.trim())
          .filter((text) => /\p{L}{2}/u.test(text) && !text.startsWith("[")),
      );
      expect(plain, state).toEqual([]);
    }
  } finally {
    await pseudo.close();
  }
});
