import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "he",
  completed: "הושלם",
  shipped: "ממתין למסירה",
  statuses: {
    unpaid: "ממתין לתשלום",
    processing: "בטיפול",
    cancelled: "בוטל",
    expired: "פג תוקף",
  },
  day: dayIn("he", { dateStyle: "long" }),
  reminder:
    "ההזמנה הושלמה.אם יש בעיה, אפשר לבקש החזרה/החזר כספי בתוך 7 ימים מאישור הקבלה.אם הפריט שהתקבל פגום או לא תואם לתיאור, אפשר לפתוח מחלוקת בתוך 90 ימים מביצוע ההזמנה.",
  fastDelivery: (day) => `קופון אם יש עיכוב אחרי ${day} · החזר כספי אם לא נמסר לפני ${day} · החזר כספי על נזק`,
  freeReturn: "לא מרוצים? אפשר להחזיר אותו בתוך 15 ימים מהמסירה.",
  eta: (day) => `תאריך מסירה משוער: ${day}`,
  disputeButton: "החזרות/החזרים",
  cases: {
    "waiting-buyer": "ממתין לתגובתך",
    "waiting-seller": "ממתין לתגובת המוכר",
    "platform-review": "ממתין לתגובת AliExpress",
    "return-pending": "יש להחזיר את הפריטים",
    refunded: "ההחזר הושלם",
    cancelled: "בוטל",
  },
  respondBy: (day) => `נא להגיב עד ${day}`,
  returnBy: (day) => `יש להחזיר את הפריטים עד ${day}`,
  labels: {
    placed: "ההזמנה בוצעה בתאריך",
    paid: "שולם בתאריך",
    shipped: "המשלוח הושלם בתאריך",
    completed: "ההזמנה הושלמה בתאריך",
  },
};
