#include "drafts/lint.h"

#include <gmock/gmock.h>

#include "drafts/text.h"

namespace recourse::drafts {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const OrderId kOrder = *OrderId::parse("8212313961591322");

std::vector<std::string> problems(std::string_view text, bool reply = false) {
  std::vector<std::string> names;
  for (const auto& finding : lint(text, {.order = kOrder, .reply = reply, .quoted = {}}))
    names.push_back(std::get<std::string>(finding.args.at("problem")));
  return names;
}

/// What a buyer might write who does it well, and what each language has for the rest.
struct Written {
  const char* language;
  const char* good;
  const char* without_reason;
  const char* without_outcome;
  const char* threat;
  const char* review;
  const char* outside;
};

constexpr Written kWritten[] = {
    {"en", "Hello, order 8212313961591322 arrived broken on 20 August. I ask for a full refund, please. Thank you.",
     "Hello, this is about order 8212313961591322 of July. Please give me a full refund. Thank you.",
     "Hello, order 8212313961591322 arrived broken on 20 August, as the photos show. Thank you.",
     "My lawyer will hear of this.", "Or I leave a negative review.", "Write to me on WhatsApp."},
    {"es", "Hola: el pedido 8212313961591322 llegó roto el 20 de agosto. Solicito el reembolso completo. Gracias.",
     "Hola: escribo por el pedido 8212313961591322 de julio. Solicito el reembolso completo. Gracias.",
     "Hola: el pedido 8212313961591322 llegó roto el 20 de agosto, como se ve en las fotos. Gracias.",
     "Voy a denunciar a la tienda.", "O dejaré una valoración negativa.", "Hagan el pago por Bizum."},
    {"pt", "Olá! O pedido 8212313961591322 chegou quebrado em 20 de agosto. Peço o reembolso total. Obrigado.",
     "Olá! Escrevo sobre o pedido 8212313961591322 de julho. Peço o reembolso total. Obrigado.",
     "Olá! O pedido 8212313961591322 chegou quebrado em 20 de agosto, como mostram as fotos. Obrigado.",
     "Meu advogado vai cuidar disso.", "Ou deixo uma avaliação negativa.", "Pode pagar por Pix."},
    {"fr", "Bonjour, la commande 8212313961591322 est arrivée cassée le 20 août. Je demande le remboursement. Merci.",
     "Bonjour, j'écris au sujet de la commande 8212313961591322 de juillet. Je demande le remboursement. Merci.",
     "Bonjour, la commande 8212313961591322 est arrivée cassée le 20 août, voir les photos. Merci.",
     "Je vais porter plainte.", "Sinon je laisse un avis négatif.", "Faites un virement."},
    {"de", "Hallo, die Bestellung 8212313961591322 kam am 20. August kaputt an. Ich bitte um volle Erstattung. Danke.",
     "Hallo, es geht um die Bestellung 8212313961591322 vom Juli. Ich bitte um volle Erstattung. Danke.",
     "Hallo, die Bestellung 8212313961591322 kam am 20. August kaputt an, siehe Fotos. Danke.", "Ich gehe zum Anwalt.",
     "Sonst gibt es eine schlechte Bewertung.", "Bitte per Überweisung."},
    {"it", "Buongiorno, l'ordine 8212313961591322 è arrivato rotto il 20 agosto. Chiedo il rimborso completo. Grazie.",
     "Buongiorno, scrivo per l'ordine 8212313961591322 di luglio. Chiedo il rimborso completo. Grazie.",
     "Buongiorno, l'ordine 8212313961591322 è arrivato rotto il 20 agosto, si vede nelle foto. Grazie.",
     "Il mio avvocato se ne occuperà.", "Oppure lascio una recensione negativa.", "Fate un bonifico."},
    {"pl", "Dzień dobry, zamówienie 8212313961591322 dotarło 20 sierpnia uszkodzone. Proszę o pełny zwrot. Dziękuję.",
     "Dzień dobry, chodzi o zamówienie 8212313961591322 z lipca. Proszę o pełny zwrot. Dziękuję.",
     "Dzień dobry, zamówienie 8212313961591322 dotarło 20 sierpnia uszkodzone, widać na zdjęciach. Dziękuję.",
     "Mój adwokat się tym zajmie.", "Inaczej będzie negatywna opinia.", "Proszę o przelew."},
    {"nl", "Hallo, bestelling 8212313961591322 kwam op 20 augustus kapot aan. Ik vraag om terugbetaling. Dank u.",
     "Hallo, het gaat om bestelling 8212313961591322 van juli. Ik vraag om terugbetaling. Dank u.",
     "Hallo, bestelling 8212313961591322 kwam op 20 augustus kapot aan, zie de foto's. Dank u.",
     "Mijn advocaat hoort hiervan.", "Anders volgt een slechte beoordeling.", "Graag per overschrijving."},
    {"ru", "Здравствуйте, заказ 8212313961591322 пришёл 20 августа разбитым. Прошу полный возврат. Спасибо.",
     "Здравствуйте, это о заказе 8212313961591322 от июля. Прошу полный возврат. Спасибо.",
     "Здравствуйте, заказ 8212313961591322 пришёл 20 августа разбитым, это видно на фото. Спасибо.",
     "Мой адвокат об этом узнает.", "Или оставлю плохой отзыв.", "Сделайте перевод на карту."},
    {"uk", "Добрий день, замовлення 8212313961591322 надійшло 20 серпня розбитим. Прошу повернути кошти. Дякую.",
     "Добрий день, йдеться про замовлення 8212313961591322 від липня. Прошу повернути кошти. Дякую.",
     "Добрий день, замовлення 8212313961591322 надійшло 20 серпня розбитим, це видно на фото. Дякую.",
     "Мій адвокат про це дізнається.", "Або залишу поганий відгук.", "Зробіть переказ на картку."},
    {"tr", "Merhaba, 8212313961591322 numaralı sipariş 20 Ağustos'ta kırık geldi. Tam iade istiyorum. Teşekkürler.",
     "Merhaba, temmuzdaki 8212313961591322 numaralı sipariş hakkında yazıyorum. Tam iade istiyorum. Teşekkürler.",
     "Merhaba, 8212313961591322 numaralı sipariş 20 Ağustos'ta kırık geldi, resimlerde görülüyor. Teşekkürler.",
     "Avukatım bununla ilgilenecek.", "Yoksa kötü yorum yazarım.", "Havale yapın."},
    {"ko",
     "안녕하세요. 주문 8212313961591322 상품이 8월 20일에 파손된 채 왔습니다. 전액 환불을 부탁드립니다. 감사합니다.",
     "안녕하세요. 7월에 주문한 8212313961591322 건으로 연락드립니다. 전액 환불을 부탁드립니다. 감사합니다.",
     "안녕하세요. 주문 8212313961591322 상품이 8월 20일에 파손된 채 왔습니다. 사진을 봐 주세요. 감사합니다.",
     "변호사와 이야기하겠습니다.", "아니면 나쁜 리뷰를 남기겠습니다.", "카카오톡으로 연락 주세요."},
    {"ja",
     "こんにちは。注文8212313961591322の商品が8月20日に壊れた状態で届きました。全額の返金をお願いします。よろしくお願い"
     "いたします。",
     "こんにちは。7月の注文8212313961591322についてご連絡します。全額の返金をお願いします。よろしくお願いいたします。",
     "こんにちは。注文8212313961591322の商品が8月20日に壊れた状態で届きました。写真をご覧ください。よろしくお願いいたし"
     "ます。",
     "弁護士に相談します。", "でなければ悪い評価をつけます。", "銀行振込でお願いします。"},
    {"ar", "مرحبًا، وصل الطلب 8212313961591322 مكسورًا يوم 20 أغسطس. أطلب استرداد المبلغ كاملًا. شكرًا لكم.",
     "مرحبًا، أكتب إليكم بشأن الطلب 8212313961591322 من يوليو. أطلب استرداد المبلغ كاملًا. شكرًا لكم.",
     "مرحبًا، وصل الطلب 8212313961591322 مكسورًا يوم 20 أغسطس كما تظهر الصور. شكرًا لكم.", "سأكلم المحامي.",
     "وإلا سأترك تقييمًا سلبيًا.", "أرجو الدفع عبر تحويل بنكي."},
    {"he", "שלום, הזמנה 8212313961591322 הגיעה ב-20 באוגוסט עם מוצר שבור. אני מבקש החזר מלא. תודה רבה.",
     "שלום, אני כותב לגבי הזמנה 8212313961591322 מיולי. אני מבקש החזר מלא. תודה רבה.",
     "שלום, הזמנה 8212313961591322 הגיעה ב-20 באוגוסט עם מוצר שבור, כפי שרואים בתמונות. תודה רבה.",
     "עורך דין שלי יטפל בזה.", "אחרת תהיה ביקורת שלילית.", "אפשר העברה בנקאית."},
    {"zh",
     "您好，订单8212313961591322的商品在8月20日送到时已经破损，照片上看得很清楚。我希望全额退款，谢谢您的帮助，期待您的"
     "回复。祝您生活愉快。",
     "您好，我写信是关于七月的订单8212313961591322。我希望全额退款，谢谢您的帮助，期待您的回复。祝您和家人生活愉快，一"
     "切顺利。",
     "您好，订单8212313961591322的商品在8月20日送到时已经破损，请看我发的照片。谢谢您的帮助，期待您的回复。祝您和家人生"
     "活愉快。",
     "我会找律师。", "不然我就给差评。", "请加我微信。"},
};

class LintIn : public ::testing::TestWithParam<Written> {};

TEST_P(LintIn, FindsNothingInAGoodMessage) { EXPECT_THAT(problems(GetParam().good), IsEmpty()); }

TEST_P(LintIn, MissesTheReason) { EXPECT_THAT(problems(GetParam().without_reason), UnorderedElementsAre("no-reason")); }

TEST_P(LintIn, MissesTheOutcome) {
  EXPECT_THAT(problems(GetParam().without_outcome), UnorderedElementsAre("no-outcome"));
}

TEST_P(LintIn, FindsWhatDoesHarm) {
  const std::string good = std::string(GetParam().good) + " ";
  EXPECT_THAT(problems(good + GetParam().threat), UnorderedElementsAre("threat"));
  EXPECT_THAT(problems(good + GetParam().review), UnorderedElementsAre("review-threat"));
  EXPECT_THAT(problems(good + GetParam().outside), UnorderedElementsAre("outside-contact"));
}

TEST_P(LintIn, MissesTheOrder) {
  std::string text = GetParam().good;
  text.replace(text.find(kOrder.text()), kOrder.text().size(), "de 2026");
  EXPECT_THAT(problems(text), UnorderedElementsAre("no-order"));
}

TEST_P(LintIn, FindsTooLongAndTooShort) {
  std::string text = GetParam().good;
  text.resize(59);
  EXPECT_THAT(problems(text), Contains("too-short"));
  std::string longest = GetParam().good;
  while (code_points(longest) < kLongest) longest += 'x';
  EXPECT_THAT(problems(longest), Not(Contains("too-long")));
  EXPECT_THAT(problems(longest + "x"), Contains("too-long"));
}

INSTANTIATE_TEST_SUITE_P(Languages, LintIn, ::testing::ValuesIn(kWritten),
                         [](const auto& given) { return std::string(given.param.language); });

TEST(Lint, SaysWhatToDoAndQuotesTheWord) {
  const auto findings = lint(std::string(kWritten[0].good) + " My lawyer knows.", {.order = kOrder, .quoted = {}});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, RuleId::brief_but_detailed);
  EXPECT_EQ(findings[0].effect, Effect::warns);
  EXPECT_EQ(std::get<std::string>(findings[0].args.at("suggestion")), "stay-calm");
  EXPECT_EQ(std::get<std::string>(findings[0].args.at("found")), "lawyer");
}

