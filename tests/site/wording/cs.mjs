import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "cs",
  completed: "Dokončeno",
  shipped: "Čeká na doručení",
  statuses: {
    unpaid: "K zaplacení",
    processing: "Zpracovává se",
    cancelled: "Zrušeno",
    expired: "Vypršelo",
  },
  day: dayIn("cs", { dateStyle: "long" }),
  reminder:
    "Objednávka dokončena.V případě problémů můžete požádat o vrácení do 7 dnů od potvrzení přijetí.Pokud je přijaté zboží vadné nebo neodpovídá popisu, můžete otevřít spor do 90 dnů od vytvoření objednávky.",
  fastDelivery: (day) =>
    `Kupón při zpoždění po ${day} · Vrácení peněz, pokud nebude doručeno do ${day} · Vrácení peněz při poškození`,
  freeReturn: "Nevyhovuje? Pošlete ho zpět do 15 dnů od doručení.",
  eta: (day) => `Předpokládané datum doručení: ${day}`,
  disputeButton: "Vrácení/vrácení peněz",
  cases: {
    "waiting-buyer": "Čeká se na vaši odpověď",
    "waiting-seller": "Čeká se na odpověď prodejce",
    "platform-review": "Čeká se na odpověď AliExpressu",
    "return-pending": "Vraťte položky",
    refunded: "Vrácení peněz dokončeno",
    cancelled: "Zrušeno",
  },
  respondBy: (day) => `Odpovězte do ${day}`,
  returnBy: (day) => `Vraťte položky do ${day}`,
  labels: {
    placed: "Objednáno dne",
    paid: "Zaplaceno dne",
    shipped: "Odeslání dokončeno dne",
    completed: "Objednávka dokončena dne",
  },
};
