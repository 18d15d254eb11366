import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "ru",
  completed: "Завершён",
  shipped: "Ожидается доставка",
  statuses: {
    unpaid: "Ожидается оплата",
    processing: "В обработке",
    cancelled: "Отменён",
    expired: "Истёк",
  },
  day: dayIn("ru", { dateStyle: "long" }),
  reminder:
    "Заказ завершён.Если есть проблемы, вы можете запросить возврат в течение 7 дней после подтверждения получения.Если полученный товар с дефектом или не соответствует описанию, вы можете открыть спор в течение 90 дней с момента оформления заказа.",
  fastDelivery: (day) =>
    `Купон при задержке после ${day} · Возврат средств, если не доставлен до ${day} · Возврат средств за повреждения`,
  freeReturn: "Не понравилось? Верните его в течение 15 дней после доставки.",
  eta: (day) => `Ожидаемая дата доставки: ${day}`,
  disputeButton: "Возврат/возмещение",
  cases: {
    "waiting-buyer": "Ожидается ваш ответ",
    "waiting-seller": "Ожидается ответ продавца",
    "platform-review": "Ожидается ответ AliExpress",
    "return-pending": "Верните товары",
    refunded: "Возврат средств завершён",
    cancelled: "Отменён",
  },
  respondBy: (day) => `Ответьте до ${day}`,
  returnBy: (day) => `Верните товары до ${day}`,
  labels: {
    placed: "Заказ оформлен",
    paid: "Оплачен",
    shipped: "Отправка завершена",
    completed: "Заказ завершён",
  },
};
