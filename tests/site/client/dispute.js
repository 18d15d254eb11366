import { button, h, showLate } from "./h.js";
import { controlled } from "./message.js";
import { request } from "./mtop.js";

const options = window.__PAGE_OPTIONS__;
const late = Number(options.late ?? 100);
const disputeApi = "mtop.aliexpress.buyer.reverse.reverseOrderLineRenderForBuyer";
const refundListApi = "mtop.aliexpress.buyer.reverse.queryReverseOrderPageListForBuyer";
const longest = 512;
const reasons = [
  "Damaged",
  "Not as described",
  "Quantity shortage",
  "Tracked as returned/canceled/lost",
  "Package not received",
  "I don't want it anymore",
];

function reasonSelect(chosen) {
  const shown = h("span", { class: "comet-v2-select-value" }, "Please select");
  const menu = h("div", { class: "comet-v2-menu", role: "listbox", hidden: true });
  for (const reason of reasons) {
    const entry = h("div", { class: "comet-v2-menu-item", role: "option" }, reason);
    entry.addEventListener("click", () => {
      shown.textContent = reason;
      menu.hidden = true;
      chosen(reason);
    });
    menu.append(entry);
  }
  const select = h(
    "div",
    { class: "comet-v2-select comet-v2-select-show-arrow", tabindex: "0", role: "combobox" },
    shown,
  );
  select.addEventListener("click", () => {
    menu.hidden = !menu.hidden;
  });
  return h("div", { class: "reason" }, select, menu);
}

/** The form for a new request: reason, description with its counter, evidence, submit. */
export async function showDisputeForm() {
  const query = new URLSearchParams(location.search);
  const form = { reason: null, text: "" };
  const counter = h("span", { class: "commet--count--a1" }, `0/${longest}`);
  const submit = button("Submit", { primary: true, disabled: true, "data-pl": "buyersubmit_btn_submit" });
  const update = () => {
    counter.textContent = `${form.text.length}/${longest}`;
    submit.disabled = !form.reason || form.text.trim() === "";
  };
  const field = h("textarea", {
    class: "commet--textarea--Sg0xapL",
    maxlength: String(longest),
    "aria-label": "Description",
  });
  controlled(field, (value) => {
    form.text = value;
    update();
  });
  submit.addEventListener("click", () => {
    window.__SUBMITTED__ = [...(window.__SUBMITTED__ ?? []), { ...form }];
  });
  const order = query.get("orderId");
  await showLate(
    () =>
      h(
        "main",
        { class: "reverse-main" },
        h("h1", {}, "Return or refund"),
        h("p", {}, `Order ${order ?? ""}`),
        h("h2", {}, "Reason"),
        reasonSelect((reason) => {
          form.reason = reason;
          update();
        }),
        h("h2", {}, "Description"),
        field,
        counter,
        h("div", { class: "upload--imageContainer--q" }, h("input", { type: "file", "aria-label": "Photos" })),
        h("div", {}, button("Next step"), submit),
      ),
    late,
  );
}

export async function showDispute() {
  const query = new URLSearchParams(location.search);
  const data = await request(disputeApi, {
    reverseOrderLineId: query.get("reverseOrderLineId"),
    tradeOrderLineId: query.get("tradeOrderLineId"),
    terminalType: "pc",
  });
  const { module } = data;
  await showLate(
    () =>
      h(
        "main",
        { class: "reverse-main" },
        h("div", { class: "reminder--statusStr--3FMxRSU" }, module?.reverseDetailStatusText ?? ""),
        module?.reminder ? h("div", { class: "reminder--content--2Zx1" }, module.reminder) : null,
        h("a", { href: `/p/order/detail.html?orderId=${module?.tradeOrderId ?? ""}` }, "Order"),
        h("p", {}, `Reason: ${module?.applyReason?.reasonName ?? ""}`),
      ),
    late,
  );
}

/** `reverseStatus` of each tab. */
const tabs = [
  [1, "All"],
  [2, "In progress"],
  [3, "Awaiting return"],
  [4, "Finished"],
];

async function casesOf(reverseStatus) {
  const asked = {
    pageNo: 1,
    size: 10,
    shopName: "",
    tradeOrderId: "",
    sortOrder: "desc",
    reverseStatus,
    shipTo: "BR",
    _lang: "en_US",
  };
  const { module } = await request(refundListApi, asked, options.cases ? { cases: options.cases } : {});
  return module.items.flatMap(({ shopName, reverseOrderLines }) =>
    reverseOrderLines.map((line) => ({ shopName, line })),
  );
}

function caseCard({ shopName, line }) {
  return h(
    "div",
    { class: "orderItem--orderItem--3xY9a" },
    h("div", { class: "orderItem--orderSKUId--1aB2c" }, `Order ID: ${line.tradeOrderId}`),
    h("div", { class: "orderItem--orderStore--9zK1p" }, shopName),
    h("div", { class: "orderItem--orderSKUTitle--2bL0d" }, line.aeItemDTO.itemTitle),
    h(
      "div",
      { class: "orderItem--orderStatusDesc--7qW3e" },
      h("span", {}, line.reverseStatusText ?? "Refund complete"),
      h("span", {}, line.gmtModifiedFormat),
    ),
    h("div", { class: "orderItem--orderStatusAction--4rT5f" }, button("View details")),
  );
}

export async function showRefundList() {
  const list = h("div", {});
  const bar = h("div", { role: "tablist" });
  const show = async (status) => {
    for (const tab of bar.children) tab.setAttribute("aria-selected", String(tab.dataset.status === String(status)));
    list.replaceChildren(...(await casesOf(status)).map(caseCard));
  };
  for (const [status, name] of tabs) {
    const tab = h("div", { role: "tab", tabindex: "0", "data-status": String(status) }, name);
    tab.addEventListener("click", () => show(status));
    bar.append(tab);
  }
  await show(Number(options.reverseStatus ?? 1));
  await showLate(() => h("main", { class: "reverse-main" }, h("h1", {}, "Refunds and returns"), bar, list), late);
}
