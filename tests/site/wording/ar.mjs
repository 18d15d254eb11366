import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "ar",
  completed: "مكتمل",
  shipped: "بانتظار التسليم",
  statuses: {
    unpaid: "بانتظار الدفع",
    processing: "قيد المعالجة",
    cancelled: "ملغى",
    expired: "منتهي الصلاحية",
  },
  day: dayIn("ar-EG", { dateStyle: "long" }),
  reminder:
    "اكتمل الطلب.إذا واجهت أي مشكلة، يمكنك طلب الإرجاع/استرداد الأموال خلال 7 أيام من تأكيد الاستلام.إذا كان المنتج المستلم معيبًا أو غير مطابق للوصف، يمكنك فتح نزاع خلال 90 يومًا من تقديم الطلب.",
  fastDelivery: (day) =>
    `قسيمة إذا تأخر بعد ${day} · استرداد الأموال إذا لم يتم التسليم قبل ${day} · استرداد الأموال عند تلف المنتجات`,
  freeReturn: "غير راضٍ؟ أعده خلال 15 يومًا من التسليم.",
  eta: (day) => `تاريخ التسليم المتوقع: ${day}`,
  disputeButton: "الإرجاع/استرداد الأموال",
  cases: {
    "waiting-buyer": "بانتظار ردك",
    "waiting-seller": "بانتظار رد البائع",
    "platform-review": "بانتظار رد AliExpress",
    "return-pending": "أعد المنتجات",
    refunded: "اكتمل استرداد الأموال",
    cancelled: "ملغى",
  },
  respondBy: (day) => `يرجى الرد قبل ${day}`,
  returnBy: (day) => `أعد المنتجات قبل ${day}`,
  labels: {
    placed: "تاريخ الطلب",
    paid: "تم الدفع في",
    shipped: "اكتمل الشحن في",
    completed: "اكتمل الطلب في",
  },
};
