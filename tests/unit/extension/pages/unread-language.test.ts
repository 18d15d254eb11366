/** A page in a language whose words are not read: what is the same in all is read all the same, and it is said which it is. */
import { describe, expect, it } from "vitest";
import { detailAnswer, listAnswer, orderId, refundAnswer } from "../fixtures/answers";
import type { PageTexts } from "../fixtures/languages";
import { languages } from "../fixtures/languages";
import { answered, asked, read, readAnswers } from "../fixtures/read";

const korean: PageTexts = {
  ...(languages.en as PageTexts),
  completed: "완료",
  shipped: "배송 대기 중",
  day: (iso) => `${iso.slice(0, 4)}년 ${Number(iso.slice(5, 7))}월 ${Number(iso.slice(8))}일`,
  reminder: "수령 확인 후 7일 이내에 환불을 신청할 수 있습니다.",
  fastDelivery: (day) => `${day}까지 배송되지 않으면 환불`,
  freeReturn: "배송 후 15일 이내에 반품하세요.",
  eta: (day) => `예상 배송일: ${day}`,
  disputeButton: "반품/환불",
};

describe("a detail in Korean", () => {
  it("tells its days, its state by the site's number and its button, and that its windows were not read", () => {
    const { orders, missing, unreadLanguage } = read("order-detail", [detailAnswer(korean)], "", "ko-KR");
    expect(orders[0]).toMatchObject({
      status: "completed",
      statusText: null,
      placedOn: "2026-07-15",
      completedOn: "2026-07-28",
      total: { amount: "25.00" },
      lines: [{ disputeOffered: true, etaOn: "2026-08-03" }],
    });
    expect(missing).toEqual(["windows"]);
    expect(unreadLanguage).toBe("ko");
    // The host is told with the order, for the popup and the command line to say.
    expect(orders[0]?.unreadLanguage).toBe("ko");
    const whole = read("order-detail", [detailAnswer(languages.en as PageTexts)], "", "en");
    expect(whole.orders[0]?.unreadLanguage ?? null).toBeNull();
  });

  it("does not guess which end an order came to", () => {
    const text = JSON.stringify(detailAnswer(korean)).replace('"OPEN_DISPUTE"', '"REPURCHASE_LINE"');
    expect(read("order-detail", [JSON.parse(text)], "", "ko").orders[0]?.status).toBe("unknown");
  });

  it("is not whole either when the page does not say which language it is", () => {
    const { missing, unreadLanguage } = read("order-detail", [detailAnswer(korean)], "", "en");
    expect(missing).toContain("windows");
    expect(unreadLanguage).toBeNull();
  });

  it("tells by its elements what has no words", () => {
    const html = `<div class="order-wrap"><div class="order-status"><div class="order-block-title">완료</div></div>
      <div class="order-detail-order-info"><div class="info-row"><span data-pl="order_detail_gray_id">주문번호:: </span>${orderId}</div>
      <div class="info-row"><span data-pl="order_detail_gray_date">주문일자:: </span>2026년 7월 15일</div></div></div>`;
    expect(read("order-detail", [], html, "ko")).toMatchObject({
      orders: [{ orderId, placedOn: "2026-07-15", status: "unknown" }],
      unreadLanguage: "ko",
    });
  });
});

it("reads a list's orders under way by the site's number or the button", () => {
  const { orders, unreadLanguage } = read("order-list", [listAnswer(korean)], "", "ko");
  expect(orders.map(({ status }) => status)).toEqual(["unknown", "shipped"]);
  expect(unreadLanguage).toBe("ko");
  const text = JSON.stringify(listAnswer(korean)).replaceAll('"utParams"', '"utParamsV2"');
  expect(read("order-list", [JSON.parse(text)], "", "ko").orders[1]?.status).toBe("shipped");
});

it("reads a refund list by its numbers", () => {
  const answer = answered("refund-list", refundAnswer(), { asked: asked["refund-list"] ?? null });
  const reading = readAnswers("refund-list", [answer], "", "ko");
  expect([reading.missing, reading.unreadLanguage]).toEqual([[], null]);
});
