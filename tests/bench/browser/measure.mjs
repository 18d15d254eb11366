// node measure.mjs [--samples N]: the built extension and host in Chromium on the stand-in site. Prints one JSON object:
// rows of {what, medianMs, p95Ms, n}, and what a list of 500 orders costs with and without the extension.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openChromium } from "../../browser/chromium.mjs";
import { extensionFolder } from "../../browser/machine.mjs";
import { layoutShifts, tasksOf, traced } from "../../browser/trace.mjs";
import { until } from "../../browser/until.mjs";
import { startSite } from "../../site/server.mjs";
import { manyOrders } from "../../site/world.mjs";
import { watch } from "./watch.mjs";

const { values } = parseArgs({ options: { samples: { type: "string", default: "20" } } });
const samples = Number(values.samples);
const list = (options) => `https://www.aliexpress.com/p/order/index.html?${options}`;
const identity = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../../manifests/identity.json"), "utf8"),
);
const say = (what) => console.error(`  Chromium: ${what}`);

const rows = [];
function add(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  rows.push({ what, medianMs: at(0.5), p95Ms: at(0.95), n: sorted.length });
}

/** Runs in the service worker: opens a port and times its first answer, then more over the same port. */
async function timePort({ hostName, more }) {
  const ask = (port, id) =>
    new Promise((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error(chrome.runtime.lastError?.message ?? "the port closed")));
      port.onMessage.addListener(function take(message) {
        port.onMessage.removeListener(take);
        resolve(message);
      });
      port.postMessage({ jsonrpc: "2.0", id, method: "order.check", params: { orderId: "8411000000010042" } });
    });
  const began = performance.now();
  const port = chrome.runtime.connectNative(hostName);
  await ask(port, 0);
  const connect = performance.now() - began;
  const trips = [];
  for (let id = 1; id <= more; id += 1) {
    const sent = performance.now();
    await ask(port, id);
    trips.push(performance.now() - sent);
  }
  port.disconnect();
  return { connect, trips };
}

async function measurePort(browser) {
  say("port");
  const worker = await browser.worker();
  const timed = (more) => worker.evaluate(timePort, { hostName: identity.hostName, more });
  await timed(1);
  const connects = [];
  for (let k = 0; k < samples * 2; k += 1) connects.push((await timed(0)).connect);
  add("connect to first answer", connects);
  add("round trip of order.check", (await timed(samples * 20)).trips);
}

/** Loads more orders into the list and gives the times of those that came on screen. */
async function loadMore(tab, watched) {
  await watched.forget();
  await tab.click('[data-pl="order_more"] button');
  return until("verdicts of the orders loaded", async () => {
    const times = await watched.times();
    return times.length > 0 && times.every(({ verdict }) => verdict) && times;
  });
}

async function measureNotices(browser) {
  say("notices, port open");
  const tab = await browser.tab();
  await tab.page.bringToFront(); // pages behind others are drawn once a second
  await tab.goto(list("orders=10"));
  await tab.noticesWhere("ten verdicts", (all) => all.filter(({ state }) => state === "verdict").length === 10);
  const watched = await watch(tab, browser.extensionRoot);
  const warm = [];
  for (let k = 0; k < Math.min(samples, 30); k += 1) warm.push(...(await loadMore(tab, watched)));
  add(
    "order on screen to notice on screen, port open",
    warm.map(({ order, verdict }) => verdict - order),
  );
  const cold = [];
  for (let k = 0; k < Math.max(2, Math.floor(samples / 3)); k += 1) {
    say("notices, after the port was closed for idleness");
    await until("the host's leaving", () => browser.machine.hosts().length === 0, 60_000);
    cold.push(...(await loadMore(tab, watched)));
  }
  add(
    "order on screen to placeholder, cold",
    cold.map(({ order, placeholder }) => placeholder - order),
  );
  add(
    "order on screen to verdict, cold",
    cold.map(({ order, verdict }) => verdict - order),
  );
  await tab.close();
}

/** From a press on a chip to the words in the frame, again and again; `before` each press. */
async function openFrames(tab, watched, times, before) {
  const orderId = "8411000000010042";
  const from = (await watched.opened()).length;
  for (let k = 0; k < times; k += 1) {
    await before();
    await tab.openPanel(orderId);
    // Closed at once, it may be gone before the page draws it.
    await until("the frame on screen", async () => (await watched.opened()).length === from + k + 1);
    await tab.press("Escape");
    await until("no frame", async () => (await tab.frameRect()) === null);
  }
  return (await watched.opened()).slice(from);
}

