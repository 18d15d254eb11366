/** The extension's own pages in every state, and the case file: a page each, by name. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { sample } from "../popup/sample.mjs";
import { enter, states } from "../popup/surfaces.mjs";

const popup = Object.keys(states).map((state) => [
  `popup-${state}`,
  (page, browser) => enter(page, browser.extensionRoot, state),
]);

export const ownSurfaces = {
  ...Object.fromEntries(popup),
  "side-panel": (page, browser) => enter(page, browser.extensionRoot, "found", "side-panel"),
  options: async (page, browser) => {
    await page.goto(`${browser.extensionRoot}options/options.html`);
    await page.waitForSelector("li[data-value]", { state: "attached" });
    for (const part of await page.$$("details")) await part.evaluate((element) => element.setAttribute("open", ""));
  },
  setup: async (page, browser) => {
    await page.goto(`${browser.extensionRoot}setup/setup.html`);
    await page.waitForSelector("[data-host=answered]");
  },
  "case-file": async (page, browser, language) => {
    const params = { orderId: sample.lamp.orderId, language: language.slice(0, 2), country: "ES" };
    const file = path.join(browser.machine.home, `case-${params.language}.html`);
    writeFileSync(file, browser.machine.call("casefile.build", params).html);
    await page.goto(`file://${file}`);
  },
};
