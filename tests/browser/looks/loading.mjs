// The pictures of the page that shows how to load the extension, from a real Chromium: docs/pictures/loading/*.png.
// node tests/browser/looks/loading.mjs     after `cmake --build --preset release --target extension`
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const root = path.resolve(import.meta.dirname, "../../..");
const extension = path.join(root, "build/release/extension/chromium");
const out = path.join(root, "docs/pictures/loading");
mkdirSync(out, { recursive: true });

/** A ring around an element, deep in the page's own components. */
function ring(words) {
  const all = (from) =>
    [...from.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const shown = all(document).filter((one) => one.getBoundingClientRect().width > 0);
  const found = shown.findLast((one) => one.matches(words));
  const { left, top, width, height } = found.getBoundingClientRect();
  const mark = document.createElement("div");
  mark.style.cssText = `position: fixed; z-index: 9999; left: ${left - 10}px; top: ${top - 8}px; width: ${width + 20}px; height: ${height + 16}px; border: 4px solid #d32f2f; border-radius: 14px; box-sizing: border-box; pointer-events: none`;
  document.body.append(mark);
}

async function shoot(name, { flags, developer, mark, height }) {
  const profile = mkdtempSync(path.join(tmpdir(), "recourse-loading-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    viewport: { width: 860, height },
    colorScheme: "light",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=en", ...flags],
  });
  const page = await context.newPage();
  await page.goto("chrome://extensions");
  const toggle = page.locator("#devMode");
  await toggle.waitFor();
  if (developer && (await toggle.getAttribute("aria-pressed")) !== "true") await toggle.click();
  await page.mouse.move(0, height - 1);
  await page.waitForTimeout(800);
  if (mark) await page.evaluate(ring, mark);
  await page.screenshot({ path: path.join(out, `${name}.png`) });
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

const loaded = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
await shoot("developer-mode", { flags: [], developer: false, mark: "#devMode", height: 150 });
await shoot("load-unpacked", { flags: [], developer: true, mark: "#loadUnpacked", height: 150 });
await shoot("loaded", { flags: loaded, developer: true, height: 440 });