async function measureFrames(browser) {
  say("frames");
  const tab = await browser.tab();
  await tab.page.bringToFront();
  await tab.goto(list("orders=10"));
  await tab.noticesWhere("ten verdicts", (all) => all.filter(({ state }) => state === "verdict").length === 10);
  const watched = await watch(tab, browser.extensionRoot);
  await openFrames(tab, watched, 2, () => {});
  add("press on a chip to words in its frame, port open", await openFrames(tab, watched, samples, () => {}));
  const idle = () => until("the host's leaving", () => browser.machine.hosts().length === 0, 60_000);
  const few = Math.max(2, Math.floor(samples / 3));
  add("press on a chip to words in its frame, cold", await openFrames(tab, watched, few, idle));
  await tab.close();
}

/** 3,000 orders in one answer, which the page asks for and does not show: the longest task, and until all are recorded. */
async function crowd() {
  say("3,000 orders in one answer");
  const many = await startSite({ captures: null, fixtures: false, extra: manyOrders(3000) });
  const fresh = await openChromium({ site: many });
  try {
    await (await fresh.tabWhere((url) => url.includes("/setup/setup.html"))).close();
    const tab = await fresh.tab();
    await tab.goto(list("only=none"));
    let seconds = 0;
    const events = await traced(tab, async () => {
      const began = performance.now();
      await tab.evaluate(() => {
        const body = new URLSearchParams({ data: JSON.stringify({ tab: "all", pageIndex: 1, size: 5000 }) });
        const api = "https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/";
        void fetch(api, { method: "POST", body }).then((answer) => answer.text());
      });
      await until("3,000 orders in the ledger", () => fresh.machine.call("ledger.stats").orders >= 3000);
      seconds = (performance.now() - began) / 1000;
    });
    // Whole tasks: what goes on after an await in them is told of no script, and the page itself does little here.
    const longest = Math.max(0, ...tasksOf(events, fresh.extensionRoot).map(({ task }) => task));
    return { longest, seconds };
  } finally {
    await fresh.close();
    await many.close();
  }
}

/** A list of 500 orders: its tasks, shifts and memory. */
async function longList(browser, ready) {
  const tab = await browser.tab();
  const events = await traced(tab, async () => {
    await tab.goto(list("orders=500"));
    await ready(tab);
  });
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes } = await session.send("Memory.getDOMCounters");
  await tab.close();
  return { events, heap: `${(usedSize / 2 ** 20).toFixed(1)} MiB`, nodes, shifts: layoutShifts(events).length };
}

const cards = (tab) => tab.until("500 cards", () => document.querySelectorAll(".order-item").length === 500);
const notices = (tab) =>
  tab.noticesWhere("500 verdicts", (all) => all.length === 500 && all.every(({ state }) => state === "verdict"));

const site = await startSite({ captures: null, fixtures: false, extra: manyOrders(500) });
const browser = await openChromium({ site });
try {
  const setUp = await browser.tabWhere((url) => url.includes("/setup/setup.html"));
  await setUp.close(); // while it is in sight it looks for the host, which then never leaves
  await measureNotices(browser);
  await measureFrames(browser);
  await measurePort(browser);
  say("500 orders, with the extension");
  const own = await longList(browser, notices);
  const longest = Math.max(0, ...tasksOf(own.events, browser.extensionRoot).map(({ script }) => script));
  say("500 orders, without");
  const plain = await openChromium({ site, extension: false });
  const other = await longList(plain, cards).finally(() => plain.close());
  const many = await crowd();
  const read = (file) => readFileSync(path.join(extensionFolder("chromium"), file));
  const scriptBytes = ["content.js", "mirror.js"].reduce(
    (sum, file) => sum + gzipSync(read(file), { level: 9 }).length,
    0,
  );
  const line = (what, get) => ({ what, extension: String(get(own)), without: String(get(other)) });
  const result = {
    rows,
    longestTaskMs: longest,
    addedShifts: own.shifts - other.shifts,
    scriptBytes,
    crowdLongestTaskMs: many.longest,
    crowdSeconds: many.seconds,
    list: [
      line("layout shifts", ({ shifts }) => shifts),
      line("JavaScript heap of the page", ({ heap }) => heap),
      line("DOM nodes", ({ nodes }) => nodes),
      { what: "longest task of the extension's", extension: `${longest.toFixed(1)} ms`, without: "" },
    ],
  };
  console.log(JSON.stringify(result, null, 1));
} finally {
  await browser.close();
  await site.close();
}
