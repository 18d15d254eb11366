/**
 * What AliExpress's pages say in five languages. English stood on real pages, parts of Spanish, Portuguese and German
 * too; the rest is ours. The stand-in site serves it by sub-domain; unit tests make answers of it.
 */

const date = (locale) => (iso) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
const months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
const spanish = (iso) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]}, ${iso.slice(0, 4)}`;

/** By the languages of the product. */
export const wordings = {
  en: {
    lang: "en",
    completed: "Completed",
    shipped: "Awaiting delivery",
    statuses: {
      unpaid: "To pay",
      processing: "Processing",
      cancelled: "Canceled ",
      expired: "Expired",
    },
    day: date("en-US"),
    reminder:
      "Order complete.If there are any problems, you can apply for a return/refund within 7 days of confirming receipt.If the item you received is defective or not as described, you can open a dispute within 90 days after order was placed.",
    fastDelivery: (day) =>
      `Apply for a coupon code if delayed by ${day} · Refund if no delivery before ${day} · Refund if items damaged`,
    freeReturn: "Not satisfied with your order? Send it back within 15 days after delivery.",
    eta: (day) => `Estimated delivery date: ${day}`,
    disputeButton: "Returns/refunds",
    cases: {
      "waiting-buyer": "Waiting for your response",
      "waiting-seller": "Waiting for the seller's response",
      "platform-review": "Waiting for AliExpress's feedback",
      "return-pending": "Return the items",
      refunded: "Refund complete",
      cancelled: "Canceled",
    },
    respondBy: (day) => `Please respond by ${day}`,
    returnBy: (day) => `Send the items back by ${day}`,
    labels: {
      placed: "Order placed on",
      paid: "Paid on",
      shipped: "Shipment completed on",
      completed: "Order completed on",
    },
  },
  es: {
    lang: "es",
    completed: "Completado",
    shipped: "Esperando entrega",
    statuses: {
      unpaid: "Pendiente de pago",
      processing: "Procesando",
      cancelled: "Cancelado",
      expired: "Caducado",
    },
    day: spanish,
    reminder:
      "Pedido completado.Si hay algún problema, puedes solicitar una devolución o un reembolso en los 7 días siguientes a la confirmación de recepción.Si el artículo que recibiste es defectuoso o no coincide con la descripción, puedes abrir una disputa en un plazo de 90 días desde que se realizó el pedido.",
    fastDelivery: (day) =>
      `Solicita un cupón si se retrasa hasta el ${day} · Reembolso si no se entrega antes del ${day} · Reembolso si hay daños`,
    freeReturn: "¿No te convence? Devuélvelo en un plazo de 15 días tras la entrega.",
    eta: (day) => `Fecha estimada de entrega: ${day}`,
    disputeButton: "Devoluciones/reembolsos",
    cases: {
      "waiting-buyer": "Esperando tu respuesta",
      "waiting-seller": "Esperando la respuesta del vendedor",
      "platform-review": "Esperando la respuesta de AliExpress",
      "return-pending": "Devuelve los artículos",
      refunded: "Reembolso completado",
      cancelled: "Cancelado",
    },
    respondBy: (day) => `Responde antes del ${day}`,
    returnBy: (day) => `Devuelve los artículos antes del ${day}`,
    labels: {
      placed: "Pedido efectuado el",
      paid: "Pagado el",
      shipped: "Envío completado el",
      completed: "Pedido completado el",
    },
  },
  "pt-BR": {
    lang: "pt",
    completed: "Concluído ",
    shipped: "Aguardando a entrega",
    statuses: {
      unpaid: "A ser pago",
      processing: "Processando",
      cancelled: "Cancelado",
      expired: "Expirado",
    },
    day: date("pt-BR"),
    reminder:
      "Pedido concluído.Se houver algum problema, você pode solicitar devolução/reembolso em até 7 dias após a confirmação de recebimento.Se o item recebido tiver defeito ou não corresponder à descrição, você pode abrir uma disputa em até 90 dias após o pedido ser feito.",
    fastDelivery: (day) =>
      `Cupom em caso de atraso até ${day} · Reembolso se não for entregue até ${day} · Reembolso se houver danos`,
    freeReturn: "Não gostou? Devolva em até 15 dias após a entrega.",
    eta: (day) => `Data estimada de entrega: ${day}`,
    disputeButton: "Devoluções/reembolsos",
    cases: {
      "waiting-buyer": "Aguardando sua resposta",
      "waiting-seller": "Aguardando a resposta do vendedor",
      "platform-review": "Aguardando a resposta do AliExpress",
      "return-pending": "Devolva os itens",
      refunded: "Reembolso concluído",
      cancelled: "Cancelado",
    },
    respondBy: (day) => `Responda até ${day}`,
    returnBy: (day) => `Devolva os itens até ${day}`,
    labels: {
      placed: "Pedido feito em",
      paid: "Pago em",
      shipped: "Envio concluído em",
      completed: "Pedido concluído em",
    },
  },
  fr: {
    lang: "fr",
    completed: "Terminée",
    shipped: "En attente de livraison",
    statuses: {
      unpaid: "À payer",
      processing: "En cours de traitement",
      cancelled: "Annulée",
      expired: "Expirée",
    },
    day: date("fr"),
    reminder:
      "Commande terminée.En cas de problème, vous pouvez demander un retour/remboursement dans les 7 jours suivant la confirmation de réception.Si l’article reçu est défectueux ou non conforme à la description, vous pouvez ouvrir un litige dans les 90 jours suivant la date de la commande.",
    fastDelivery: (day) =>
      `Coupon en cas de retard après le ${day} · Remboursement si non livré avant le ${day} · Remboursement si endommagé`,
    freeReturn: "Pas satisfait ? Renvoyez-le sous 15 jours après la livraison.",
    eta: (day) => `Date de livraison estimée : ${day}`,
    disputeButton: "Retours/remboursements",
    cases: {
      "waiting-buyer": "En attente de votre réponse",
      "waiting-seller": "En attente de la réponse du vendeur",
      "platform-review": "En attente de la réponse d’AliExpress",
      "return-pending": "Renvoyez les articles",
      refunded: "Remboursement terminé",
      cancelled: "Annulée",
    },
    respondBy: (day) => `Répondez avant le ${day}`,
    returnBy: (day) => `Renvoyez les articles avant le ${day}`,
    labels: {
      placed: "Commande passée le",
      paid: "Payée le",
      shipped: "Expédition terminée le",
      completed: "Commande terminée le",
    },
  },
  de: {
    lang: "de",
    completed: "Abgeschlossen",
    shipped: "Warten auf Lieferung",
    statuses: {
      unpaid: "Zu bezahlen",
      processing: "In Bearbeitung",
      cancelled: "Storniert",
      expired: "Abgelaufen",
    },
    day: (iso) => {
      const form = new Intl.DateTimeFormat("de", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
      return form.format(new Date(`${iso}T00:00:00Z`));
    },
    reminder:
      "Bestellung abgeschlossen.Bei Problemen können Sie innerhalb von 7 Tagen nach Bestätigung des Erhalts eine Rückgabe/Rückerstattung beantragen.Wenn der erhaltene Artikel defekt oder nicht wie beschrieben ist, können Sie innerhalb von 90 Tagen nach der Bestellung einen Streitfall eröffnen.",
    fastDelivery: (day) =>
      `Gutschein bei Verspätung bis ${day} · Rückerstattung, wenn nicht bis zum ${day} geliefert · Rückerstattung bei Schäden`,
    freeReturn: "Nicht zufrieden? Senden Sie ihn innerhalb von 15 Tagen nach der Lieferung zurück.",
    eta: (day) => `Voraussichtliches Lieferdatum: ${day}`,
    disputeButton: "Rückgaben/Rückerstattungen",
    cases: {
      "waiting-buyer": "Warten auf Ihre Antwort",
      "waiting-seller": "Warten auf die Antwort des Verkäufers",
      "platform-review": "Warten auf Rückmeldung von AliExpress",
      "return-pending": "Senden Sie die Artikel zurück",
      refunded: "Rückerstattung abgeschlossen",
      cancelled: "Storniert",
    },
    respondBy: (day) => `Antworten Sie bis zum ${day}`,
    returnBy: (day) => `Senden Sie die Artikel bis zum ${day} zurück`,
    labels: {
      placed: "Bestellt am",
      paid: "Bezahlt am",
      shipped: "Versand abgeschlossen am",
      completed: "Bestellung abgeschlossen am",
    },
  },
};

/** Of a sub-domain: "es.aliexpress.com" speaks Spanish, every host without a language of its own English. */
export function wordingOf(host) {
  const [first] = host.split(".");
  return wordings[first === "pt" ? "pt-BR" : first] ?? wordings.en;
}
