/**
 * The popup's page in real Chromium on a large ledger, the port open: from its script's start to what a buyer came for
 * on screen, and from a typed letter to the orders found.
 *   node tests/bench/browser/popup.mjs [--orders 100000] [--rounds 30]
 * The medians and the slowest go to standard output, progress to standard error; over the bound the exit code is 1.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openChromium } from "../../browser/chromium.mjs";
import { gathered, searched, shown, watch } from "./painted.mjs";

const text = { type: "string" };
const { values } = parseArgs({ options: { orders: text, rounds: text } });
const orders = Number(values.orders ?? 100_000);
const rounds = Number(values.rounds ?? 30);
/** Milliseconds from the script's start to results on screen. */
const bound = 100;
const patience = 120_000;
const searches = ["lamp", "cable", "store"];

const root = path.resolve(import.meta.dirname, "../../..");
const tell = (line) => process.stderr.write(`${line}\n`);

/** Made once for each size, as tests/bench/run keeps them. */
function ledgerOf(count) {
  const folder = path.join(root, "build/bench/ledgers", String(count));
  const ledger = path.join(folder, "recourse/ledger.db");
  const ids = path.join(folder, "order-ids");
  if (existsSync(ids)) return ledger;
  tell(`making a ledger of ${count} orders`);
  mkdirSync(path.dirname(ledger), { recursive: true });
  const generator = path.join(root, "build/release/tests/bench/generator/ledger_generator");
  const given = ["--orders", String(count), "--seed", "1", "--out", ledger, "--order-ids", ids];
  execFileSync(generator, given, { stdio: ["ignore", "ignore", "inherit"] });
  return ledger;
}

/** Gives up instead of waiting for ever. */
function inTime(what, work) {
  const late = new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error(`not in ${patience / 1000} s: ${what}`)), patience).unref();
  });
  return Promise.race([work, late]);
}

function middleAndSlowest(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], slowest: sorted.at(-1) };
}

/** Figures of many rounds, by name. */
class Figures {
  #byName = new Map();

  add(figures) {
    for (const [name, figure] of Object.entries(figures))
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), figure]);
  }

  medianOf(name) {
    return middleAndSlowest(this.#byName.get(name)).median;
  }

  print() {
    for (const [name, figures] of this.#byName) {
      const { median, slowest } = middleAndSlowest(figures);
      const columns = [name.padEnd(40), `median ${median.toFixed(0)} ms`, `slowest ${slowest.toFixed(0)} ms`];
      process.stdout.write(`${columns.join("  ")}  (${figures.length} times)\n`);
    }
  }
}

const browser = await openChromium({ site: { port: 9 }, ledger: ledgerOf(orders) });
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
    tell(`${round + 1} of ${rounds} rounds`);
  }
  tell("gathering all lists once");
  await page.goto(`${browser.extensionRoot}popup/popup.html`);
  figures.add(await inTime("all lists", page.evaluate(gathered)));
  process.stdout.write(`${orders} orders, the port open\n`);
  figures.print();
  for (const name of ["script start to results", "a letter to the orders found"]) {
    if (figures.medianOf(name) <= bound) continue;
    process.exitCode = 1;
    tell(`${name}: over ${bound} ms`);
  }
} finally {
  await browser.close();
}
