import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "tr",
  completed: "Tamamlandı",
  shipped: "Teslimat bekleniyor",
  statuses: {
    unpaid: "Ödeme bekleniyor",
    processing: "İşleniyor",
    cancelled: "İptal edildi",
    expired: "Süresi doldu",
  },
  day: dayIn("tr", { dateStyle: "medium" }),
  reminder:
    "Sipariş tamamlandı.Sorun olursa teslim alındığını onayladıktan sonra 7 gün içinde iade/para iadesi talep edebilirsiniz.Aldığınız ürün kusurluysa veya açıklamaya uygun değilse sipariş verildikten sonra 90 gün içinde anlaşmazlık açabilirsiniz.",
  fastDelivery: (day) =>
    `${day} tarihine kadar gecikirse kupon · ${day} tarihine kadar teslim edilmezse para iadesi · Hasar varsa para iadesi`,
  freeReturn: "Memnun kalmadınız mı? Teslimattan sonra 15 gün içinde geri gönderin.",
  eta: (day) => `Tahmini teslimat tarihi: ${day}`,
  disputeButton: "İadeler/para iadeleri",
  cases: {
    "waiting-buyer": "Yanıtınız bekleniyor",
    "waiting-seller": "Satıcının yanıtı bekleniyor",
    "platform-review": "AliExpress’in yanıtı bekleniyor",
    "return-pending": "Ürünleri iade edin",
    refunded: "Para iadesi tamamlandı",
    cancelled: "İptal edildi",
  },
  respondBy: (day) => `${day} tarihine kadar yanıt verin`,
  returnBy: (day) => `${day} tarihine kadar ürünleri iade edin`,
  labels: {
    placed: "Sipariş tarihi",
    paid: "Ödeme tarihi",
    shipped: "Gönderim tamamlanma tarihi",
    completed: "Sipariş tamamlanma tarihi",
  },
};
