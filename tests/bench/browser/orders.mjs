/**
 * The page of all orders in real Chromium on a large ledger, the port open: from its script's start to the first rows,
 * and the longest task while the table is scrolled from end to end, by the wheel and by leaps.
 *   node orders.mjs --ledger FILE --orders N [--rounds 10]
 * Prints one JSON object: rows of {what, medianMs, slowestMs, n}; progress goes to standard error.
 */
import { parseArgs } from "node:util";
import { openChromium } from "../../browser/chromium.mjs";
import { watch } from "./painted.mjs";

const text = { type: "string" };
const { values } = parseArgs({ options: { ledger: text, orders: text, rounds: { ...text, default: "10" } } });
const orders = Number(values.orders);
const rounds = Number(values.rounds);
const patience = 300_000;
const tell = (line) => console.error(`  orders: ${line}`);

/** Runs before the page's own scripts, after `watch`: the moments of the first rows, and of all of them. */
function watchRows() {
  const has = (selector) => () => document.querySelector(selector) !== null;
  window.rows = {
    first: window.paintedWhere(has("tbody [data-at='0']")),
    whole: window.paintedWhere(has("[data-orders=whole] tbody [data-at]")),
  };
}

async function since(name) {
  const [{ domInteractive: start }] = performance.getEntriesByType("navigation");
  return (await window.rows[name]) - start;
}

/** Begins to note tasks of more than 50 ms; the browser names no shorter ones. */
function noteLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: "longtask" });
}

/** The rows in view are there, each in its place, in the frame after the last step: nothing blank was scrolled to. */
async function blankRows() {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const table = document.querySelector("[role=grid]");
  const body = table.querySelector("tbody").getBoundingClientRect();
  const height = body.height / (Number(table.getAttribute("aria-rowcount")) - 1);
  let blank = 0;
  for (let y = Math.max(body.top, 60) + height / 2; y < Math.min(body.bottom, innerHeight); y += height) {
    if (!document.elementFromPoint(200, y)?.closest("[data-at]")) blank += 1;
  }
  return blank;
}

function row(what, figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  return { what, medianMs: sorted[Math.floor(sorted.length / 2)], slowestMs: sorted.at(-1), n: sorted.length };
}

const browser = await openChromium({ site: { port: 9 }, ledger: values.ledger });
try {
  const other = await browser.context.newPage();
  await other.goto(`${browser.extensionRoot}options/options.html`);
  const ask = (method, params) =>
    other.evaluate((request) => chrome.runtime.sendMessage({ type: "host", ...request }), { method, params });
  const { result } = await ask("ledger.stats", {});
  if (result?.orders !== orders) throw new Error(`the ledger has ${result?.orders} orders`);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(watch);
  await page.addInitScript(watchRows);
  const open = () => page.goto(`${browser.extensionRoot}orders/orders.html`);
  const first = [];
  for (let round = 0; round < rounds; round += 1) {
    await ask("host.hello", { protocol: 1, client: "bench" });
    await open();
    first.push(await page.evaluate(since, "first"));
  }
  tell("waiting for all orders");
  await open();
  const whole = await page.evaluate(since, "whole");
  await page.evaluate(noteLongTasks);
  tell("scrolling");
  await page.mouse.move(400, 400);
  let blank = 0;
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(16);
    if (turn % 20 === 19) blank += await page.evaluate(blankRows);
  }
  await page.evaluate(() => document.querySelector("tbody [data-at]").focus({ preventScroll: true }));
  for (const key of ["End", "Home", "End"]) await page.keyboard.press(key);
  for (let turn = 0; turn < 60; turn += 1) {
    await page.keyboard.press("PageUp");
    if (turn % 20 === 19) blank += await page.evaluate(blankRows);
  }
  await page.waitForTimeout(500);
  const longTasks = await page.evaluate(() => window.longTasks);
  if (blank > 0) throw new Error(`${blank} rows in view were not drawn`);
  const rows = [
    row("script start to the first rows", first),
    row("script start to all orders there", [whole]),
    row("longest task while scrolling", [Math.max(0, ...longTasks)]),
  ];
  console.log(JSON.stringify({ orders, rows, longTasks: longTasks.length }, null, 1));
} finally {
  await browser.close();
}
