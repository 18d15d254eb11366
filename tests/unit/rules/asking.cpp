// What a seller's message and a request's text seem to ask for, in the languages they come in.
#include "rules/asking.h"

#include <gmock/gmock.h>

#include <string>

#include "unit/rules/heard.h"

namespace recourse::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

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
