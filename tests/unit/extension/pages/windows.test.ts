/** A sentence that takes a refund away, or says when one begins, gives no last day: it is handed back as not understood. */
import { describe, expect, it } from "vitest";
import { readWindows } from "../../../../extension/pages/text/windows";
import { speakOnly } from "../fixtures/speak";

/** The same sentence twice: with what can be done, and with what cannot. */
const pairs: [string, string, string][] = [
  [
    "en",
    "You can open a dispute within 7 days after order was placed",
    "You cannot open a dispute within 7 days after order was placed",
  ],
  ["en", "You can apply for a refund until Dec 5, 2026", "You can no longer apply for a refund until Dec 5, 2026"],
  ["en", "Free returns within 15 days after delivery", "Free returns are not available within 15 days after delivery"],
  [
    "de",
    "Rückgabe innerhalb von 15 Tagen nach der Lieferung möglich",
    "Rückgabe innerhalb von 15 Tagen nach der Lieferung nicht möglich",
  ],
  [
    "es",
    "Puede pedir un reembolso durante 15 días después de la entrega",
    "No puede pedir un reembolso durante 15 días después de la entrega",
  ],
  [
    "fr",
    "Vous pouvez demander un remboursement 15 jours après la livraison",
    "Vous ne pouvez pas demander un remboursement 15 jours après la livraison",
  ],
  [
    "pt",
    "Você pode pedir reembolso por 15 dias após a entrega",
    "Você não pode pedir reembolso por 15 dias após a entrega",
  ],
  [
    "it",
    "Puoi chiedere un rimborso per 15 giorni dopo la consegna",
    "Non puoi chiedere un rimborso per 15 giorni dopo la consegna",
  ],
  ["nl", "Je kunt binnen 15 dagen na levering retourneren", "Je kunt niet binnen 15 dagen na levering retourneren"],
  ["pl", "Zwrot jest możliwy w ciągu 15 dni od dostawy", "Nie można poprosić o zwrot w ciągu 15 dni od dostawy"],
  [
    "ru",
    "Возврат можно запросить в течение 15 дней после доставки",
    "Возврат нельзя запросить в течение 15 дней после доставки",
  ],
  ["uk", "Повернення можливе протягом 15 днів після доставки", "Повернення неможливе протягом 15 днів після доставки"],
  ["tr", "Teslimattan sonra 15 gün iade talep edilebilir", "Teslimattan sonra 15 gün iade talep edilemez"],
  ["ko", "배송 후 15일 이내에 환불을 신청할 수 있습니다", "배송 후 15일 이내에 환불을 신청할 수 없습니다"],
  ["ja", "配達後15日以内に返金を申請できます", "配達後15日以内に返金を申請できません"],
  ["ar", "يمكن طلب استرداد الأموال خلال 15 يوم بعد التسليم", "لا يمكن طلب استرداد الأموال خلال 15 يوم بعد التسليم"],
  ["he", "ניתן לבקש החזר תוך 15 ימים לאחר המסירה", "לא ניתן לבקש החזר תוך 15 ימים לאחר המסירה"],
  ["th", "ขอคืนเงินได้ภายใน 15 วัน หลังจัดส่ง", "ไม่สามารถขอคืนเงินได้ภายใน 15 วัน หลังจัดส่ง"],
  [
    "vi",
    "Có thể yêu cầu hoàn tiền trong 15 ngày sau khi giao hàng",
    "Không thể yêu cầu hoàn tiền trong 15 ngày sau khi giao hàng",
  ],
  [
    "id",
    "Pengembalian dana dapat diminta dalam 15 hari setelah pengiriman",
    "Pengembalian dana tidak dapat diminta dalam 15 hari setelah pengiriman",
  ],
  ["cs", "O vrácení peněz lze požádat do 15 dnů po doručení", "O vrácení peněz nelze požádat do 15 dnů po doručení"],
];

describe("what cannot be asked for", () => {
  it.each(pairs)("has no last day on a page in %s: %s", (language, possible, denied) => {
    speakOnly(language);
    expect(readWindows(possible)).toMatchObject({ windows: [{}], unread: [] });
    expect(readWindows(denied)).toMatchObject({ windows: [], unread: [expect.any(String)] });
  });
});

const promises: [string, string][] = [
  ["en", "Refund if no delivery within 60 days after order was placed"],
  ["en", "Get a refund if the order is not delivered within 60 days after order was placed"],
  ["de", "Rückerstattung, wenn keine Lieferung innerhalb von 60 Tagen nach der Bestellung"],
  ["es", "Reembolso si no se entrega en 60 días desde la fecha del pedido"],
  ["pt", "Reembolso se não for entregue em 60 dias da data do pedido"],
  ["fr", "Remboursement si non livré 60 jours après avoir passé commande"],
  ["ru", "Возврат, если заказ не будет доставлен за 60 дней с даты заказа"],
  ["ko", "주문 후 60일 이내에 배송되지 않으면 환불"],
];

describe("a promise for what does not come", () => {
  it.each(promises)("begins when its days are over, in %s: %s", (language, text) => {
    speakOnly(language);
    expect(readWindows(text)).toMatchObject({ windows: [], unread: [expect.any(String)] });
  });
});
