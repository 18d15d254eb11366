/** Every state of the popup a buyer can see, and how to get there: for pictures, axe and what must fit. */
import { sample } from "./sample.mjs";

const shown = (page, selector) => page.waitForSelector(selector);

async function search(page, text) {
  await page.fill("input[type=search]", text);
  await shown(page, ".rows .verdict, [data-count='0']");
}

async function openOrder(page, { orderId }) {
  await search(page, orderId);
  await page.click(`[data-key="${orderId}"]`);
  await shown(page, "[data-history]");
  await shown(page, ".verdict-details");
}

async function openForm(page, key) {
  await openOrder(page, sample.lamp);
  await page.click("details.more > summary");
  await page.click(`[data-key=${key}]`);
  // What can be chosen of a draft is folded at first.
  await page.waitForSelector("article select", { state: "attached" });
  for (const part of await page.$$("article details")) await part.evaluate((it) => it.setAttribute("open", ""));
}

export const states = {
  start: async () => {},
  lists: async (page) => {
    for (const list of await page.$$("details.list"))
      await list.evaluate((element) => element.setAttribute("open", ""));
  },
  found: (page) => search(page, "lamp"),
  nothing: (page) => search(page, "zebra"),
  order: (page) => openOrder(page, sample.lamp),
  "your-turn": (page) => openOrder(page, sample.keyboard),
  items: (page) => openOrder(page, sample.lamps),
  agreement: (page) => openForm(page, "agreement"),
  answer: (page) => openForm(page, "answer"),
  draft: async (page) => {
    await openForm(page, "draft");
    await shown(page, "[data-draft=sent], [role=alert]");
  },
  store: async (page) => {
    await openOrder(page, sample.lamp);
    await page.click("[data-key^=store]");
    await shown(page, "[data-history]");
  },
};

/** The popup's page in one of its states, the lists gathered. */
export async function enter(page, root, state, surface = "popup") {
  await page.goto(`${root}${surface}/${surface}.html`);
  await shown(page, "[data-lists=whole]");
  await states[state](page);
}

/** Chromium's own language stays: the buyer's choice is kept in the ledger, and a copy in the extension's storage. */
export async function choose(browser, language) {
  browser.machine.call("settings.set", { values: { language } });
  await (await browser.worker()).evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
}
