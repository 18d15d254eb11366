import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { capturesFolder } from "../site/world.mjs";
import { atSite } from "./at-site.mjs";
import { browserNames, forget } from "./browsers.mjs";
import { until } from "./until.mjs";

const refundList = "https://m.aliexpress.com/p/refund-dispute/list.html";
const tracking = (orderId) => `https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${orderId}`;
const detail = (host, orderId) => `https://${host}/p/order/detail.html?orderId=${orderId}`;

/** Order, item and case of the three captured disputes. */
const capturedCases = [
  ["8144543148947317", "8144101709301607", "6239649418962814"],
  ["8143536486605361", "8143355043086413", "6234417803672596"],
  ["8142247025479021", "8142306633611334", "230619598499278"],
];

/** The orders of those cases, which the captured list is too short to show. */
const theirOrders = capturedCases.map(([orderId, lineId]) => ({
  what: "once disputed",
  orderId,
  status: "completed",
  placedOn: "2022-01-02",
  paidOn: "2022-01-02",
  shippedOn: "2022-01-04",
  completedOn: "2022-01-20",
  storeId: "1109000101",
  lines: [{ lineId, title: "Once disputed", price: "20.00", quantity: 1, offered: false }],
}));

describe.each(browserNames)("%s, the other pages", (name) => {
  const captured = capturesFolder();
  let browser;
  let tab;
  atSite(name, { pages: { extra: theirOrders } }, (opened) => {
    ({ browser, tab } = opened);
  });

  it.skipIf(!captured).each(capturedCases)(
    "brings the captured dispute about %s into the verdict",
    async (orderId, lineId) => {
      await forget(browser, tab);
      const judged = () => browser.machine.call("order.check", { orderId }).refund.code;
      await tab.goto(detail("www.aliexpress.com", orderId));
      await tab.noticeOf(orderId);
      await tab.goto(refundList);
      await until("the dispute in the verdict", () => judged() === "dispute-used");
      await tab.goto(detail("www.aliexpress.com", orderId));
      await expect.poll(() => tab.noticeOf(orderId)).toMatchObject({ answer: "no", code: "dispute-used" });
      const { lines } = browser.machine.call("order.check", { orderId });
      expect(lines.map((line) => line.lineId)).toEqual([lineId]);
    },
  );

  it.skipIf(!captured)("brings the tracked delivery date into the verdict", async () => {
    await forget(browser, tab);
    const orderId = "8212313961591322";
    await tab.goto(detail("www.aliexpress.com", orderId));
    await tab.noticeOf(orderId);
    const before = browser.machine.call("order.check", { orderId }).refund;
    expect(before.deadlines.map(({ reasonClass }) => reasonClass)).not.toContain("free-return");
    await tab.goto(tracking(orderId));
    const counted = () =>
      browser.machine
        .call("order.check", { orderId })
        .refund.deadlines.find((one) => one.reasonClass === "free-return");
    // Delivered on Jul 28: 15 days after it.
    expect(await until("the free return's last day", counted)).toMatchObject({ on: "2026-08-12", basis: "platform" });
  });

  it.each([
    ["www.aliexpress.com", "Completed"],
    ["m.aliexpress.com", "Completed"],
    ["www.aliexpress.us", "Completed"],
    ["es.aliexpress.com", "Completado"],
    ["pt.aliexpress.com", "Concluído"],
    ["fr.aliexpress.com", "Terminée"],
    ["de.aliexpress.com", "Abgeschlossen"],
  ])("reads an order on %s, which says %s", async (host, words) => {
    await forget(browser, tab);
    const orderId = "8311000000030042";
    await tab.goto(detail(host, orderId));
    await expect.poll(() => tab.noticeOf(orderId)).toMatchObject({ code: "contact-seller-first" });
    await expect
      .poll(() => tab.evaluate(() => document.querySelector(".order-block-title").textContent))
      .toContain(words);
    // What stands in the elements may have come first, what was loaded comes after it.
    const known = () => browser.machine.call("ledger.order", { orderId }).order;
    const facts = { status: "completed", placedOn: "2026-08-02", completedOn: "2026-08-28" };
    await expect.poll(known).toMatchObject(facts);
    const { deadlines } = browser.machine.call("order.check", { orderId }).refund;
    expect(deadlines.map(({ on, reasonClass }) => [on, reasonClass])).toContainEqual(["2026-10-31", "defective"]);
  });

  it.each(["fetch", "xhr", "jsonp"])("reads what a page loads by %s", async (transport) => {
    await forget(browser, tab);
    const orderId = "8311000000030042";
    await tab.goto(`${detail("www.aliexpress.com", orderId)}&transport=${transport}`);
    await tab.noticeOf(orderId);
    // The line's id and its button stand in what was loaded, and nowhere in the elements.
    const lines = () => browser.machine.call("order.check", { orderId }).lines.map(({ lineId }) => lineId);
    await expect.poll(lines).toEqual(["8311000000040042"]);
  });

  it("tells on the conversation's page what the conversation changed", async () => {
    await forget(browser, tab);
    const orderId = "8311000000010042";
    await tab.goto(detail("www.aliexpress.com", orderId));
    await expect.poll(() => tab.noticeOf(orderId)).toMatchObject({ code: "contact-seller-first" });
    await tab.goto(`https://www.aliexpress.com/p/message/index.html?fromCode=order&orderId=${orderId}`);
    const [notice] = await tab.noticesWhere("its new verdict", (all) => all.some(({ code }) => code === "request-now"));
    expect(notice).toMatchObject({ orderId: "", answer: "yes" });
    expect(await tab.openPanel("")).not.toContain("Whether an answer is still awaited is not known");
  });

  it("declares aliexpress.ru unsupported, and reads nothing there", async () => {
    await tab.goto("https://aliexpress.ru/order-list?filterName=archive");
    const notice = await tab.noticeOf("", "unsupported");
    expect([notice.label, notice.day]).toEqual(["Site not supported", "aliexpress.com, .us"]);
    expect(notice.name).toContain("aliexpress.ru is another site");
    expect(await tab.inParts("recourse-notice", (root) => root.querySelector("button").ariaHasPopup)).toEqual([null]);
    await tab.clickInNotice("", ".chip");
    await until("no notice", async () => (await tab.notices()).length === 0);
    expect(await tab.inParts("recourse-frame", () => true)).toEqual([]);
  });

  it("saves a redacted capture of a page it does not understand", async () => {
    const captures = () => readdirSync(browser.downloads).filter((one) => /^recourse-capture.*\.json$/.test(one));
    await tab.goto("https://www.aliexpress.com/p/order/index.html?noid=1&nojson=1&late=2500");
    await tab.noticeOf("", "unread");
    await tab.openPanel("");
    for (const one of captures()) rmSync(path.join(browser.downloads, one));
    await tab.clickInFrame("Save a redacted capture");
    const file = await until("the file", () => {
      const done = captures();
      return done.length > 0 && JSON.parse(readFileSync(path.join(browser.downloads, done[0]), "utf8"));
    });
    await expect
      .poll(() => tab.inFrame(() => document.querySelector("main [role=status]").textContent))
      .toContain("Look it over");
    const text = JSON.stringify(file);
    expect(text).toContain("order-item-header-status-text");
    for (const secret of ["Harbor Tools", "screwdriver", "8311000000010042", "R$48,90"])
      expect(text).not.toContain(secret);
  });
});
