/** An order larger than one answer: every view of the popup opens on it, and says what it leaves out. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../browsers.mjs";

const orderId = "3048963030690001";
const numbers = Array.from({ length: 1000 }, (_, index) => index);
const lineOf = (index) => `30489630${10_000_000 + index}`;
const page = {
  kind: "order-detail",
  url: "https://www.aliexpress.com/",
  seenAt: "2026-09-07T08:00:00Z",
  complete: true,
};
const order = {
  orderId,
  status: "completed",
  placedOn: "2026-07-15",
  completedOn: "2026-09-01",
  store: { storeId: "1100000001", name: '"'.repeat(2000), canMessage: true },
  total: { amount: "132.74", currency: "BRL" },
  lines: numbers.map((index) => ({
    lineId: lineOf(index),
    title: `Lamp ${index} ${'"'.repeat(300)}`,
    price: { amount: "1.50", currency: "BRL" },
    disputeOffered: true,
  })),
};
const disputes = numbers.map((index) => ({
  disputeId: `90000000${10_000_000 + index}`,
  orderId,
  lineId: lineOf(index),
  state: "waiting-buyer",
  respondBy: new Date(Date.UTC(2026, 8, 9 + (index % 20))).toISOString().slice(0, 10),
  text: '"'.repeat(200),
}));

let browser;
let popup;
beforeAll(async () => {
  browser = await openBrowser("chromium", { site: { port: 9 } });
  browser.machine.call("page.observe", { page, orders: [order] });
  browser.machine.call("dispute.record", { disputes });
  popup = await browser.context.newPage();
  popup.setDefaultTimeout(30_000);
  await popup.goto(`${browser.extensionRoot}popup/popup.html`);
});
afterAll(() => browser?.close());

const shown = (selector) => popup.waitForSelector(selector);

it("the lists are whole, and say that they are not all of it", async () => {
  await shown("[data-lists=whole] [data-next='1']");
  expect(await popup.textContent("[data-shortened]")).toMatch(/left out/);
  await expect.poll(() => popup.$$("[data-cause]")).toEqual([]);
});

it("it is found, opened, and tells its verdict, its items and its history", async () => {
  await popup.fill("input[type=search]", "Lamp 7");
  await popup.click(`[data-key="${orderId}"]`);
  const article = await shown("article[data-ready]");
  expect(await article.getAttribute("data-code")).toBe("your-turn");
  expect(await popup.textContent("article h1")).toMatch(/^Lamp 0/);
  expect(await popup.textContent("article [data-shortened]")).toMatch(/left out/);
  expect((await popup.$$("article [role=alert]")).length).toBe(0);
  await popup.waitForSelector("[data-history] li", { state: "attached" });
});

it.each(["draft", "agreement", "answer"])("the form for %s opens", async (key) => {
  await popup.$eval("details.more", (more) => more.setAttribute("open", ""));
  await popup.click(`[data-key=${key}]`);
  await popup.waitForSelector("article select", { state: "attached" });
  await popup.click("button:has(.back)");
  await shown("article[data-ready]");
});
