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

export async function showRefundList() {
  const data = await request(refundListApi, { shipTo: "BR", pageSize: 10, pageNum: 1, cases: options.cases });
  const lines = data.module.items.flatMap(({ shopName, reverseOrderLines }) =>
    reverseOrderLines.map((line) => ({ shopName, line })),
  );
  await showLate(
    () =>
      h(
        "main",
        { class: "reverse-main" },
        h("h1", {}, "Refunds and returns"),
        lines.map(({ shopName, line }) =>
          h(
            "div",
            { class: "reverse-item--x1" },
            h("b", {}, shopName),
            h("p", {}, line.aeItemDTO.itemTitle),
            h("div", { class: "reminder--statusStr--3FMxRSU" }, line.reverseStatusText ?? "Refund complete"),
            h("a", { href: `/p/order/detail.html?orderId=${line.tradeOrderId}` }, "Order"),
            line.buttonDTOList
              .filter(({ code }) => code === 1)
              .map(({ detailUrl }) => h("a", { href: detailUrl }, "View details")),
          ),
        ),
      ),
    late,
  );
}