TEST(Lint, OfAnEmptyTextNamesAllThatIsMissing) {
  EXPECT_THAT(problems(""), UnorderedElementsAre("too-short", "no-order", "no-reason", "no-outcome"));
}

TEST(Lint, OnlyInformsOfWhatAReplyLeavesOut) {
  const auto findings = lint("Thank you, that is fine.", {.order = kOrder, .reply = true, .quoted = {}});
  EXPECT_THAT(findings, Not(IsEmpty()));
  for (const auto& finding : findings) EXPECT_EQ(finding.effect, Effect::informs);
}

TEST(Lint, TakesTheOrderWrittenInGroups) {
  EXPECT_THAT(problems("Order 8212 3139 6159 1322 arrived broken on 20 August; I ask for a full refund, please."),
              IsEmpty());
}

TEST(Lint, TakesWordsOfTheOrderItselfForNobodysWords) {
  const std::string title = "Police Scam Detector WhatsApp Holder";
  const auto text = "Order 8212313961591322: “" + title + "”. It arrived broken; I ask for a full refund, please.";
  EXPECT_THAT(lint(text, {.order = kOrder, .quoted = {title}}), IsEmpty());
  EXPECT_THAT(problems(text), IsSupersetOf({"threat", "outside-contact"}));
}

TEST(Lint, SaysNothingOfReasonsInLettersItDoesNotKnow) {
  EXPECT_THAT(
      problems("Η παραγγελία 8212313961591322 ήρθε σπασμένη στις είκοσι Αυγούστου, ζητώ πλήρη επιστροφή χρημάτων."),
      IsEmpty());
}

