import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "ko",
  completed: "완료",
  shipped: "배송 대기 중",
  statuses: {
    unpaid: "결제 대기",
    processing: "처리 중",
    cancelled: "취소",
    expired: "만료됨",
  },
  day: dayIn("ko", { dateStyle: "long" }),
  reminder:
    "주문 완료.문제가 있으면 수령 확인 후 7일 이내에 반품/환불을 신청할 수 있습니다.받은 상품에 결함이 있거나 설명과 다르면 주문 후 90일 이내에 분쟁을 제기할 수 있습니다.",
  fastDelivery: (day) => `${day}까지 지연되면 쿠폰 · ${day}까지 배송되지 않으면 환불 · 파손 시 환불`,
  freeReturn: "마음에 들지 않으세요? 배송 후 15일 이내에 반품하세요.",
  eta: (day) => `예상 배송일: ${day}`,
  disputeButton: "반품/환불",
  cases: {
    "waiting-buyer": "회신을 기다리는 중입니다",
    "waiting-seller": "판매자의 회신을 기다리는 중입니다",
    "platform-review": "AliExpress의 피드백을 기다리는 중입니다.",
    "return-pending": "상품을 반품하세요",
    refunded: "환불 완료",
    cancelled: "취소됨",
  },
  respondBy: (day) => `${day}까지 회신해 주세요`,
  returnBy: (day) => `${day}까지 상품을 반품하세요`,
  labels: {
    placed: "주문일자",
    paid: "결제일",
    shipped: "발송 완료일",
    completed: "주문 완료일",
  },
};
