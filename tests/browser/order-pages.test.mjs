import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite } from "../site/server.mjs";
import { capturesFolder } from "../site/world.mjs";
import { browserNames, openBrowser } from "./browsers.mjs";

const list = "https://www.aliexpress.com/p/order/index.html";
const detail = (orderId) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
const tracking = (orderId) => `https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${orderId}`;
const capturedOrders = [
  "8214398062177351",
  "8214779947343229",
  "8212313961591322",
  "8212268452148012",
  "8212611134562621",
  "8211781299384136",
  "8211748238135282",
  "8211736227630231",
  "8211589415816822",
  "8210505692320516",
];
const capturedOrder = "8212313961591322";

describe.each(browserNames)("%s, captured pages", (name) => {
  const captured = capturesFolder();
  let site;
  let browser;
  beforeAll(async () => {
    if (!captured) return;
    site = await startSite({ captures: captured });
    browser = await openBrowser(name, { site });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.skipIf(!captured)("shows ten notices for the ten captured orders, one each", async () => {
    const tab = await browser.tab(list);
    const notices = await tab.noticesWhere(
      "ten verdicts",
      (all) => all.length === 10 && all.every(({ state }) => state === "verdict"),
    );
    expect(notices.map(({ orderId }) => orderId)).toEqual(capturedOrders);
    // Nothing but the list was read: of none of them may anything be promised.
    expect(new Set(notices.map(({ answer }) => answer))).toEqual(new Set(["unknown"]));
  });

  it.skipIf(!captured)("asks for a message first on the captured completed order, with its windows", async () => {
    const tab = await browser.tab(detail(capturedOrder));
    const asked = { answer: "not-yet", code: "contact-seller-first", deadline: "2026-10-13" };
    await expect.poll(() => tab.noticeOf(capturedOrder)).toMatchObject(asked);
    const { refund } = browser.machine.call("order.check", { orderId: capturedOrder });
    expect(refund.deadlines.map(({ on, reasonClass }) => [on, reasonClass])).toEqual([
      ["2026-08-04", "any"],
      ["2026-10-13", "defective"],
    ]);
    // Oct 1 to 7 the store is on holiday: a message answered in time is written before.
    expect(refund.deadline).toMatchObject({ actBy: "2026-10-12", contactBy: "2026-09-27", daysLeft: 36 });
  });

  it.skipIf(!captured)("counts the 15 days of the free return once the parcel's page told the delivery", async () => {
    const tab = await browser.tab(tracking(capturedOrder));
    await expect.poll(() => tab.noticeOf("")).toMatchObject({ answer: "not-yet", code: "contact-seller-first" });
    const { refund } = browser.machine.call("order.check", { orderId: capturedOrder });
    expect(refund.deadlines.map(({ on, reasonClass }) => [on, reasonClass])).toEqual([
      ["2026-08-04", "any"],
      ["2026-08-12", "free-return"],
      ["2026-10-13", "defective"],
    ]);
    await tab.goto(detail(capturedOrder));
    await tab.noticeOf(capturedOrder);
    const panel = await tab.openPanel(capturedOrder);
    for (const words of ["Aug 4, 2026", "Aug 12, 2026", "Act by Oct 12, 2026"]) expect(panel).toContain(words);
  });
});
