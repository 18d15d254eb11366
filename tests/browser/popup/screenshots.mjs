/**
 * Pictures of the popup in every state: node tests/browser/popup/screenshots.mjs [--out DIR] [--states a,b]
 * [--languages en,es,de] [--themes light,dark] [--widths 320,400]. DIR is build/screenshots unless named; the ones the
 * README shows are in docs/screenshots/. A state that could not be reached, and a page wider than its window, is told
 * on standard error and makes the exit code 1.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openChromium } from "../chromium.mjs";
import { record } from "./sample.mjs";
import { choose, enter, states } from "./surfaces.mjs";

const text = { type: "string" };
const { values } = parseArgs({ options: { out: text, states: text, languages: text, themes: text, widths: text } });
const list = (given, usual) => (given ? given.split(",") : usual);
const out = path.resolve(values.out ?? path.join(import.meta.dirname, "../../../build/screenshots"));
mkdirSync(out, { recursive: true });

const tell = (line) => process.stderr.write(`${line}\n`);
const browser = await openChromium({ site: { port: 9 } });
try {
  record(browser.machine);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => tell(`page error: ${error.message}`));
  for (const language of list(values.languages, ["en", "es", "de"])) {
    await choose(browser, language);
    for (const theme of list(values.themes, ["light", "dark"])) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const width of list(values.widths, ["320", "400"]).map(Number)) {
        await page.setViewportSize({ width, height: 600 });
        for (const state of list(values.states, Object.keys(states))) {
          const name = `popup-${state}-${language}-${theme}-${width}`;
          try {
            await enter(page, browser.extensionRoot, state);
            await page.screenshot({ path: path.join(out, `${name}.png`), fullPage: true });
            const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (over > 0) throw new Error(`${over} px wider than its window`);
          } catch (error) {
            process.exitCode = 1;
            tell(`${name}: ${error.message.split("\n")[0]}`);
          }
        }
      }
    }
  }
} finally {
  await browser.close();
}
