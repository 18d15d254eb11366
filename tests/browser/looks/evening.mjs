/**
 * An evening with 300 orders of five years, from a fresh ledger: the list is opened, and from there each order that is worth
 * opening, one after another, by real presses. Prints the presses and what is still unknown, and why.
 *
 *   node tests/browser/looks/evening.mjs [--browsers chromium,firefox] [--orders 300]
 *   node tests/browser/looks/evening.mjs --pictures [--languages en,de,ar] [--out DIR]
 *
 * `--pictures` takes a picture of each step instead, in Chromium; DIR is build/screenshots unless named. Neither is part
 * of the whole test run: each takes some minutes. The counts of the last run stand in docs/screenshots/README.md.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startSite } from "../../site/server.mjs";
import { openBrowser } from "../browsers.mjs";
import { standsFree } from "../covering.mjs";
import { choose } from "../popup/surfaces.mjs";
import { until } from "../until.mjs";

const text = { type: "string" };
const { values } = parseArgs({
  options: { browsers: text, languages: text, orders: text, out: text, pictures: { type: "boolean" } },
});
const many = Number(values.orders ?? 300);
const list = (given, usual) => (given ?? usual).split(",");
const out = path.resolve(values.out ?? path.join(import.meta.dirname, "../../../build/screenshots"));

/** The day that the browser tests hold the clock at. */
const today = Date.UTC(2026, 8, 7);
const daysAgo = (days) => new Date(today - days * 86_400_000).toISOString().slice(0, 10);
const names = ["Paper lantern, 40 cm", "Cordless screwdriver", "Kite with two lines", "Wired headphones", "Brass tap"];
const stores = ["1109000101", "1109000202", "1109000303", "1109000404"];

/** One every six days: the newest on their way, of the others every twelfth cancelled, the rest completed. */
const orders = Array.from({ length: many }, (_, n) => {
  const age = Math.floor((n * 5 * 365) / many);
  const status = age < 20 ? "shipped" : n % 12 === 5 ? "cancelled" : "completed";
  return {
    what: "one of five years",
    orderId: String(8511000000010042n + 20_000n * BigInt(n)),
    status,
    placedOn: daysAgo(age),
    paidOn: daysAgo(age),
    ...(status === "cancelled" ? {} : { shippedOn: daysAgo(age - 1) }),
    ...(status === "shipped" ? { etaOn: daysAgo(age - 30) } : {}),
    ...(status === "completed" ? { completedOn: daysAgo(age - 18), deliveredOn: daysAgo(age - 17) } : {}),
    storeId: stores[n % stores.length],
    lines: [
      { title: `${names[n % names.length]} (${n + 1})`, price: "10.00", quantity: 1 + (n % 3), offered: age < 75 },
    ],
  };
});

const isJudged = (all) => all.length > 0 && all.every(({ state, label }) => state === "verdict" && label !== "");
const host = (language) => (language === "en" ? "www" : language);
const listPage = (language) => `https://${host(language)}.aliexpress.com/p/order/index.html?orders=${many}`;

/** All that the ledger knows: how many stand how, and what is unknown of which kind. */
function known(machine) {
  const standings = { "needs-you": 0, "worth-opening": 0, waiting: 0, over: 0 };
  const looks = [];
  let cursor = null;
  do {
    const answer = machine.call("ledger.lists", { cursor, limit: 500 });
    looks.push(...answer.looks);
    for (const one of Object.keys(standings)) standings[one] += answer.standings[one];
    cursor = answer.cursor ?? null;
  } while (cursor);
  return { standings, looks: looks.sort((a, b) => a.rank - b.rank) };
}

function unknownOnes(machine) {
  const why = {};
  for (const { orderId } of orders) {
    const { refund, nextStep } = machine.call("order.check", { orderId });
    if (refund.code !== "unknown") continue;
    const left = `${nextStep.action}${nextStep.page ? ` ${nextStep.page}` : ""}`;
    why[left] = (why[left] ?? 0) + 1;
  }
  return why;
}

const spoken = (counts) =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ") || "none";

const nextInFrame = (tab) =>
  tab.frameWhere("the next one", () => {
    const link = document.querySelector('[data-act="open-next"]');
    return link && { href: link.href, orderId: link.dataset.orderId };
  });

/** The list opened and read to its end, in a browser that never saw an order. */
async function begin(site, name, language) {
  const browser = await openBrowser(name, { site });
  if (language !== "en") await choose(browser, language);
  const tab = await browser.tab(listPage(language));
  await until(`${many} orders in the ledger`, () => browser.machine.call("ledger.stats").orders === many);
  await until("the count of all", async () => {
    const [summary] = await tab.inParts("recourse-summary", (root) =>
      [...root.querySelectorAll("[data-text]")].map(({ dataset }) => dataset.text).join(" "),
    );
    return summary;
  });
  return { browser, tab };
}

