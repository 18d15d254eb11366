/**
 * The popup's page in real Chromium on a large ledger, the port open: from its script's start to what a buyer came for
 * on screen, and from a typed letter to the orders found.
 *   node popup.mjs --ledger FILE --orders N [--rounds 30]
 * Prints one JSON object: rows of {what, medianMs, slowestMs, n}; progress goes to standard error.
 */
import { parseArgs } from "node:util";
import { openChromium } from "../../browser/chromium.mjs";
import { gathered, searched, shown, watch } from "./painted.mjs";

const text = { type: "string" };
const { values } = parseArgs({ options: { ledger: text, orders: text, rounds: { ...text, default: "30" } } });
const orders = Number(values.orders);
const rounds = Number(values.rounds);
const patience = 120_000;
const searches = ["lamp", "cable", "store"];

const tell = (line) => console.error(`  popup: ${line}`);

/** Gives up instead of waiting for ever. */
function inTime(what, work) {
  const late = new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error(`not in ${patience / 1000} s: ${what}`)), patience).unref();
  });
  return Promise.race([work, late]);
}

/** Figures of many rounds, by name. */
class Figures {
  #byName = new Map();

  add(figures) {
    for (const [name, figure] of Object.entries(figures))
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), figure]);
  }

  rows() {
    return [...this.#byName].map(([what, figures]) => {
      const sorted = figures.toSorted((a, b) => a - b);
      return { what, medianMs: sorted[Math.floor(sorted.length / 2)], slowestMs: sorted.at(-1), n: sorted.length };
    });
  }
}

const browser = await openChromium({ site: { port: 9 }, ledger: values.ledger });
try {
  // Another page of the extension keeps worker and port awake, as a page of AliExpress's would.
  const other = await browser.context.newPage();
  await other.goto(`${browser.extensionRoot}options/options.html`);
  const ask = (method, params) =>
    other.evaluate((request) => chrome.runtime.sendMessage({ type: "host", ...request }), { method, params });
  const { result } = await ask("ledger.stats", {});
  if (result?.orders !== orders) throw new Error(`the ledger has ${result?.orders} orders`);
  const page = await browser.context.newPage();
  await page.addInitScript(watch);
  tell("gathering the lists once, as the day's first look does");
  await page.goto(`${browser.extensionRoot}popup/popup.html`);
  await inTime("the day's first lists", page.evaluate(gathered));
  const figures = new Figures();
  for (let round = 0; round < rounds; round += 1) {
    await ask("host.hello", { protocol: 1, client: "bench" });
    await page.goto(`${browser.extensionRoot}popup/popup.html`);
    figures.add(await inTime("the first results", page.evaluate(shown)));
    for (const word of searches) figures.add(await inTime(`orders found for ${word}`, page.evaluate(searched, word)));
    if ((round + 1) % 10 === 0) tell(`${round + 1} of ${rounds} rounds`);
  }
  tell("gathering all lists once");
  await page.goto(`${browser.extensionRoot}popup/popup.html`);
  figures.add(await inTime("all lists", page.evaluate(gathered)));
  console.log(JSON.stringify({ orders, rows: figures.rows() }, null, 1));
} finally {
  await browser.close();
}
