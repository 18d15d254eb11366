import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "it",
  completed: "Completato",
  shipped: "In attesa di consegna",
  statuses: {
    unpaid: "In attesa di pagamento",
    processing: "In attesa di spedizione",
    cancelled: "Annullato",
    expired: "Scaduto",
  },
  day: dayIn("it", { dateStyle: "medium" }),
  reminder:
    "Ordine completato.In caso di problemi puoi richiedere un reso/rimborso entro 7 giorni dalla conferma di ricezione.Se l’articolo ricevuto è difettoso o non conforme alla descrizione, puoi aprire una controversia entro 90 giorni da quando l’ordine è stato effettuato.",
  fastDelivery: (day) =>
    `Coupon in caso di ritardo oltre il ${day} · Rimborso se non consegnato entro il ${day} · Rimborso in caso di danni`,
  freeReturn: "Non ti convince? Restituiscilo entro 15 giorni dalla consegna.",
  eta: (day) => `Data di consegna stimata: ${day}`,
  disputeButton: "Resi/rimborsi",
  cases: {
    "waiting-buyer": "In attesa della tua risposta",
    "waiting-seller": "In attesa della risposta del venditore",
    "platform-review": "In attesa della risposta di AliExpress",
    "return-pending": "Restituisci gli articoli",
    refunded: "Rimborso completato",
    cancelled: "Annullato",
  },
  respondBy: (day) => `Rispondi entro il ${day}`,
  returnBy: (day) => `Restituisci gli articoli entro il ${day}`,
  labels: {
    placed: "Ordine inviato il",
    paid: "Pagato il",
    shipped: "Spedizione completata il",
    completed: "Ordine completato il",
  },
};
