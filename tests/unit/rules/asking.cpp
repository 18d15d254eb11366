// What a seller's message and a request's text seem to ask for, in the languages they come in.
#include "rules/asking.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

namespace recourse::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "wait 20, cancel-dispute"
std::string spoken(const std::vector<Asking>& asks) {
  std::string text;
  for (const auto& [ask, days] : asks)
    text += (text.empty() ? "" : ", ") + ask + (days ? " " + std::to_string(*days) : "");
  return text;
}

using Said = std::vector<std::pair<const char*, const char*>>;

void expect_heard(const Said& cases) {
  for (const auto& [text, ask] : cases) EXPECT_EQ(spoken(asked_in_message(text)), ask) << text;
}

TEST(Asking, IsHeardInEnglish) {
  expect_heard({
      {"Dear friend, please cancel the dispute and we will refund you.", "cancel-dispute"},
      {"Could you kindly close the case first?", "cancel-dispute"},
      {"If you don’t cancel the dispute, we cannot help.", ""},
      {"Please cancel your refund request, then I pay", "cancel-dispute"},
      {"Sorry, out of stock! Please cancel the order, reason: I don't want it.", "cancel-order"},
      {"Can you cancel it?", "cancel"},
      {"please CONFIRM receipt of the goods", "confirm-received"},
      {"Please mark as received, dear", "confirm-received"},
      {"Please confirm the order after you get it", "confirm-received"},
      {"Can you send us photos and a video of the problem?", "send-photos"},
      {"please wait 20 days", "wait 20"},
      {"Please wait patiently for another 15-20 days, dear", "wait 20"},
      {"It is on the way; please be patient.", "wait"},
      {"Please allow 10 more working days.", "wait 10"},
      {"We will resend the parcel, it takes 30 days", "wait-resend 30"},
      {"Give me your PayPal and I will refund", "pay-outside"},
      {"How about a partial refund of 3.00 USD?", "take-part"},
      {"Please cancel the dispute. Then wait 5 days.", "cancel-dispute, wait 5"},
      {"Please cancel the dispute and wait 15 days", "cancel-dispute, wait 15"},
      {"wait for another 45 days and click confirm receipt, we will give you refund", "confirm-received, wait 45"},
      {"Please cancel the dispute and be patient", "cancel-dispute, wait"},
      {"Please cancel the dispute, we refund you in 5 days", "cancel-dispute"},
      {"We will resend it, please wait 30 days", "wait-resend 30"},
      {"Please cancel the dispute\nwait 5 days", "cancel-dispute, wait 5"},
      {"  Please   cancel\t it", "cancel"},
      {"Please be patient. Wait 20 days. Wait 30 days.", "wait 20"},
      {"Please wait 10\u00A0days", "wait 10"},
      {"Please wait, parcel 4711 needs time", "wait"},
      {"You get 30%, we refund it", "take-part"},
      {"We refund US $5 to you", "take-part"},
  });
}

TEST(Asking, IsHeardSentenceBySentence) {
  expect_heard({
      {"We do not cancel the order! Please close the dispute", "cancel-dispute"},
      {"Did you not cancel the order? Please close the dispute", "cancel-dispute"},
      {"We do not cancel the order; please close the dispute", "cancel-dispute"},
      {"We do not cancel order 5. Please close the dispute", "cancel-dispute"},
      {"We do not cancel the order, please close the dispute", ""},
      {"Please don't cancel the dispute", ""},
      {"We refund you 2.5 USD", "take-part"},
      {"We can refund you .50 USD", "take-part"},
      {"We refund you. 50 USD was the price", ""},
  });
}

