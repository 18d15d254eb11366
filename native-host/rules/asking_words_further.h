#pragma once

#include <array>

#include "rules/asking_words.h"

// The same in languages that AliExpress turns sellers' messages into. Letters of Latin alphabets stand without accents,
// those of Cyrillic small.

namespace recourse::rules {

constexpr auto kSellersAskFurther = std::to_array<Wording>({
    // Italian
    {"cancel-dispute",
     {"annull*|chiud*|ritir*", "controversia|disputa|reclamo|contestazione|richiesta di rimborso",
      "!non annull*|non chiud*|annullata|chiusa"}},
    {"cancel-order", {"annull*", "ordine|acquisto", "!non annull*|annullato"}},
    {"confirm-received",
     {"conferm*", "ricezione|ricevuto|ricevimento|consegna",
      "!non conferm*|confermare se|conferma se|confermi se|confermarci se|confermato"}},
    {"send-photos",
     {"invii|inviare|inviate|inviaci|inviarci|mandi|mandare|mandaci|mandarci|fornire|fornisca|allegare|alleghi",
      "foto|video|immagini|immagine|schermata|schermate",
      {}}},
    {"wait-resend", {"rispedi*|nuova spedizione|nuovo pacco|sostituzione", {}, "!foto|video|immagini"}},
    {"take-part",
     {"rimbors*|compens*|sconto", "parziale|una parte|meta|%|usd|eur|euro|dollari|coupon",
      "!rimborso completo|rimborso totale"}},
    {"wait",
     {"attenda|attendere|aspettare|aspetti|pazientare|pazienti|pazienza|avere pazienza",
      {},
      "!grazie per la pazienza|per la sua pazienza|per la tua pazienza"}},
    // Dutch
    {"cancel-dispute",
     {"annuleer*|annuleren|sluit|sluiten|intrekken", "geschil|klacht|claim|verzoek", "!niet annul*|niet sluit*"}},
    {"cancel-order", {"annuleer|annuleert|annuleren", "bestelling", "!niet annul*"}},
    {"confirm-received", {"bevestig|bevestigt|bevestigen", "ontvangst|levering", "!niet bevestig*|bevestigen of"}},
    {"send-photos", {"stuur|stuurt|sturen", "foto*|video*|afbeelding*", "!bedankt voor"}},
    {"wait-resend",
     {"opnieuw sturen|opnieuw verzenden|opnieuw versturen|nieuw pakket|vervanging", {}, "!foto*|video*|afbeelding*"}},
    {"take-part", {"terugbetal*|vergoed*|korting", "deel|gedeeltelijk*|helft|%|usd|eur|euro|dollar", "!volledig*"}},
    {"wait", {"wacht|wachten|geduld", {}, "!wij wachten|we wachten|niet wachten|uw geduld|je geduld"}},
    // Polish
    {"cancel-dispute",
     {"anuluj*|anulowac|anulowanie|zamkn*|wycof*", "spor|sporu|reklamacj*|wniosek|wniosku",
      "!nie anuluj*|nie zamyk*|zamkniet*"}},
    {"cancel-order", {"anuluj*|anulowac|anulowanie", "zamowieni*", "!nie anuluj*"}},
    {"confirm-received", {"potwierdz*", "odbior*|otrzymani*|dostarczeni*", "!nie potwierdz*|czy"}},
    {"send-photos",
     {"wyslij|wyslac|przyslij|przyslac|przeslij|przeslac|przeslanie|wyslanie|zrob*",
      "zdjec*|film|filmu|filmy|wideo",
      {}}},
    {"wait-resend",
     {"wyslemy ponownie|ponownie wysl*|ponowna wysylk*|nowa paczk*|nowa przesylk*", {}, "!zdjec*|film|wideo"}},
    {"take-part",
     {"zwrot*|zwroc*|rekompens*|rabat*", "czesc*|polow*|%|usd|eur|euro|dolar*|zl|pln|kupon*",
      "!pelny zwrot|pelnego zwrotu|calkowit*"}},
    {"wait", {"poczekac|poczekaj*|zaczekac|czekac|cierpliwosc", {}, "!dziekujemy za|nie czekac"}},
    // Turkish
    {"cancel-dispute",
     {"iptal ed*|kapatin*|kapatmaniz*|geri cek*", "anlasmazli*|itiraz*|iade talebi*|sikayet*",
      "!iptal etmeyin|iptal edildi"}},
    {"cancel-order", {"iptal ed*|iptal etmenizi", "siparis*", "!iptal etmeyin|iptal edildi"}},
    {"confirm-received", {"onaylayin*|onaylar misiniz|onaylamaniz*", "teslim*|aldiginiz*", {}}},
    {"send-photos",
     {"gonderin*|gonderir misiniz|gondermeniz*|paylasin*|yukleyin*", "fotograf*|resim*|video*|ekran goruntu*", {}}},
    {"wait-resend", {"yeniden gonder*|tekrar gonder*|yeni paket|yeni urun", {}, "!fotograf*|resim*|video*"}},
    {"take-part",
     {"iade|indirim|tazmin*", "kismi|bir kismi*|yarisi*|%|usd|eur|euro|dolar|tl|kupon", "!tam iade|tamami*"}},
    {"wait", {"bekleyin*|beklemeniz*|bekler misiniz|sabirli", {}, "!sabriniz icin"}},
});

constexpr auto kSellersAskInCyrillic = std::to_array<Wording>({
    // Russian
    {"cancel-dispute",
     {"отмени*|закрой*|закры*|отзови*|отозв*", "спор|спора|диспут*|претензи*|запрос*|заявк*",
      "!не отменя*|не закрыва*|отменен*|отменён*|закрыт|закрыта"}},
    {"cancel-order", {"отмени*", "заказ|заказа|покупку", "!не отменя*|отменил*"}},
    {"confirm-received", {"подтверди*", "получение|получения|доставку", "!не подтвержда*|адрес*|получили ли"}},
    {"send-photos",
     {"пришли*|отправьте|отправить|вышли*|предостав*|приложи*|сделайте|загрузи*", "фото*|видео*|снимк*|скриншот*",
      "!спасибо за"}},
    {"wait-resend",
     {"повторно|отправим снова|вышлем снова|отправим еще раз|отправим ещё раз|вышлем еще раз|вышлем ещё раз|новую "
      "посылку|замену",
      {},
      "!фото*|видео*|снимк*|скриншот*|не отправ*|не вышл*"}},
    {"take-part",
     {"верн*|возврат*|возмест*|компенс*|скидк*", "част*|половин*|%|usd|eur|евро|доллар*|руб*|купон*",
      "!полный возврат|полностью|полную"}},
    {"wait", {"подожд*|ожидайте|потерп*|терпения", {}, "!подождали"}},
    // Ukrainian
    {"cancel-dispute",
     {"скасуй*|скасува*|закрий*|закрити|відкличте|відкликати", "спір|спору|суперечк*|диспут*|запит*|заявк*",
      "!не скасов*|не закрива*|скасовано"}},
    {"cancel-order", {"скасуй*|скасувати|скасування", "замовлення|покупку", "!не скасов*"}},
    {"confirm-received", {"підтверд*", "отримання|доставку", "!не підтверджуйте|адрес*"}},
    {"send-photos", {"надішліть|надіслати|зробіть|додайте|завантажте", "фото*|відео*|знім*|скриншот*", {}}},
    {"wait-resend",
     {"надішлемо ще раз|надішлемо повторно|надішлемо знову|нову посилку|заміну", {}, "!фото*|відео*|скриншот*"}},
    {"take-part",
     {"поверн*|відшкод*|компенс*|знижк*", "частин*|частков*|половин*|%|usd|eur|євро|долар*|грн|купон*",
      "!повне повернення|повністю|повну"}},
    {"wait", {"зачека*|почека*|терпіння", {}, "!дякуємо за|почекали|зачекали"}},
});

/// Words are not parted by blanks alone, or begin with what other languages write apart: phrases are found anywhere.
constexpr auto kSellersAskUnspaced = std::to_array<Wording>({
    // Korean
    {"cancel-dispute", {"취소|철회|종료", "분쟁|클레임|환불 신청|이의", "!하지 마|취소되었"}},
    {"cancel-order", {"취소", "주문", "!하지 마|취소되었|취소됐"}},
    {"confirm-received", {"수령 확인|수령을 확인|구매 확정|수취 확인", {}, "!하지 마"}},
    {"send-photos", {"사진|동영상|스크린샷|이미지", "보내|제공|찍어|올려|첨부", "!보냈습니다|보내 드렸"}},
    {"wait-resend", {"다시 보내|재발송|재배송|다시 발송", {}, "!사진|동영상"}},
    {"take-part", {"부분 환불|일부 환불|보상|할인", {}, {}}},
    {"wait", {"기다려|기다리", {}, "!기다려 주셔서|기다려주셔서|기다리겠|기다리고 있"}},
    // Japanese
    {"cancel-dispute",
     {"キャンセル|取り消|取消|取り下げ|閉じ", "紛争|異議|クレーム|返金申請|申し立て", "!しないで|されました"}},
    {"cancel-order", {"キャンセル|取り消|取消", "注文", "!しないで|されました"}},
    {"confirm-received", {"受取確認|受け取り確認|受領確認|受け取りを確認|受領を確認", {}, "!しないで"}},
    {"send-photos", {"写真|画像|動画|スクリーンショット", "送|提供|撮|アップロード|添付", "!送りしました|送りました"}},
    {"wait-resend", {"再送|再発送|もう一度送|もう一度発送", {}, "!写真|画像|動画"}},
    {"take-part", {"一部返金|部分返金|一部を返金|割引", {}, {}}},
    {"wait", {"お待ちください|お待ち下さい|お待ちいただ|待って", {}, "!ありがとう"}},
    // Arabic
    {"cancel-dispute", {"إلغاء|الغاء|إغلاق|اغلاق|سحب", "نزاع|شكوى|طلب الاسترداد", "!عدم إ|تم إ"}},
    {"cancel-order", {"إلغاء|الغاء", "الطلب|طلبك|طلبية", "!عدم إ|تم إ"}},
    {"confirm-received", {"تأكيد|تاكيد", "استلام|التسليم", "!عدم تأكيد"}},
    {"send-photos", {"صور|فيديو", "إرسال|ارسال|أرسل|ارسل|إرفاق|تزويد", "!أرسلنا"}},
    {"wait-resend", {"إعادة الإرسال|اعادة الارسال|إعادة إرسال|سنعيد إرسال|طرد جديد|شحنة جديدة", {}, "!صور|فيديو"}},
    {"take-part", {"استرداد جزئي|تعويض|خصم|جزء من المبلغ", {}, {}}},
    {"wait", {"الانتظار|انتظر|الصبر", {}, "!في انتظار|بانتظار|شكر"}},
    // Hebrew
    {"cancel-dispute", {"לבטל|לסגור|למשוך", "מחלוקת|תלונה|בקשת ההחזר|בקשת החזר", "!לא לבטל|לא לסגור"}},
    {"cancel-order", {"לבטל", "הזמנה", "!לא לבטל"}},
    {"confirm-received", {"לאשר", "קבלה|קבלת|מסירה", "!לא לאשר"}},
    {"send-photos", {"תמונ|סרטון|וידאו", "לשלוח|שלחו|שלח לנו|לצרף|להעלות", "!שלחנו"}},
    {"wait-resend", {"לשלוח שוב|נשלח שוב|שליחה חוזרת|חבילה חדשה", {}, "!תמונ|סרטון"}},
    {"take-part", {"החזר חלקי|פיצוי|הנחה", {}, {}}},
    {"wait", {"להמתין|המתינו|לחכות|חכו", {}, "!תודה על"}},
});

constexpr auto kRequestsAskFurther = std::to_array<Wording>({
    {"asks-video", {"fornis*|fornire|allegare|alleghi|caricare|carichi|inviare|invii", "video", {}}},
    {"asks-photos", {"fornis*|fornire|allegare|alleghi|caricare|carichi|inviare|invii", "foto|immagini|immagine", {}}},
    {"asks-documents",
     {"fornis*|fornire|allegare|alleghi|caricare|carichi|inviare|invii",
      "document*|certificat*|prova|prove|ricevut*",
      {}}},
    {"asks-video", {"verstrek*|upload*|stuur|stuurt|voeg|voegt", "video*", {}}},
    {"asks-photos", {"verstrek*|upload*|stuur|stuurt|voeg|voegt", "foto*|afbeelding*", {}}},
    {"asks-documents", {"verstrek*|upload*|stuur|stuurt|voeg|voegt", "document*|bewijs*|verklaring*", {}}},
    {"asks-video", {"przesl*|dodaj*|dodac|dolacz*|dostarcz*|przedstaw*", "film*|wideo", {}}},
    {"asks-photos", {"przesl*|dodaj*|dodac|dolacz*|dostarcz*|przedstaw*", "zdjec*", {}}},
    {"asks-documents",
     {"przesl*|dodaj*|dodac|dolacz*|dostarcz*|przedstaw*", "dokument*|dowod*|zaswiadczeni*|oswiadczeni*", {}}},
    {"asks-video", {"yukleyin*|yuklemeniz*|gonderin*|gondermeniz*|saglayin*|sunun*|ekleyin*", "video*", {}}},
    {"asks-photos",
     {"yukleyin*|yuklemeniz*|gonderin*|gondermeniz*|saglayin*|sunun*|ekleyin*", "fotograf*|resim*|gorsel*", {}}},
    {"asks-documents", {"yukleyin*|yuklemeniz*|gonderin*|gondermeniz*|saglayin*|sunun*|ekleyin*", "belge*|kanit*", {}}},
});

constexpr auto kRequestsAskInCyrillic = std::to_array<Wording>({
    {"asks-video", {"предостав*|загрузи*|приложи*|отправьте|добавьте", "видео*", {}}},
    {"asks-photos", {"предостав*|загрузи*|приложи*|отправьте|добавьте", "фото*|изображени*", {}}},
    {"asks-documents",
     {"предостав*|загрузи*|приложи*|отправьте|добавьте", "документ*|справк*|доказательств*|подтверждени*", {}}},
    {"asks-video", {"надайте|надати|завантажте|додайте|надішліть", "відео*", {}}},
    {"asks-photos", {"надайте|надати|завантажте|додайте|надішліть", "фото*|зображенн*", {}}},
    {"asks-documents", {"надайте|надати|завантажте|додайте|надішліть", "документ*|довідк*|доказ*|підтвердженн*", {}}},
});

constexpr auto kRequestsAskUnspaced = std::to_array<Wording>({
    {"asks-video", {"제출|업로드|제공|첨부|올려|추가", "동영상|비디오", {}}},
    {"asks-photos", {"제출|업로드|제공|첨부|올려|추가", "사진|이미지", {}}},
    {"asks-documents", {"제출|업로드|제공|첨부|올려|추가", "서류|증명|증빙|문서", {}}},
    {"asks-video", {"提出|アップロード|提供|添付|追加", "動画|ビデオ", {}}},
    {"asks-photos", {"提出|アップロード|提供|添付|追加", "写真|画像", {}}},
    {"asks-documents", {"提出|アップロード|提供|添付|追加", "書類|証明|文書|証拠", {}}},
    {"asks-video", {"تقديم|رفع|إرسال|إرفاق|تحميل", "فيديو", {}}},
    {"asks-photos", {"تقديم|رفع|إرسال|إرفاق|تحميل", "صور", {}}},
    {"asks-documents", {"تقديم|رفع|إرسال|إرفاق|تحميل", "مستند|وثائق|وثيقة|إثبات|شهادة", {}}},
    {"asks-video", {"להעלות|לצרף|לשלוח|להגיש|לספק", "סרטון|וידאו", {}}},
    {"asks-photos", {"להעלות|לצרף|לשלוח|להגיש|לספק", "תמונ", {}}},
    {"asks-documents", {"להעלות|לצרף|לשלוח|להגיש|לספק", "מסמך|מסמכים|הוכחה", {}}},
});

}  // namespace recourse::rules
