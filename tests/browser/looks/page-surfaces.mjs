/** Everything shown over AliExpress's pages and how to get there, by selectors alone: words differ by language. */
import { until } from "../until.mjs";

const site = "https://www.aliexpress.com";
const orders = {
  told: "8311000000050042",
  broken: "8311000000030042",
  onItsWay: "8311000000070042",
  threeItems: "8311000000190042",
};

/** Two orders with an open request; one awaits the buyer's answer, whose day its own page tells. */
const requested = ["8311000000310042", "8311000000330042"];
const awaited = "tradeOrderLineId=8311000000340042&reverseOrderLineId=6311000000020042";

const detail = (orderId, theme) => `${site}/p/order/detail.html?orderId=${orderId}&theme=${theme}`;
const conversation = (orderId, theme) => `${site}/p/message/index.html?orderId=${orderId}&theme=${theme}`;

/** Waits until something is there to be seen in the frame. */
const shown = (tab, selector) =>
  tab.frameWhere(
    selector,
    (wanted) => {
      const found = document.querySelector(wanted);
      return found?.checkVisibility({ visibilityProperty: true }) && found.getBoundingClientRect().width > 0;
    },
    selector,
  );

async function openDrafting(tab, theme, which) {
  await tab.goto(conversation(orders.broken, theme));
  await tab.openGuard("write");
  await tab.clickInFrame(`#tab-${which}`);
  await shown(tab, `#panel-${which}`);
}

export const pageSurfaces = {
  notices: async (tab, theme) => {
    await tab.goto(`${site}/p/order/index.html?theme=${theme}`);
    await tab.noticesWhere("verdicts", (all) => all.length === 10 && all.every(({ state }) => state === "verdict"));
  },
  notice: async (tab, theme) => {
    await tab.goto(detail(orders.threeItems, theme));
    await tab.noticeOf(orders.threeItems);
    await tab.openPanel(orders.threeItems);
    await shown(tab, ".verdict-details");
  },
  "notice-unread": async (tab, theme) => {
    await tab.goto(`${site}/p/order/index.html?noid=1&nojson=1&theme=${theme}`);
    await tab.noticeOf("", "unread");
    await tab.openPanel("");
  },
  "refund-list": async (tab, theme) => {
    await tab.goto(`https://m.aliexpress.com/p/refund-dispute/list.html?theme=${theme}`);
    const isTold = ({ state, label }) => state === "verdict" && label !== "";
    await tab.noticesWhere("both cards", (all) => all.filter(isTold).length === requested.length);
  },
  "guard-waiting": async (tab, theme) => {
    await tab.goto(conversation(orders.told, theme));
    await tab.openGuard("write");
    await shown(tab, ".callout [data-code]");
  },
  "guard-hints": async (tab, theme) => {
    await tab.goto(conversation(orders.broken, theme));
    await tab.click(".message-composer textarea");
    await tab.type("Give me my money or I will leave one star");
    await tab.openGuard("write");
    await shown(tab, "[data-hints]");
  },
  "guard-confirm": async (tab, theme) => {
    await tab.goto(detail(orders.onItsWay, theme));
    await tab.openGuard("confirm");
    await shown(tab, ".confirm");
  },
  "guard-dispute": async (tab, theme) => {
    await tab.goto(detail(orders.broken, theme));
    await tab.noticeOf(orders.broken);
    // It is shown beside its button, when that is on screen.
    await tab.evaluate(() => document.querySelector(".order-detail-item-buttons").scrollIntoView({ block: "center" }));
    await tab.openGuard("ask");
    await shown(tab, ".verdict-details");
  },
  "drafting-draft": async (tab, theme) => {
    await openDrafting(tab, theme, "draft");
    await tab.clickInFrame('[data-reason="damaged"]');
    await shown(tab, '[data-draft="sent"]');
  },
  "drafting-evidence": (tab, theme) => openDrafting(tab, theme, "evidence"),
  "drafting-asks": (tab, theme) => openDrafting(tab, theme, "asks"),
  "drafting-ways": (tab, theme) => openDrafting(tab, theme, "ways"),
};

/** The orders as a buyer who opened their pages would have them. */
export async function openOrders(tab, machine) {
  for (const orderId of [...Object.values(orders), ...requested]) {
    await tab.goto(detail(orderId, "light"));
    await tab.noticeOf(orderId);
  }
  await tab.goto(`https://trade.aliexpress.com/issue/fastissue/Detail.htm?${awaited}&from=1`);
  await until("the day of the awaited answer", () => {
    const { code, deadline } = machine.call("order.check", { orderId: requested[1] }).refund;
    return code === "your-turn" && deadline;
  });
}
