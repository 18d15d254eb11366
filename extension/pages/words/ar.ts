import * as cldr from "../../generated/cldr/ar";
import type { PageWords } from "./types";

/** No order page in Arabic was ever seen: everything here is a translation, and decides nothing by itself. */
export const words: PageWords = {
  language: "ar",
  cldr,
  statuses: [
    { is: "unpaid", text: "بانتظار الدفع" },
    { is: "unpaid", text: "في انتظار الدفع" },
    { is: "processing", text: "قيد المعالجة" },
    { is: "processing", text: "بانتظار الشحن" },
    { is: "shipped", text: "بانتظار التسليم" },
    { is: "shipped", text: "في انتظار التسليم" },
    { is: "shipped", text: "تم الشحن" },
    { is: "completed", text: "مكتمل" },
    { is: "completed", text: "مكتملة" },
    { is: "completed", text: "تم الاكتمال" },
    { is: "cancelled", text: "ملغى" },
    { is: "cancelled", text: "ملغي" },
    { is: "cancelled", text: "تم إلغاء الطلب" },
    { is: "cancelled", text: "مغلق" },
    { is: "expired", text: "منتهي الصلاحية" },
    { is: "expired", text: "انتهت مهلة الدفع" },
  ],
  disputeButtons: [{ text: "الإرجاع/استرداد الأموال" }, { text: "إرجاع/استرداد" }, { text: "فتح نزاع" }],
  confirmButtons: [{ text: "تأكيد الاستلام" }, { text: "تأكيد استلام الطلب" }],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "اكتمل استرداد الأموال" },
    { is: "waiting-buyer", text: "بانتظار ردك" },
    { is: "platform-review", text: "بانتظار رد AliExpress" },
    { is: "platform-review", text: "نراجع طلبك" },
    { is: "waiting-seller", text: "بانتظار رد البائع" },
    { is: "return-pending", text: "أعد المنتجات" },
    { is: "cancelled", text: "ملغى" },
    { is: "resolved", text: "مغلق" },
  ],
  labels: [
    { is: "placedOn", text: "تاريخ الطلب" },
    { is: "placedOn", text: "تم تقديم الطلب في" },
    { is: "day", text: "التاريخ" },
    { is: "paidOn", text: "تم الدفع في" },
    { is: "shippedOn", text: "اكتمل الشحن في" },
    { is: "completedOn", text: "اكتمل الطلب في" },
    { is: "paymentMethod", text: "طريقة الدفع" },
    { is: "total", text: "الإجمالي" },
    { is: "total", text: "المجموع" },
  ],
  payment: ["بطاقة", "ائتمان", "خصم", "بنكية", "تحويل", "بنكي", "رصيد", "و"],
  windows: {
    days: /(?<!\d)(\d{1,3})\s+(?:يوم|أيام)/i,
    completion: /تأكيد\s+(?:ال)?استلام|اكتمال\s+الطلب/i,
    placed: /(?:تقديم|تاريخ|إجراء)\s+الطلب/i,
    delivery: /(?:بعد|من)\s+(?:تاريخ\s+)?(?:التسليم|التوصيل)/i,
    defective: /معيب|غير مطابق|لا يطابق|تالف|تلف/i,
    notReceived: /لم\s+(?:يتم\s+)?(?:ال)?(?:تسليم|توصيل|استلام|تصل|يصل)|عدم\s+(?:ال)?(?:تسليم|استلام|وصول)/i,
    freeReturn: /أعده|إرجاع مجاني/i,
    fromDate:
      /استرداد\s+(?:الأموال|المبلغ)\s+(?:إذا\s+لم\s+(?:يتم\s+التسليم|يصل)|عند\s+عدم\s+التسليم)\s+(?:قبل|بحلول)/i,
    untilDate: /(?:حتى|قبل|بحلول)\s*$/i,
    denied: /لا يمكن|لا يجوز|لن (?:تتمكن|يمكن)|غير (?:ممكن|متاح|قابل)|لم يعد/i,
    about: /استرداد|إرجاع|نزاع|أعد|حماية/i,
    other: /قسيمة|كوبون|تأخ/i,
  },
  respondBy:
    /^(?:(?:يرجى|الرجاء|يجب عليك) (?:الرد|الإجابة)|أجب|رد)(?: على (?:البائع|العرض|الطلب))? (?:قبل|حتى|بحلول) #/i,
  returnBy:
    /^(?:(?:يرجى|الرجاء|يجب عليك) (?:إعادة|إرسال)|أعد|أرسل) (?:المنتجات|المنتج|السلع|الطرد)(?: إلى البائع)? (?:قبل|حتى|بحلول) #/i,
};
