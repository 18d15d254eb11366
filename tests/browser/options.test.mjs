/** The options page: a ledger goes out as a file, is forgotten, and comes back from the file, all by the page itself. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";
import { until } from "./until.mjs";

const orders = ["8299000000000001", "8299000000000002", "8299000000000003"];

function fill(machine) {
  const store = { storeId: "1105843321", name: "Vega Store", canMessage: true };
  machine.call("page.observe", {
    page: {
      kind: "order-list",
      url: "https://www.aliexpress.com/p/order/index.html",
      source: "json",
      complete: true,
      seenAt: "2026-09-07T11:00:00Z",
    },
    orders: orders.map((orderId, index) => ({
      orderId,
      status: "completed",
      placedOn: "2026-08-01",
      completedOn: "2026-08-20",
      store,
      lines: [{ lineId: `${orderId}1`, title: `复古台灯 lamp ${index}` }],
    })),
  });
  machine.call("problem.record", { orderId: orders[0], state: "problem", reason: "damaged" });
  machine.call("settings.set", {
    values: { stores: { 1105843321: { opensMinute: 600 } }, reminderDays: [7, 3, 1] },
  });
}

const facts = (machine) => ({
  verdicts: orders.map((orderId) => machine.call("order.check", { orderId })),
  stores: machine.call("settings.get").values.stores,
});

/** Runs in the page: presses the button with these words. */
function press(words) {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent === words && !one.disabled);
  button?.click();
  return button !== undefined;
}

/** Runs in the page: types into the field with this label, as a buyer's keys would. */
function type(label, text) {
  const field = [...document.querySelectorAll("label")].find((one) => one.textContent.startsWith(label));
  const input = document.getElementById(field.htmlFor);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const says = (words) => document.body.innerText.includes(words);

function exportedFile(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = files.find((file) => file.isFile() && /^recourse-.*\.json$/.test(file.name));
  const file = found && path.join(found.parentPath ?? found.path, found.name);
  return file && statSync(file).size > 0 ? file : null;
}

describe.each(browserNames)("%s, options page", (name) => {
  let site;
  let browser;
  let tab;
  beforeAll(async () => {
    site = await startSite();
    browser = await openBrowser(name, { site });
    tab = await browser.extensionPage("options");
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    fill(browser.machine);
    await tab.reload();
    await tab.until("the ledger's size", says, "Last backup");
    await tab.until("what can be chosen", () => document.querySelector('[name="reminder-day"][value="7"]')?.checked);
  });

  async function exportAsJson() {
    if (name === "firefox") {
      await tab.until("the export button", press, "Export as JSON");
      return until("the exported file", () => exportedFile(browser.machine.home));
    }
    const download = tab.page.waitForEvent("download");
    await tab.until("the export button", press, "Export as JSON");
    return (await download).path();
  }

  it("exports, erases after the typed word, and reads the file in again with nothing lost", async () => {
    const before = facts(browser.machine);
    const file = await exportAsJson();
    await tab.until("the export's end", says, "Saved as recourse-");

    await tab.until("the erase button", press, "Erase everything…");
    await tab.evaluate(type, "To erase everything", "erase it");
    expect(await tab.evaluate(press, "Erase now")).toBe(false);
    expect(browser.machine.call("ledger.stats").orders).toBe(3);
    await tab.evaluate(type, "To erase everything", "ERASE");
    await tab.until("the last button", press, "Erase now");
    await tab.until("the erasing's end", says, "Erased: 3 orders");
    expect(browser.machine.call("ledger.stats").orders).toBe(0);
    expect(browser.machine.ledgerBytes().includes(Buffer.from(orders[0]))).toBe(false);

    if (name === "firefox") await (await tab.page.$("#import")).uploadFile(file);
    else await tab.page.setInputFiles("#import", file);
    await tab.until("the import's end", says, "Read in:");
    expect(facts(browser.machine)).toEqual(before);
  });

  it("keeps what is chosen in the ledger, for every browser", async () => {
    const toggle = (selector) => {
      const box = document.querySelector(selector);
      box.click();
      return box.checked;
    };
    expect(await tab.evaluate(toggle, 'input[name="reminder-day"][value="7"]')).toBe(false);
    await until("the saved days", () => {
      const { reminderDays } = browser.machine.call("settings.get").values;
      return JSON.stringify(reminderDays) === "[3,1]";
    });
  });

  it("shows every number with its source and says which AliExpress does not confirm", async () => {
    const { values } = browser.machine.call("settings.get").rulebook;
    const shown = await tab.until("the numbers", () => {
      const entries = [...document.querySelectorAll("[data-value]")];
      return entries.length > 0 && entries.map((entry) => [entry.dataset.value, entry.textContent]);
    });
    expect(shown.map(([value]) => value)).toEqual(values.map((value) => value.name));
    for (const [value, text] of shown) {
      expect(text).toContain("Source: ");
      expect(text.includes("unverified")).toBe(values.find((one) => one.name === value).unverified);
    }
  });
});
