import { expect, it } from "vitest";
import { makeCapture } from "../../../../extension/pages/capture/capture";
import { detailAnswer, orderId, secret, trackingAnswer } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { documentOf, read, urls } from "../fixtures/read";

const english = languages.en as PageTexts;
const html = `<div class="order-wrap"><div class="order-status"><div class="order-block-title">Completed</div></div>
  <div class="order-detail-info-content">${secret.contactName}, ${secret.detailAddress}</div>
  <div class="order-detail-item-content"><a href="https://www.aliexpress.com/item/1005009000000042.html?buyer=77123456">Lamp</a>
  <button>Returns/refunds</button></div></div>`;

function capture() {
  return makeCapture(
    "order-detail",
    urls["order-detail"],
    documentOf(html),
    [detailAnswer(english), trackingAnswer(english)],
    ["status"],
    0,
  );
}

it("keeps nothing of the buyer: no name, address, phone, id, price or text", () => {
  const text = JSON.stringify(capture());
  for (const value of [...Object.values(secret), orderId, "Lamp", "12,50", "25,00", "77123456", "1005009000000042"]) {
    expect(text).not.toContain(value);
  }
});

it("keeps what a reader goes by: tags, types, AliExpress's own sentences, classes and known labels", () => {
  const text = JSON.stringify(capture());
  for (const value of [
    "detail_order_status_block",
    "OPEN_DISPUTE",
    "within 90 days after order was placed",
    "order-block-title",
    "Completed",
    "Returns/refunds",
  ]) {
    expect(text).toContain(value);
  }
});

it("lets no address, name or phone into any observation either", () => {
  const readings = [read("order-detail", [detailAnswer(english)], html), read("tracking", [trackingAnswer(english)])];
  const text = JSON.stringify(readings);
  for (const value of Object.values(secret)) expect(text).not.toContain(value);
});