TEST(Asking, OfASentenceIsAllThatItAsks) {
  expect_heard({
      {"Cancel it, or wait 15 days and mark as received", "cancel, confirm-received, wait 15"},
      {"Cancel the order or wait 20 days, we send you a new one", "cancel-order, wait-resend 20"},
      {"Confirm receipt first and give me your PayPal to refund", "confirm-received, pay-outside"},
      {"Send photos, we give you 30% and you close the dispute", "cancel-dispute, send-photos, take-part"},
      {"Please send us photos of the damage, then we resend a new one", "send-photos, wait-resend"},
      {"Cancele el pedido o espere 15 días y confirme la recepción", "cancel-order, confirm-received, wait 15"},
      {"Cancele a disputa, aguarde 10 dias e envie fotos", "cancel-dispute, send-photos, wait 10"},
      {"Annulez la commande ou patientez 15 jours et confirmez la réception",
       "cancel-order, confirm-received, wait 15"},
      {"Bestellung stornieren oder 15 Tage warten und den Erhalt bestätigen",
       "cancel-order, confirm-received, wait 15"},
      {"请取消纠纷，确认收货，等待15天", "cancel-dispute, confirm-received, wait 15"},
  });
}

TEST(Asking, ToSendPhotosAgainIsNotToSendTheGoodsAgain) {
  expect_heard({
      {"Please resend the photos", "send-photos"},
      {"Puede enviar de nuevo las fotos", "send-photos"},
      {"Pode enviar novamente as fotos", "send-photos"},
      {"Pouvez-vous envoyer à nouveau les photos", "send-photos"},
      {"Bitte senden Sie das Foto nochmals", "send-photos"},
      {"请重新发照片", "send-photos"},
      {"Please take a photo of the goods to confirm the problem", "send-photos"},
      {"Please click cancel order", "cancel-order"},
      {"Bitte noch einmal 10 Tage warten", "wait 10"},
      {"Thank you for your patience", ""},
  });
}

TEST(Asking, ToWaitSaysHowManyDaysWhereTheyAreNamed) {
  expect_heard({
      {"5 days please wait", "wait 5"},
      {"Please wait 100 days", "wait 100"},
      {"Please wait 1000 days", "wait"},
      {"Please wait 20 or even more days", "wait"},
      {"Please wait, we have 20 damaged parcels", "wait"},
      {"Bitte warten Sie 5 Tage", "wait 5"},
  });
}

TEST(Asking, IsHeardInTheOtherLanguagesAndInChinese) {
  expect_heard({
      {"Por favor, cancele la disputa y le devolvemos el dinero.", "cancel-dispute"},
      {"¿Puede cancelar el pedido? No hay stock.", "cancel-order"},
      {"Confirme la recepción, por favor", "confirm-received"},
      {"Envíenos fotos o un vídeo del problema", "send-photos"},
      {"Por favor espere 20 días", "wait 20"},
      {"Se lo volvemos a enviar: nuevo envío en 15 días", "wait-resend 15"},
      {"Podemos ofrecerle un reembolso parcial de 5 USD", "take-part"},
      {"Por favor, cancele a disputa e devolvemos o valor", "cancel-dispute"},
      {"Você pode cancelar o pedido?", "cancel-order"},
      {"Confirme o recebimento, por favor", "confirm-received"},
      {"Poderia nos enviar fotos?", "send-photos"},
      {"Aguarde mais 30 dias, por favor", "wait 30"},
      {"Faremos um reembolso de uma parte", "take-part"},
      {"Merci d’annuler le litige, nous vous rembourserons.", "cancel-dispute"},
      {"Pouvez-vous annuler la commande ?", "cancel-order"},
      {"Veuillez confirmer la réception", "confirm-received"},
      {"Envoyez-nous des photos s'il vous plaît", "send-photos"},
      {"Veuillez patienter encore 10 jours", "wait 10"},
      {"Nous proposons un remboursement partiel", "take-part"},
      {"Nous pouvons rembourser la moitié", "take-part"},
      {"NOUS ALLONS ENVOYER À NOUVEAU", "wait-resend"},
      {"Bitte schließen Sie den Streitfall, dann erstatten wir.", "cancel-dispute"},
      {"Bitte stornieren Sie die Bestellung", "cancel-order"},
      {"Bitte bestätigen Sie den Erhalt", "confirm-received"},
      {"Können Sie uns Fotos schicken?", "send-photos"},
      {"Bitte warten Sie noch 10 Werktage", "wait 10"},
      {"Wir bieten 30 % Erstattung an: Teilerstattung", "take-part"},
      {"亲，请取消纠纷，我们给您退款", "cancel-dispute"},
      {"请取消订单", "cancel-order"},
      {"请确认收货。", "confirm-received"},
      {"麻烦提供一下照片或视频", "send-photos"},
      {"请耐心等待20天", "wait 20"},
      {"我们给您补发，15个工作日", "wait-resend 15"},
      {"我们可以部分退款", "take-part"},
      {"请等待20个月", "wait"},
      {"请等待20天。取消订单吧", "wait 20, cancel-order"},
      {"请等待20天！取消订单吧", "wait 20, cancel-order"},
      {"请等待20天？取消订单吧", "wait 20, cancel-order"},
      {"请等待20天；取消订单吧", "wait 20, cancel-order"},
  });
}

