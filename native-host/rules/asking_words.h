#pragma once

#include <array>
#include <string_view>

// How sellers, and AliExpress in a request, word what they ask of a buyer, by language: a table to add to. Texts are
// compared without capitals and accents, an apostrophe as a blank, sentence by sentence. A wording matches where every
// part has one of its phrases, from the beginning of a word; "*" at the end lets the word go on; a part that begins
// with "!" must have none. What a sentence
// asks for counts once; of the ways to cancel, and of those to wait, the first that matches.

namespace recourse::rules {

struct Wording {
  std::string_view ask;  ///< as drafts name it; "cancel": the request where one is open, else the order
  std::array<std::string_view, 3> parts;
};

constexpr auto kSellersAsk = std::to_array<Wording>({
    // English
    {"cancel-dispute",
     {"cancel|close|withdraw|drop|revoke",
      "dispute|claim|case|complaint|appeal|refund request|return request|refund application",
      "!not cancel|don t cancel|no need to|never cancel|not close|don t close"}},
    {"cancel-order", {"cancel|cancellation", "order|purchase", "!not cancel|don t cancel|no need to|never cancel"}},
    {"cancel",
     {"cancel it|cancel this|please cancel|kindly cancel|cancel your request|cancel the request",
      {},
      "!not cancel|don t cancel"}},
    {"confirm-received",
     {"confirm|mark|click|press", "receipt|received|receiving|delivery|delivered",
      "!address|color|colour|size|model|not confirm|don t confirm|confirm if|confirm whether|not mark|don t mark"}},
    {"confirm-received",
     {"confirm|mark|click|press", "goods|order",
      "!address|color|colour|size|model|not confirm|don t confirm|confirm if|confirm whether|not mark|don t "
      "mark|photo*|"
      "picture*|video*|image*|problem*|click cancel*|press cancel*|confirm cancel*|confirm to cancel|confirm the "
      "cancel*"}},
    {"send-photos",
     {"send|resend|re-send|provide|take|upload|share|show|need|have",
      "photo*|picture*|video*|image*|screenshot*|pic|pics",
      "!we send|we sent|i sent|i send|sent you|thank you for the|thanks for the"}},
    {"wait-resend",
     {"we resend|will resend|ll resend|can resend|resend you|send you a new|send you another|reship*|ship again|new "
      "parcel|"
      "new package|replacement",
      {},
      "!not resend|cannot resend|can t resend"}},
    {"wait-resend",
     {"resend*|re-send*|send again|send it again",
      {},
      "!not resend|cannot resend|can t resend|photo*|picture*|video*|image*|screenshot*"}},
    {"pay-outside",
     {"paypal|whatsapp|wechat|western union|bank transfer|bank account|telegram",
      "refund*|pay|transfer|send|contact|add",
      {}}},
    {"take-part",
     {"refund*|compensat*|discount|give you|return you",
      "partial*|part of|a part|half|%|usd|eur|dollar*|euro*|us $|coupon|compensat*",
      "!full refund|refund in full|have refunded|has been refunded|already refunded|refunded you"}},
    {"wait",
     {"wait|be patient|patiently|more patience",
      {},
      "!wait for your|waiting for your|thank you for waiting|not wait|don t wait"}},
    {"wait", {"give us|give me|allow", "day*|week*|more time|some time", {}}},
    // Spanish
    {"cancel-dispute",
     {"cancel*|cerrar|cierr*|retir*|anul*", "disputa|reclamacion|caso|solicitud de reembolso|solicitud de devolucion",
      "!no cancel*|no cierr*|cancelada|cancelado|cerrada|cerrado"}},
    {"cancel-order", {"cancel*|anul*", "pedido|orden|compra", "!no cancel*|cancelado|cancelada"}},
    {"confirm-received",
     {"confirm*|marcar|marque|marca|pulse", "recepcion|recibido|recibida|recibo|entrega",
      "!no confirm*|confirmar si|confirme si|confirma si|confirmeme si"}},
    {"send-photos",
     {"envi*|mand*|proporcion*|adjunt*|facilit*|compart*|tome|suba|subir", "foto*|video*|imagen*|captura*",
      "!enviado|enviamos|gracias por"}},
    {"wait-resend",
     {"reenviamos|reenviaremos|reenviarle*|enviar otro*|enviaremos otro|nuevo envio|nuevo paquete|reemplazo", {}, {}}},
    {"wait-resend", {"reenvi*|volver a enviar*|enviar de nuevo", {}, "!foto*|video*|imagen*|captura*"}},
    {"take-part",
     {"reembols*|compens*|descuento|devolver*", "parcial|una parte|mitad|%|usd|eur|euro*|dolar*|cupon",
      "!reembolso completo|reembolso total"}},
    {"wait",
     {"esper*|paciencia|paciente*",
      {},
      "!espero que|esperamos que|esperando su|esperando tu|esperamos su|esperamos tu|gracias por esperar|no esper*|"
      "gracias por su espera"}},
    // Portuguese
    {"cancel-dispute",
     {"cancel*|encerr*|fech*|retir*",
      "disputa|reclamacao|caso|solicitacao de reembolso|pedido de reembolso|contestacao",
      "!nao cancel*|nao encerr*|nao fech*|cancelada|cancelado|encerrada|fechada"}},
    {"cancel-order", {"cancel*", "pedido|compra|encomenda", "!nao cancel*|cancelado|cancelada"}},
    {"confirm-received",
     {"confirm*|marcar|marque", "recebimento|recebido|recebida|recebeu|entrega|rececao",
      "!nao confirm*|confirmar se|confirme se|confirma se"}},
    {"send-photos",
     {"envi*|mand*|forne*|tire|tirar|anex*|compartilh*", "foto*|video*|imagem|imagens|captura*|print*",
      "!enviado|enviamos|obrigado pelas|obrigada pelas"}},
    {"wait-resend", {"reenviamos|reenviaremos|enviar outro*|novo envio|novo pacote|reposicao", {}, {}}},
    {"wait-resend", {"reenvi*|enviar de novo|enviar novamente", {}, "!foto*|video*|imagem|imagens|captura*|print*"}},
    {"take-part",
     {"reembols*|compens*|desconto|devolver*", "parcial|uma parte|metade|%|usd|eur|euro*|dolar*|reais|cupom",
      "!reembolso total|reembolso integral|reembolso completo"}},
    {"wait",
     {"aguard*|espere|esperar|esperem|paciencia",
      {},
      "!aguardo sua|aguardo a sua|aguardando sua|aguardando a sua|aguardamos sua|aguardamos a sua|obrigado por "
      "aguardar|"
      "obrigada por aguardar|nao esper*"}},
    // French
    {"cancel-dispute",
     {"annul*|ferm*|clotur*|retir*", "litige|reclamation|dossier|demande",
      "!pas annul*|ne pas|n annul*|annulee|fermee|cloture le"}},
    {"cancel-order", {"annul*", "commande|achat", "!ne pas annul*|pas annul*|n annul*|annulee"}},
    {"confirm-received",
     {"confirm*|valid*|marqu*", "reception|recu|recue|livraison|livre|livree",
      "!ne pas confirm*|confirmer si|confirmez si|confirmer que|confirmez que"}},
    {"send-photos",
     {"envoy*|fourni*|transmett*|joind*|prendre|prenez|partag*", "photo*|video*|image*|capture*",
      "!avons envoye|merci pour"}},
    {"wait-resend", {"nous renvoyons|renverr*|reexpedi*|nouvel envoi|nouveau colis|remplacement", {}, {}}},
    {"wait-resend", {"renvoy*|envoyer a nouveau|envoyer de nouveau", {}, "!photo*|video*|image*|capture*"}},
    {"take-part",
     {"rembours*|compens*|dedommag*|reduction", "partiel*|une partie|moitie|%|usd|eur|euro*|dollar*|coupon",
      "!remboursement complet|remboursement total|remboursement integral"}},
    {"wait",
     {"patient*|attendre|attendez|patience",
      {},
      "!attente de votre|attendons votre|avoir patiente|avoir attendu|pas attendre|votre patience|thank you for|thanks "
      "for|your patience"}},
    // German
    {"cancel-dispute",
     {"zuruckzieh*|zuruckzuzieh*|zuruckzunehm*|zuruck|schlies*|stornier*|abbrech*|beend*",
      "streitfall|streit|reklamation|antrag|fall|disput|erstattungsantrag|beschwerde",
      "!nicht zuruck*|nicht schlies*|nicht stornier*|storniert"}},
    {"cancel-order", {"stornier*|storno|abbestell*", "bestellung|auftrag|kauf", "!nicht stornier*|storniert"}},
    {"confirm-received",
     {"bestatig*|markier*", "empfang|erhalt|erhalten|lieferung|zustellung|wareneingang",
      "!nicht bestatig*|bestatigen sie, ob|bestatigen, ob|bestatigen ob"}},
    {"send-photos",
     {"send*|schick*|zeig*|hochlad*|mach*|ubermitt*|stell*", "foto*|bild*|video*|aufnahme*|screenshot*",
      "!haben gesendet|haben geschickt|danke fur"}},
    {"wait-resend", {"neu versend*|ersatzlieferung|neues paket|neue sendung|nachsend*", {}, {}}},
    {"wait-resend",
     {"erneut send*|erneut schick*|erneut zu*|nochmal*|noch einmal*",
      {},
      "!foto*|bild*|video*|aufnahme*|screenshot*|warten*"}},
    {"take-part",
     {"erstatt*|ruckerstatt*|entschadig*|rabatt|teilerstatt*",
      "teil|teilweise|teilerstatt*|halfte|%|usd|eur|euro|dollar|gutschein", "!volle erstattung|vollstandig*"}},
    {"wait",
     {"warten|warte|abwarten|geduld*",
      {},
      "!warten auf ihre|wir warten|warten sie nicht|nicht warten|fur ihre geduld"}},
});

/// Chinese has no spaces: phrases are found anywhere.
constexpr auto kSellersAskInChinese = std::to_array<Wording>({
    {"cancel-dispute",
     {"取消|关闭|撤销|撤回|關閉|撤銷", "纠纷|争议|退款申请|申诉|糾紛|爭議", "!不要取消|请勿取消|不用取消"}},
    {"cancel-order", {"取消", "订单|訂單", "!不要取消|请勿取消|不用取消|已取消"}},
    {"confirm-received", {"确认收货|確認收貨|点击收货|确认收到", {}, "!不要确认|请勿确认"}},
    {"send-photos", {"照片|图片|视频|截图|圖片|視頻", "发|提供|拍|上传|發|给", {}}},
    {"wait-resend", {"补发|補發", {}, "!不能补发|无法补发"}},
    {"wait-resend", {"重发|重新发|再发|重發", {}, "!照片|图片|视频|截图|圖片|視頻"}},
    {"take-part", {"部分退款|赔偿|补偿|退一半|賠償|補償", {}, {}}},
    {"wait", {"等待|耐心|请等|再等|等几天|請等", {}, "!不要等|不用等"}},
});

/// What a request's text asks for; its first part is that something is asked for.
constexpr auto kRequestsAsk = std::to_array<Wording>({
    {"asks-video", {"provid*|upload*|submit*|add|need*|send|supplement*|supply", "video*", {}}},
    {"asks-photos", {"provid*|upload*|submit*|add|need*|send|supplement*|supply", "photo*|picture*|image*", {}}},
    {"asks-documents",
     {"provid*|upload*|submit*|add|need*|send|supplement*|supply",
      "document*|certificate*|statement*|proof|evidence|invoice",
      {}}},
    {"asks-video", {"proporcion*|adjunt*|sub*|envi*|aport*|necesit*|present*", "video*", {}}},
    {"asks-photos", {"proporcion*|adjunt*|sub*|envi*|aport*|necesit*|present*", "foto*|imagen*", {}}},
    {"asks-documents",
     {"proporcion*|adjunt*|sub*|envi*|aport*|necesit*|present*",
      "document*|certificado*|comprobante*|prueba*|justificante*",
      {}}},
    {"asks-video", {"forne*|anex*|envi*|apresent*|precis*|carreg*|adicion*", "video*", {}}},
    {"asks-photos", {"forne*|anex*|envi*|apresent*|precis*|carreg*|adicion*", "foto*|imagem|imagens", {}}},
    {"asks-documents",
     {"forne*|anex*|envi*|apresent*|precis*|carreg*|adicion*",
      "document*|certificado*|comprovante*|prova*|declaracao",
      {}}},
    {"asks-video", {"fourni*|ajout*|envoy*|transmett*|joind*|telecharg*|besoin", "video*", {}}},
    {"asks-photos", {"fourni*|ajout*|envoy*|transmett*|joind*|telecharg*|besoin", "photo*|image*", {}}},
    {"asks-documents",
     {"fourni*|ajout*|envoy*|transmett*|joind*|telecharg*|besoin",
      "document*|certificat*|attestation*|justificatif*|preuve*",
      {}}},
    {"asks-video", {"stell*|bereit*|hochlad*|lad*|send*|einreich*|reich*|beifug*|benotig*", "video*", {}}},
    {"asks-photos", {"stell*|bereit*|hochlad*|lad*|send*|einreich*|reich*|beifug*|benotig*", "foto*|bild*", {}}},
    {"asks-documents",
     {"stell*|bereit*|hochlad*|lad*|send*|einreich*|reich*|beifug*|benotig*",
      "dokument*|nachweis*|bescheinigung*|beleg*|beweis*",
      {}}},
});

constexpr auto kRequestsAskInChinese = std::to_array<Wording>({
    {"asks-video", {"提供|上传|补充|提交", "视频|視頻", {}}},
    {"asks-photos", {"提供|上传|补充|提交", "照片|图片|圖片", {}}},
    {"asks-documents", {"提供|上传|补充|提交", "文件|证明|凭证|证据|證明", {}}},
});

/// After the number of days to wait.
constexpr std::string_view kDayWords =
    "day*|dia*|jour*|tag|tage|tagen|werktag*|arbeitstag*|giorn*|dag|dagen|werkdagen|dni|dzien|gun*|день|дня|дней|дні|"
    "днів";
constexpr std::string_view kDayWordsUnspaced =
    "天|日|个工作日|工作日|个自然日|個工作日|営業日|일|영업일|يوم|أيام|ايام|ימים|ימי|יום";

}  // namespace recourse::rules