struct Personal {
  const char* what;
  const char* text;
};

class LintPersonal : public ::testing::TestWithParam<Personal> {};

TEST_P(LintPersonal, FindsItAndNeverQuotesIt) {
  const std::string text = std::string(kWritten[0].good) + " " + GetParam().text;
  const auto findings = lint(text, {.order = kOrder, .quoted = {}});
  ASSERT_EQ(findings.size(), 1U) << text;
  EXPECT_EQ(std::get<std::string>(findings[0].args.at("problem")), "personal-data");
  EXPECT_EQ(std::get<std::string>(findings[0].args.at("what")), GetParam().what);
  EXPECT_EQ(findings[0].args.count("found"), 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, LintPersonal,
    ::testing::Values(Personal{"email", "Mail: ana.perez@example.es."}, Personal{"card", "Card 4111 1111 1111 1111."},
                      Personal{"card", "5555-5555-5555-4444"}, Personal{"iban", "ES91 2100 0418 4502 0005 1332"},
                      Personal{"iban", "DE89370400440532013000"}, Personal{"phone", "My phone is 612345678."},
                      Personal{"phone", "+34 612 345 678"}, Personal{"phone", "0049 170 1234567"},
                      Personal{"phone", "Tel. 612 345 678"}));

class LintImpersonal : public ::testing::TestWithParam<const char*> {};

TEST_P(LintImpersonal, IsNoPersonalData) {
  EXPECT_THAT(problems(std::string(kWritten[0].good) + " " + GetParam()), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Kinds, LintImpersonal,
                         ::testing::Values("Tracking LP00612345678901.", "Sent 2026-07-18 10:30.", "Sent 18/07/2026.",
                                           "I paid 1.132,74 BRL.", "Again: 8212313961591322.",
                                           "Request 2003414872910042.", "Size 10 x 20 x 30 cm.", "IMG_20260820.jpg"));

TEST(Lint, LooksAtLongAndBrokenTextsWithoutTrouble) {
  const std::string broken = "\xFF\xC3(\xE2\x80" + std::string("\0<", 2);
  std::string text;
  while (text.size() < 100'000) text += broken + " 4111 @ ES ";
  EXPECT_THAT(problems(text), Contains("too-long"));
  EXPECT_THAT(problems(broken), Contains("too-short"));
}

}  // namespace
}  // namespace recourse::drafts