const openSummary = (tab) => tab.clickInPart("recourse-summary", ".chip");

/** Where the press on a link to the next page led: on an order's own page to the same tab, from a list to another. */
async function shown(browser, tab, { href }, stays) {
  if (stays) {
    await tab.until("the next page", (wanted) => location.href === wanted, href);
    return tab;
  }
  // Firefox, when it is driven, may open no tab for a link with a target: its address is gone to.
  return browser.name === "chromium" ? browser.tabWhere((url) => url === href) : browser.tab(href);
}

async function evening(site, name) {
  const { browser, tab: listed } = await begin(site, name, "en");
  const { machine } = browser;
  const rows = [];
  let presses = 0;
  let pages = 1;
  const note = (step) =>
    rows.push({ step, presses, pages, ...known(machine).standings, unknown: unknownOnes(machine) });
  try {
    note("list opened");
    let tab = listed;
    /** The page that the tab shows is about this order; null on a list. */
    let about = null;
    for (;;) {
      if (known(machine).looks.every(({ orderId }) => orderId === about)) break;
      if (about) await tab.openPanel(about);
      else await openSummary(tab);
      const next = await nextInFrame(tab);
      await tab.clickInFrame('[data-act="open-next"]');
      presses += 2;
      pages += 1;
      tab = await shown(browser, tab, next, about !== null);
      await tab.toFront();
      const isDetail = next.href.includes("/order/detail");
      if (isDetail) await tab.noticeOf(next.orderId);
      else await until("the page read", () => known(machine).looks[0]?.page !== "refund-list");
      about = isDetail ? next.orderId : null;
      if (pages % 10 === 0) process.stderr.write(`${name}: ${pages} pages, ${presses} presses\n`);
    }
    note("all that were worth it opened");
  } finally {
    await browser.close();
  }
  for (const row of rows) {
    const counts = [row.presses, row.pages, row["needs-you"], row["worth-opening"], row.waiting, row.over];
    process.stdout.write(`| ${name} | ${row.step} | ${counts.join(" | ")} | ${spoken(row.unknown)} |\n`);
  }
}

/** Each step as the buyer sees it. */
async function pictures(site, language) {
  const { browser, tab } = await begin(site, "chromium", language);
  const { page } = tab;
  const take = async (step, shot = page, more = {}) => {
    if (shot === page && (await tab.frameRect())) await tab.settled();
    await shot.screenshot({ path: path.join(out, `evening-${step}-${language}.png`), ...more });
  };
  try {
    await page.setViewportSize({ width: 1000, height: 700 });
    await tab.noticesWhere("the first orders judged", (all) => isJudged(all.slice(0, 8)));
    await standsFree(tab, "recourse-summary", "the count's place in the smaller window");
    await take("1-list");
    await openSummary(tab);
    await nextInFrame(tab);
    await take("2-queue");
    const { orderId } = await nextInFrame(tab);
    await tab.goto(`https://${host(language)}.aliexpress.com/p/order/detail.html?orderId=${orderId}`);
    await tab.noticeOf(orderId);
    await tab.openPanel(orderId);
    await nextInFrame(tab);
    await take("3-order");
    for (const look of known(browser.machine).looks.slice(0, 4)) {
      await tab.goto(`https://${host(language)}.aliexpress.com/p/order/detail.html?orderId=${look.orderId}`);
      await tab.noticeOf(look.orderId);
    }
    await page.setViewportSize({ width: 400, height: 700 });
    // Our own pages count days by the browser's clock, which is not held.
    await page.clock.setFixedTime(today);
    await page.goto(`${browser.extensionRoot}popup/popup.html`);
    await page.waitForSelector("[data-lists=whole]");
    await take("4-toolbar");
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.goto(`${browser.extensionRoot}orders/orders.html`);
    await page.waitForSelector("[role=grid] [role=gridcell]");
    await page.waitForTimeout(500);
    await take("5-orders");
  } finally {
    await browser.close();
  }
}

const site = await startSite({ captures: null, fixtures: false, extra: orders });
try {
  if (values.pictures) {
    mkdirSync(out, { recursive: true });
    for (const language of list(values.languages, "en,de,ar")) await pictures(site, language);
  } else {
    for (const name of list(values.browsers, "chromium,firefox")) await evening(site, name);
  }
} finally {
  await site.close();
}
