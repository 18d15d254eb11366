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
      {"Please cancel the dispute and be patient", "cancel-dispute"},
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
  EXPECT_THAT(names("Waiting for your response"), IsEmpty());
  EXPECT_THAT(names("The video was received."), IsEmpty());
}

TEST(Asking, AnyBytesAreRead) {
  EXPECT_THAT(asked_in_message("\xC3"), IsEmpty());
  EXPECT_THAT(asked_in_message("\xE2\x80"), IsEmpty());
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