TEST(Asking, IsHeardInTheLanguagesThatMessagesAreTurnedInto) {
  expect_heard({
      {"Può annullare la controversia?", "cancel-dispute"},
      {"La preghiamo di annullare l’ordine", "cancel-order"},
      {"Confermi la ricezione, per favore", "confirm-received"},
      {"Può inviarci foto o un video del problema?", "send-photos"},
      {"Faremo una nuova spedizione, 15 giorni", "wait-resend 15"},
      {"Possiamo offrire un rimborso parziale", "take-part"},
      {"La preghiamo di attendere ancora 10 giorni", "wait 10"},
      {"Grazie per la pazienza", ""},
      {"Kunt u het geschil annuleren?", "cancel-dispute"},
      {"Kunt u de bestelling annuleren?", "cancel-order"},
      {"Bevestig de ontvangst alstublieft", "confirm-received"},
      {"Stuur ons foto's van het probleem", "send-photos"},
      {"We kunnen het opnieuw versturen", "wait-resend"},
      {"Wij bieden een korting van 30%", "take-part"},
      {"Wacht nog 10 dagen", "wait 10"},
      {"Proszę anulować spór", "cancel-dispute"},
      {"Czy mogą Państwo anulować zamówienie?", "cancel-order"},
      {"Proszę potwierdzić odbiór", "confirm-received"},
      {"Prosimy wysłać zdjęcia problemu", "send-photos"},
      {"Wyślemy ponownie, 15 dni", "wait-resend 15"},
      {"Możemy zwrócić część pieniędzy", "take-part"},
      {"Prosimy poczekać jeszcze 10 dni", "wait 10"},
      {"Dziękujemy za cierpliwość", ""},
      {"Lütfen anlaşmazlığı iptal edin", "cancel-dispute"},
      {"Siparişi iptal eder misiniz", "cancel-order"},
      {"Lütfen teslim aldığınızı onaylayın", "confirm-received"},
      {"Sorunun fotoğraflarını gönderin", "send-photos"},
      {"Ürünü yeniden göndereceğiz", "wait-resend"},
      {"Kısmi iade yapabiliriz", "take-part"},
      {"LÜTFEN 10 GÜN DAHA BEKLEYİN", "wait 10"},
      {"Пожалуйста, отмените спор и подождите 20 дней", "cancel-dispute, wait 20"},
      {"Отмените заказ, пожалуйста", "cancel-order"},
      {"Подтвердите получение", "confirm-received"},
      {"Пришлите фото или видео", "send-photos"},
      {"Мы отправим ещё раз, замену", "wait-resend"},
      {"Мы вернём часть денег", "take-part"},
      {"ПОДОЖДИТЕ ещё 10 дней", "wait 10"},
      {"Спортивный товар отмените", ""},
      {"Будь ласка, скасуйте спір", "cancel-dispute"},
      {"Скасуйте замовлення", "cancel-order"},
      {"Підтвердьте отримання", "confirm-received"},
      {"Надішліть фото", "send-photos"},
      {"Надішлемо ще раз", "wait-resend"},
      {"Повернемо частину грошей", "take-part"},
      {"Зачекайте ще 10 днів", "wait 10"},
      {"분쟁을 취소해 주세요", "cancel-dispute"},
      {"주문을 취소해 주세요", "cancel-order"},
      {"수령 확인을 눌러 주세요", "confirm-received"},
      {"사진을 보내 주세요", "send-photos"},
      {"다시 보내 드리겠습니다", "wait-resend"},
      {"부분 환불해 드릴게요", "take-part"},
      {"20일만 더 기다려 주세요", "wait 20"},
      {"기다려 주셔서 감사합니다", ""},
      {"紛争をキャンセルしてください", "cancel-dispute"},
      {"注文をキャンセルしてください", "cancel-order"},
      {"受取確認をお願いします", "confirm-received"},
      {"写真を送ってください", "send-photos"},
      {"商品を再送いたします", "wait-resend"},
      {"一部返金いたします", "take-part"},
      {"あと10日お待ちください", "wait 10"},
      {"يرجى إلغاء النزاع", "cancel-dispute"},
      {"يرجى إلغاء الطلب", "cancel-order"},
      {"يرجى تأكيد الاستلام", "confirm-received"},
      {"يرجى إرسال صور للمشكلة", "send-photos"},
      {"سنعيد إرسال المنتج", "wait-resend"},
      {"نعرض عليك استرداد جزئي", "take-part"},
      {"يرجى الانتظار 10 أيام", "wait 10"},
      {"אפשר לבטל את המחלוקת?", "cancel-dispute"},
      {"נא לבטל את ההזמנה", "cancel-order"},
      {"נא לאשר קבלה", "confirm-received"},
      {"נא לשלוח תמונות", "send-photos"},
      {"נוכל לשלוח שוב", "wait-resend"},
      {"נציע החזר חלקי", "take-part"},
      {"נא להמתין עוד 10 ימים", "wait 10"},
  });
}

