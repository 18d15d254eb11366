import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "fr",
  completed: "Terminée",
  shipped: "En attente de livraison",
  statuses: {
    unpaid: "À payer",
    processing: "En cours de traitement",
    cancelled: "Annulée",
    expired: "Expirée",
  },
  day: dayIn("fr", { dateStyle: "medium" }),
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
};
