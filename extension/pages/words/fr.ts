import type { PageWords } from "./types";

/** No French page was ever seen: everything here is a translation, and decides nothing by itself. */
export const fr: PageWords = {
  language: "fr",
  seenStatuses: {},
  guessedStatuses: {
    unpaid: ["À payer", "En attente de paiement", "Non payée"],
    processing: [
      "À expédier",
      "En cours de traitement",
      "En attente d’expédition",
      "En attente d'expédition",
      "Traitement en cours",
    ],
    shipped: ["En attente de livraison", "Expédiée", "Expédié"],
    completed: ["Terminée", "Terminé", "Commande terminée"],
    cancelled: ["Annulée", "Annulé", "Commande annulée", "Fermée", "Clôturée"],
    expired: ["Expirée", "Expiré", "Paiement expiré"],
  },
  seenDisputeButtons: [],
  guessedDisputeButtons: ["Retours/remboursements", "Retour/remboursement", "Ouvrir un litige"],
  labels: {
    placedOn: ["Commande passée le", "Date de la commande", "Date de commande"],
    paidOn: ["Payée le", "Payé le"],
    shippedOn: ["Expédition terminée le", "Expédiée le"],
    completedOn: ["Commande terminée le"],
    paymentMethod: ["Mode de paiement", "Moyen de paiement"],
    total: ["Total", "Montant total"],
  },
  payment: ["carte", "de", "credit", "debit", "bancaire", "virement", "solde", "et", "ou"],
  windowsSeen: false,
  windows: {
    days: /(?<!\d)(\d{1,3})\s+jours?/i,
    completion: /confirm\S*\s+(?:de\s+|la\s+|de la\s+)*r[eé]ception|commande\s+(?:est\s+|soit\s+)?(?:termin|achev)/i,
    placed:
      /(?:passation|date)\s+de\s+(?:la\s+|votre\s+)?commande|command\S*\s+(?:a été\s+|est\s+)?pass[eé]|suivant\s+(?:la|votre)\s+commande|avoir passé\s+(?:la\s+|votre\s+)?commande/i,
    delivery: /(?:apr[eè]s|suivant|dès|à compter de)\s+(?:la\s+|sa\s+)?livraison/i,
    defective: /d[eé]fectueu|non conforme|pas conforme|ne correspond pas|endommag/i,
    notReceived: /non\s+(?:livr|reçu)|pas\s+(?:[eé]t[eé]\s+)?(?:livr|reçu|arriv)|sans livraison/i,
    freeReturn: /renvoyez|retours? gratuits?/i,
    fromDate:
      /remboursement (?:si (?:non livr\S*|pas de livraison|la livraison n.a pas lieu|non reçu\S*)|en l.absence de livraison)\s+avant le/i,
    untilDate: /jusqu.au|avant le|au plus tard le|se termine le/i,
    about: /rembours|retour|litige|renvoy|protection/i,
    other: /coupon|bon de r[eé]duction|retard/i,
  },
  disputes: [
    { text: "Remboursement terminé", state: "resolved", outcome: "refunded" },
    { text: "Remboursement effectué", state: "resolved", outcome: "refunded" },
    { text: "En attente de votre réponse", state: "waiting-buyer" },
    { text: "En attente de la réponse d’AliExpress", state: "platform-review" },
    { text: "En attente de la réponse d'AliExpress", state: "platform-review" },
    { text: "En attente de la réponse du vendeur", state: "waiting-seller" },
    { text: "Nous examinons votre demande", state: "platform-review" },
    { text: "Renvoyez les articles", state: "return-pending" },
    { text: "Annulée", state: "cancelled" },
    { text: "Clôturée", state: "resolved" },
  ],
  respondBy: /r[eé]pon.{0,40}(?:avant le|jusqu.au|au plus tard le)/i,
  returnBy: /(?:renvoy|retourn|expédi).{0,60}(?:avant le|jusqu.au|au plus tard le)/i,
};
