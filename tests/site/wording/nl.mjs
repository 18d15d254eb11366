import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "nl",
  completed: "Voltooid",
  shipped: "In afwachting van levering",
  statuses: {
    unpaid: "Te betalen",
    processing: "Te verzenden",
    cancelled: "Geannuleerd",
    expired: "Verlopen",
  },
  day: dayIn("nl", { dateStyle: "medium" }),
  reminder:
    "Bestelling voltooid.Bij problemen kun je binnen 7 dagen na bevestiging van ontvangst een retour/terugbetaling aanvragen.Als het ontvangen artikel defect is of niet zoals beschreven, kun je binnen 90 dagen na het plaatsen van de bestelling een geschil openen.",
  fastDelivery: (day) =>
    `Coupon bij vertraging na ${day} · Terugbetaling als niet geleverd vóór ${day} · Terugbetaling bij schade`,
  freeReturn: "Niet tevreden? Stuur het binnen 15 dagen na levering terug.",
  eta: (day) => `Verwachte leverdatum: ${day}`,
  disputeButton: "Retouren/terugbetalingen",
  cases: {
    "waiting-buyer": "Wachten op je antwoord",
    "waiting-seller": "Wachten op antwoord van de verkoper",
    "platform-review": "Wachten op reactie van AliExpress",
    "return-pending": "Stuur de artikelen terug",
    refunded: "Terugbetaling voltooid",
    cancelled: "Geannuleerd",
  },
  respondBy: (day) => `Reageer uiterlijk op ${day}`,
  returnBy: (day) => `Stuur de artikelen uiterlijk op ${day} terug`,
  labels: {
    placed: "Bestelling geplaatst op",
    paid: "Betaald op",
    shipped: "Verzending voltooid op",
    completed: "Bestelling voltooid op",
  },
};