TEST(Asking, IsHeardInCapitalsOfCyrillic) {
  for (const char* text : {"ОТМЕНИТЕ СПОР", "отмените спор", "Отмените Спор"})
    EXPECT_EQ(spoken(asked_in_message(text)), "cancel-dispute") << text;
  EXPECT_EQ(spoken(asked_in_message("НАДІШЛІТЬ ВІДЕО")), "send-photos");
  EXPECT_EQ(spoken(asked_in_message("ЗРОБІТЬ ФОТО")), "send-photos");
}

TEST(Asking, IsNotHeardWhereNothingIsAsked) {
  for (const char* text : {"",
                           "Hello dear, thank you for your order.",
                           "Your order was cancelled.",
                           "No need to cancel the dispute.",
                           "Please do not cancel the order, we ship today.",
                           "We sent you the photos.",
                           "We are waiting for your reply.",
                           "We await your reply.",
                           "Sorry for the long waiting time.",
                           "Can you confirm whether you received it?",
                           "Please confirm your address",
                           "The order has been shipped.",
                           "Espero que le guste.",
                           "El pedido fue cancelado.",
                           "Es un producto especial.",
                           "Estamos esperando su respuesta.",
                           "Aguardamos a sua resposta.",
                           "O pedido foi cancelado.",
                           "En attente de votre réponse.",
                           "N’annulez pas la commande.",
                           "La commande a été annulée.",
                           "Wir warten auf Ihre Antwort.",
                           "Die Bestellung wurde storniert.",
                           "订单已取消",
                           "We will send the order tomorrow, thank you for your support and patience.",
                           "Ваш заказ отправлен.",
                           "Заказ был отменён.",
                           "Замену не отправляем",
                           "Не отменяйте спор, мы решим",
                           "Замовлення скасовано.",
                           "L'ordine è stato annullato.",
                           "Wij wachten op uw antwoord.",
                           "Zamówienie zostało anulowane.",
                           "Sipariş iptal edildi.",
                           "주문이 취소되었습니다.",
                           "사진을 보냈습니다.",
                           "注文はキャンセルされました。",
                           "تم إلغاء الطلب.",
                           "תודה על ההמתנה",
                           "We will give you a full refund of 12 USD."})
    EXPECT_THAT(asked_in_message(text), IsEmpty()) << text;
}

