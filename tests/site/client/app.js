/** Shows the page of the address, and changes pages without loading where the page asks for it. */
import { showDispute, showDisputeForm, showRefundList } from "./dispute.js";
import { h, root } from "./h.js";
import { showMessages } from "./message.js";
import { showOrderDetail } from "./order-detail.js";
import { showOrderList } from "./order-list.js";
import { showTracking } from "./tracking.js";

const routes = [
  [/^\/p\/order\/detail\.html$/, showOrderDetail],
  [/^\/p\/order\//, showOrderList],
  [/^\/p\/tracking\//, showTracking],
  [/^\/p\/refund-dispute\//, showRefundList],
  [/^\/p\/message\//, showMessages],
  [/^\/msgDetail\.htm$/, showMessages],
  [/^\/p\/reverse-pages\//, showDisputeForm],
  [/^\/issue\//, showDispute],
];

function show() {
  if (window.__PAGE_OPTIONS__.kind === "russian") {
    root().replaceChildren(
      h(
        "main",
        {},
        h("h1", {}, "Мои заказы"),
        h("a", { class: "RedOrderList_OrderItem__link__1tjf5", href: "#" }, "3066 1234 5678 9012"),
      ),
    );
    return;
  }
  const route = routes.find(([path]) => path.test(location.pathname));
  if (route) route[1](navigate);
}

function navigate(address) {
  history.pushState({}, "", address);
  show();
}

addEventListener("popstate", show);
show();
