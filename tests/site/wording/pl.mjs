import { dayIn } from "./days.mjs";

/** Ours, not seen on any page. */
export const wording = {
  lang: "pl",
  completed: "Zakończone",
  shipped: "Oczekiwanie na dostawę",
  statuses: {
    unpaid: "Do zapłaty",
    processing: "W trakcie realizacji",
    cancelled: "Anulowane",
    expired: "Wygasłe",
  },
  day: dayIn("pl", { day: "numeric", month: "short", year: "numeric" }),
  reminder:
    "Zamówienie zakończone.W razie problemów możesz poprosić o zwrot w ciągu 7 dni od potwierdzenia odbioru.Jeśli otrzymany przedmiot jest wadliwy lub niezgodny z opisem, możesz otworzyć spór w ciągu 90 dni od złożenia zamówienia.",
  fastDelivery: (day) =>
    `Kupon w razie opóźnienia po ${day} · Zwrot pieniędzy, jeśli nie dostarczono przed ${day} · Zwrot pieniędzy za uszkodzenia`,
  freeReturn: "Nie podoba się? Odeślij go w ciągu 15 dni od dostawy.",
  eta: (day) => `Szacowana data dostawy: ${day}`,
  disputeButton: "Zwroty/zwroty pieniędzy",
  cases: {
    "waiting-buyer": "Oczekiwanie na Twoją odpowiedź",
    "waiting-seller": "Oczekiwanie na odpowiedź sprzedawcy",
    "platform-review": "Oczekiwanie na odpowiedź AliExpress",
    "return-pending": "Odeślij przedmioty",
    refunded: "Zwrot pieniędzy zakończony",
    cancelled: "Anulowane",
  },
  respondBy: (day) => `Odpowiedz do ${day}`,
  returnBy: (day) => `Odeślij przedmioty do ${day}`,
  labels: {
    placed: "Zamówienie złożone",
    paid: "Opłacono",
    shipped: "Wysyłka zakończona",
    completed: "Zamówienie zakończono",
  },
};
