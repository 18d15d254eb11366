/**
 * Pictures of every surface: node tests/browser/looks/screenshots.mjs [--out DIR] [--surfaces popup-start,notice,…]
 * [--languages en,es,de] [--themes light,dark] [--widths 320,400]. DIR is build/screenshots unless named; those kept
 * for people to see are in docs/screenshots/. What could not be reached, and a page of ours wider than its window, is
 * told on standard error and makes the exit code 1.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startSite } from "../../site/server.mjs";
import { openChromium } from "../chromium.mjs";
import { record } from "../popup/sample.mjs";
import { choose } from "../popup/surfaces.mjs";
import { ownSurfaces } from "./own-surfaces.mjs";
import { openOrders, pageSurfaces } from "./page-surfaces.mjs";

const text = { type: "string" };
const { values } = parseArgs({ options: { out: text, surfaces: text, languages: text, themes: text, widths: text } });
const list = (given, usual) => (given ? given.split(",") : usual);
const wanted = list(values.surfaces, [...Object.keys(ownSurfaces), ...Object.keys(pageSurfaces)]);
const unknown = wanted.filter((name) => !ownSurfaces[name] && !pageSurfaces[name]);
if (unknown.length > 0) throw new Error(`no such surface: ${unknown.join(", ")}`);
const out = path.resolve(values.out ?? path.join(import.meta.dirname, "../../../build/screenshots"));
mkdirSync(out, { recursive: true });

const tell = (line) => process.stderr.write(`${line}\n`);

/** Our own pages grow with what is in them; what stands over a page is as high as the window. */
async function take({ page, browser, tab, name, language, theme }) {
  const file = (suffix) => path.join(out, `${suffix}.png`);
  const width = page.viewportSize().width;
  const picture = `${name}-${language}-${theme}-${width}`;
  if (pageSurfaces[name]) {
    await pageSurfaces[name](tab, theme);
    // A picture asked for in the moment a frame is shown is drawn without it, as none on a screen is.
    if (await tab.frameRect()) await tab.settled();
    await page.screenshot({ path: file(picture) });
    return;
  }
  await ownSurfaces[name](page, browser, language);
  await page.screenshot({ path: file(picture), fullPage: true });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) throw new Error(`${over} px wider than its window`);
}

const site = await startSite({ captures: null });
const browser = await openChromium({ site });
try {
  record(browser.machine);
  const tab = await browser.tab();
  const { page } = tab;
  page.setDefaultTimeout(30_000);
  if (wanted.some((name) => pageSurfaces[name])) await openOrders(tab, browser.machine);
  page.on("pageerror", (error) => tell(`page error: ${error.message}`));
  for (const language of list(values.languages, ["en", "es", "de"])) {
    await choose(browser, language);
    for (const theme of list(values.themes, ["light", "dark"])) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const width of list(values.widths, ["320", "400"]).map(Number)) {
        await page.setViewportSize({ width, height: 700 });
        for (const name of wanted) {
          try {
            await take({ page, browser, tab, name, language, theme });
          } catch (error) {
            process.exitCode = 1;
            tell(`${name} ${language} ${theme} ${width}: ${error.message.split("\n")[0]}`);
          }
        }
        tell(`${language}, ${theme}, ${width} px: ${wanted.length} surfaces`);
      }
    }
  }
} finally {
  await browser.close();
  await site.close();
}
