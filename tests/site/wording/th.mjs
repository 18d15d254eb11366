import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "th",
  completed: "เสร็จสมบูรณ์",
  shipped: "รอการส่งมอบ",
  statuses: {
    unpaid: "รอการชำระเงิน",
    processing: "กำลังดำเนินการ",
    cancelled: "ยกเลิกแล้ว",
    expired: "หมดอายุ",
  },
  day: dayIn("th", { dateStyle: "medium" }),
  reminder:
    "คำสั่งซื้อเสร็จสมบูรณ์.หากมีปัญหา คุณสามารถขอคืนสินค้า/คืนเงินได้ภายใน 7 วันหลังจากยืนยันการรับสินค้า.หากสินค้าที่ได้รับชำรุดหรือไม่ตรงตามคำอธิบาย คุณสามารถเปิดข้อพิพาทได้ภายใน 90 วันหลังจากสั่งซื้อ.",
  fastDelivery: (day) => `คูปองหากล่าช้าเกิน ${day} · คืนเงินหากไม่ได้รับสินค้าก่อน ${day} · คืนเงินหากสินค้าเสียหาย`,
  freeReturn: "ไม่พอใจใช่ไหม? ส่งคืนได้ภายใน 15 วันหลังจากส่งมอบ",
  eta: (day) => `วันที่จัดส่งโดยประมาณ: ${day}`,
  disputeButton: "การคืนสินค้า/คืนเงิน",
  cases: {
    "waiting-buyer": "กำลังรอการตอบกลับจากคุณ",
    "waiting-seller": "กำลังรอการตอบกลับจากผู้ขาย",
    "platform-review": "กำลังรอการตอบกลับจาก AliExpress",
    "return-pending": "ส่งคืนสินค้า",
    refunded: "คืนเงินเสร็จสมบูรณ์",
    cancelled: "ยกเลิกแล้ว",
  },
  respondBy: (day) => `โปรดตอบกลับก่อน ${day}`,
  returnBy: (day) => `ส่งคืนสินค้าก่อน ${day}`,
  labels: {
    placed: "วันที่สั่งซื้อ",
    paid: "ชำระเงินเมื่อ",
    shipped: "จัดส่งเสร็จสิ้นเมื่อ",
    completed: "คำสั่งซื้อเสร็จสมบูรณ์เมื่อ",
  },
};
