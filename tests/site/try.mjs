/**
 * The extension and its host in Chromium on the stand-in site, with a throw-away profile and ledger.
 *   node tests/site/try.mjs                       a window, open until it is closed
 *   node tests/site/try.mjs --headless --out DIR  a line an order (id, answer, code, deadline) and two pictures in DIR
 * Both need `cmake --build --preset release --target recourse extension` first. The clock stands at the day of the data.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openChromium } from "../browser/chromium.mjs";
import { startSite } from "./server.mjs";

const usage = "usage: try.mjs [--headless --out DIR]";
const tell = (text) => process.stderr.write(`== ${text}\n`);
const listPage = "https://www.aliexpress.com/p/order/index.html";
const detailPage = (orderId) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;

function wantedOf(words) {
  try {
    const { values } = parseArgs({ args: words, options: { headless: { type: "boolean" }, out: { type: "string" } } });
    if (values.headless && !values.out) throw new Error("--headless needs --out DIR");
    return { headless: values.headless ?? false, out: values.out ? path.resolve(values.out) : null };
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(2);
  }
}

const judged = (orderIds) => (notices) =>
  orderIds.every((orderId) => notices.some((one) => one.orderId === orderId && one.state === "verdict" && one.label));

/** As a buyer would: the refund list, the order, its parcel; then the list, where the answers stand. */
async function lookAround(browser, site, out) {
  const shown = site.world.shownOrder;
  const onList = site.world.orders.slice(0, 10).map(({ orderId }) => orderId);
  const tab = await browser.tab();
  tell("reading the refund list");
  await tab.goto("https://m.aliexpress.com/p/refund-dispute/list.html");
  await tab.until("the refund list", () => document.querySelector("main"));
  tell("reading the parcel's way");
  await tab.goto(`https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${shown}`);
  await tab.noticeOf("");
  tell("reading the order");
  await tab.goto(detailPage(shown));
  await tab.noticeOf(shown);
  tell("reading the order list");
  await tab.goto(listPage);
  const notices = await tab.noticesWhere("a verdict for every order", judged(onList));
  for (const { orderId, answer, code, deadline } of notices) {
    process.stdout.write(`${orderId} ${answer} ${code} ${deadline || "-"}\n`);
  }
  await tab.screenshot(path.join(out, "order-list.png"));
  await tab.goto(detailPage(shown));
  await tab.noticeOf(shown);
  await tab.openPanel(shown);
  await tab.screenshot(path.join(out, "order-detail.png"));
  tell(`the pictures are in ${out}`);
}

async function stayOpen(browser) {
  const tab = await browser.tab(listPage);
  await tab.noticesWhere("a notice", (notices) => notices.length > 0);
  await tab.page.bringToFront(); // the set-up page, which opens on a first install, stays beside it
  tell("Chromium is open on the order list; close its window to end");
  await new Promise((resolve) => {
    browser.context.on("close", resolve);
    tab.page.on("close", () => browser.context.pages().length === 0 && resolve());
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, resolve);
  });
}

const { headless, out } = wantedOf(process.argv.slice(2));
if (out) mkdirSync(out, { recursive: true });
const site = await startSite();
tell("opening Chromium");
const browser = await openChromium({ site, headless, ...(headless ? {} : { viewport: null }) });
try {
  await (headless ? lookAround(browser, site, out) : stayOpen(browser));
} finally {
  await browser.close();
  await site.close();
}