TEST(Asking, OfARequestNamesEachThing) {
  const auto names = [](const char* text) {
    std::vector<std::string> all;
    for (const auto& asking : asked_in_request(text)) all.push_back(asking.ask);
    return all;
  };
  EXPECT_THAT(names("Please upload a video and photos of the defect"), ElementsAre("asks-photos", "asks-video"));
  EXPECT_THAT(names("You need to provide a document from the post office."), ElementsAre("asks-documents"));
  EXPECT_THAT(names("Adjunta un vídeo del defecto"), ElementsAre("asks-video"));
  EXPECT_THAT(names("Envie o comprovante da transportadora"), ElementsAre("asks-documents"));
  EXPECT_THAT(names("Veuillez fournir une attestation du transporteur"), ElementsAre("asks-documents"));
  EXPECT_THAT(names("Bitte laden Sie ein Video hoch"), ElementsAre("asks-video"));
  EXPECT_THAT(names("请上传视频"), ElementsAre("asks-video"));
  EXPECT_THAT(names("La preghiamo di caricare un video e delle foto"), ElementsAre("asks-photos", "asks-video"));
  EXPECT_THAT(names("Upload een video"), ElementsAre("asks-video"));
  EXPECT_THAT(names("Proszę dodać zdjęcia. Prześlij dokument"), ElementsAre("asks-documents", "asks-photos"));
  EXPECT_THAT(names("Lütfen video yükleyin"), ElementsAre("asks-video"));
  EXPECT_THAT(names("Загрузите видео и фото"), ElementsAre("asks-photos", "asks-video"));
  EXPECT_THAT(names("Надайте документи"), ElementsAre("asks-documents"));
  EXPECT_THAT(names("동영상을 업로드해 주세요"), ElementsAre("asks-video"));
  EXPECT_THAT(names("動画をアップロードしてください"), ElementsAre("asks-video"));
  EXPECT_THAT(names("يرجى رفع فيديو"), ElementsAre("asks-video"));
  EXPECT_THAT(names("נא להעלות סרטון"), ElementsAre("asks-video"));
  EXPECT_THAT(names("Waiting for your response"), IsEmpty());
  EXPECT_THAT(names("The video was received."), IsEmpty());
}

TEST(Asking, AnyBytesAreRead) {
  EXPECT_THAT(asked_in_message("\xC3"), IsEmpty());
  EXPECT_THAT(asked_in_message("\xE2\x80"), IsEmpty());
  for (const char* cut : {"\xC4", "\xC4(", "\xC5", "\xC5(", "\xD0", "\xD0("})
    EXPECT_EQ(spoken(asked_in_message(std::string("please wait ") + cut)), "wait");
  EXPECT_THAT(asked_in_message(std::string(1, '\0') + "\xFF\xC3("), IsEmpty());
  EXPECT_EQ(spoken(asked_in_message("wait 99999999999999999999 days")), "wait");
  EXPECT_EQ(spoken(asked_in_message("wait \xC3")), "wait");
}

TEST(Asking, IsHeardInTheFirst4000BytesOnly) {
  const std::string wait = ". Please wait";
  EXPECT_EQ(spoken(asked_in_message(std::string(4'000 - wait.size(), 'a') + wait)), "wait");
  EXPECT_EQ(spoken(asked_in_message(std::string(4'001 - wait.size(), 'a') + wait)), "");
}

}  // namespace
}  // namespace recourse::rules
