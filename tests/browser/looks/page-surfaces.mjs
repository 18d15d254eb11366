/** Everything shown over AliExpress's pages and how to get there, by selectors alone: words differ by language. */

const site = "https://www.aliexpress.com";
const [guard, drafts] = ["recourse-guard", "recourse-drafting"];
const orders = {
  told: "8311000000050042",
  broken: "8311000000030042",
  onItsWay: "8311000000070042",
  threeItems: "8311000000190042",
};

const detail = (orderId, theme) => `${site}/p/order/detail.html?orderId=${orderId}&theme=${theme}`;
const conversation = (orderId, theme) => `${site}/p/message/index.html?orderId=${orderId}&theme=${theme}`;

/** Inside a root: whether something is there to be seen. */
function isShown(root, selector) {
  const found = root.querySelector(selector);
  return found?.checkVisibility({ visibilityProperty: true }) && found.getBoundingClientRect().width > 0;
}
const shown = (tab, part, selector) => tab.partWhere(part, selector, isShown, selector);

async function openDrafting(tab, theme, which) {
  await tab.goto(conversation(orders.broken, theme));
  await tab.clickInPart(guard, '[data-guard="draft"]');
  await tab.clickInPart(drafts, `#tab-${which}`);
  await shown(tab, drafts, `#panel-${which}`);
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
  },
  "notice-unread": async (tab, theme) => {
    await tab.goto(`${site}/p/order/index.html?noid=1&nojson=1&theme=${theme}`);
    await tab.noticeOf("", "unread");
    await tab.openPanel("");
  },
  "guard-waiting": async (tab, theme) => {
    await tab.goto(conversation(orders.told, theme));
    await shown(tab, guard, '[data-guard="waiting"]');
    await tab.click(".message-composer textarea");
    await shown(tab, guard, ".card");
  },
  "guard-hints": async (tab, theme) => {
    await tab.goto(conversation(orders.broken, theme));
    await shown(tab, guard, '[data-guard="draft"]');
    await tab.click(".message-composer textarea");
    await tab.type("Give me my money or I will leave one star");
    await tab.clickInPart(guard, '[data-guard="hints"]');
    await shown(tab, guard, ".card");
  },
  "guard-confirm": async (tab, theme) => {
    await tab.goto(detail(orders.onItsWay, theme));
    await tab.clickInPart(guard, '[data-guard="confirm"]');
    await shown(tab, guard, ".panel");
  },
  "guard-dispute": async (tab, theme) => {
    await tab.goto(detail(orders.broken, theme));
    await tab.noticeOf(orders.broken);
    // It is shown beside its button, when that is on screen.
    await tab.evaluate(() => document.querySelector(".order-detail-item-buttons").scrollIntoView({ block: "center" }));
    await tab.clickInPart(guard, ".pill[data-code]");
    await shown(tab, guard, ".panel");
  },
  "drafting-draft": async (tab, theme) => {
    await openDrafting(tab, theme, "draft");
    await shown(tab, drafts, '[data-draft="sent"]');
  },
  "drafting-evidence": (tab, theme) => openDrafting(tab, theme, "evidence"),
  "drafting-asks": (tab, theme) => openDrafting(tab, theme, "asks"),
  "drafting-ways": (tab, theme) => openDrafting(tab, theme, "ways"),
};

/** The orders as a buyer who opened their pages would have them. */
export async function openOrders(tab) {
  for (const orderId of Object.values(orders)) {
    await tab.goto(detail(orderId, "light"));
    await tab.noticeOf(orderId);
  }
}
