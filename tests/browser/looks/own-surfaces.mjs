/** The extension's own pages in every state, and the case file: a page each, by name. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { sample } from "../popup/sample.mjs";
import { enter, states } from "../popup/surfaces.mjs";

const popup = Object.keys(states).map((state) => [
  `popup-${state}`,
  (page, browser) => enter(page, browser.extensionRoot, state),
]);

/** The page of all orders, once all are there. */
async function allOrders(page, browser) {
  await page.goto(`${browser.extensionRoot}orders/orders.html`);
  await page.waitForSelector("[data-orders=whole] tbody [data-at='0'] .chip");
}

export const ownSurfaces = {
  ...Object.fromEntries(popup),
  "side-panel": (page, browser) => enter(page, browser.extensionRoot, "found", "side-panel"),
  options: async (page, browser) => {
    await page.goto(`${browser.extensionRoot}options/options.html`);
    await page.waitForSelector("li[data-value]", { state: "attached" });
    for (const part of await page.$$("details")) await part.evaluate((element) => element.setAttribute("open", ""));
  },
  orders: allOrders,
  "orders-as-tables": async (page, browser) => {
    await allOrders(page, browser);
    // Drawn after the rows.
    await page.waitForFunction(() => document.querySelectorAll(".picture summary").length === 2);
    for (const part of await page.$$(".picture summary")) await part.click();
    await page.waitForSelector(".picture .figures td");
  },
  "orders-selected": async (page, browser) => {
    await allOrders(page, browser);
    for (const at of [0, 2]) await page.click(`[data-at='${at}'] [data-cell='0']`);
    await page.waitForSelector(".selection");
  },
  "orders-none-fits": async (page, browser) => {
    await allOrders(page, browser);
    await page.fill("input[type=search]", "nothing of this name");
    await page.waitForSelector(".none");
  },
  "orders-one": async (page, browser) => {
    await allOrders(page, browser);
    await page.click("[data-at='0'] .item");
    await page.waitForSelector("dialog [data-ready]");
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
