import * as cldr from "../../generated/cldr/ko";
import type { PageWords } from "./types";

/** A few words of Korean pages are in public tools of 2026; everything else here is a translation. */
export const words: PageWords = {
  language: "ko",
  cldr,
  wordsFollowDates: true,
  statuses: [
    { is: "unpaid", text: "결제 대기" },
    { is: "unpaid", text: "결제 대기 중" },
    { is: "processing", text: "처리 중" },
    { is: "processing", text: "발송 대기" },
    { is: "processing", text: "배송 준비 중" },
    { is: "shipped", text: "배송 대기 중" },
    { is: "shipped", text: "배송 중" },
    { is: "shipped", text: "발송됨" },
    { is: "completed", text: "완료", seen: true }, // public tool, 2026
    { is: "completed", text: "주문 완료" },
    { is: "cancelled", text: "취소", seen: true }, // public tool, 2026
    { is: "cancelled", text: "취소됨" },
    { is: "cancelled", text: "주문 취소됨" },
    { is: "expired", text: "만료됨" },
    { is: "expired", text: "결제 만료" },
  ],
  disputeButtons: [{ text: "반품/환불" }, { text: "분쟁 제기" }, { text: "분쟁 열기" }],
  confirmButtons: [{ text: "수령 확인" }, { text: "상품 수령 확인" }, { text: "배송 확인" }],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "환불 완료", seen: true }, // public tool, 2026
    { is: "waiting-buyer", text: "회신을 기다리는 중입니다" },
    { is: "platform-review", text: "AliExpress의 피드백을 기다리는 중입니다.", seen: true }, // public tool, 2026
    { is: "platform-review", text: "요청을 검토 중입니다" },
    { is: "waiting-seller", text: "판매자의 회신을 기다리는 중입니다" },
    { is: "return-pending", text: "상품을 반품하세요" },
    { is: "cancelled", text: "취소됨" },
    { is: "resolved", text: "요청 완료", seen: true }, // public tool, 2026
  ],
  labels: [
    { is: "placedOn", text: "주문일자", seen: true }, // public tool, 2026
    { is: "placedOn", text: "주문 날짜" },
    { is: "day", text: "날짜" },
    { is: "day", text: "일자" },
    { is: "paidOn", text: "결제일" },
    { is: "shippedOn", text: "발송 완료일" },
    { is: "completedOn", text: "주문 완료일" },
    { is: "paymentMethod", text: "결제 수단" },
    { is: "paymentMethod", text: "결제 방법" },
    { is: "total", text: "합계" },
    { is: "total", text: "총액" },
  ],
  payment: ["신용카드", "체크카드", "카드", "계좌이체", "잔액", "및", "카카오페이", "네이버페이", "토스페이"],
  windows: {
    days: /(?<!\d)(\d{1,3})\s*일\s*(?:이내|내|동안|안)/i,
    completion: /수령\s*확인|주문\s*완료\s*(?:후|일)/i,
    placed: /주문\s*(?:후|일|한 날)/i,
    delivery: /배송\s*(?:완료\s*)?후/i,
    defective: /결함|불량|설명과 다르|파손/i,
    notReceived: /(?:배송되지|도착하지|받지)\s*(?:않|못)|미배송|미수령/i,
    freeReturn: /무료\s*반품|반품하세요|반송하세요/i,
    fromDate: /까지\s*(?:배송되지|도착하지|받지)\s*(?:않|못하)으?면\s*환불/i,
    untilDate: /^\s*까지|^\s*이전/i,
    denied: /수\s*없|불가|더\s*이상/i,
    about: /환불|반품|반송|분쟁|보호/i,
    other: /쿠폰|지연/i,
  },
  respondBy:
    /^#까지 ?(?:판매자에게 )?(?:응답|회신|답변)(?:해|하여|을) ?(?:주세요|주십시오|주시기|부탁)|^#까지 ?(?:응답|회신|답변)하세요/i,
  returnBy:
    /^#까지 ?(?:상품을 |제품을 )?(?:판매자에게 )?(?:반품|반송)(?:하세요|하십시오|해 ?주세요|해 ?주십시오)|^#까지 ?(?:상품을 |제품을 )(?:판매자에게 )?보내 ?(?:주세요|주십시오)/i,
};
