import { dayIn } from "./days.mjs";

/** Parts stood on real pages; the rest is ours. */
export const wording = {
  lang: "de",
  completed: "Abgeschlossen",
  shipped: "Warten auf Lieferung",
  statuses: {
    unpaid: "Zu bezahlen",
    processing: "In Bearbeitung",
    cancelled: "Storniert",
    expired: "Abgelaufen",
  },
  day: dayIn("de", { day: "numeric", month: "short", year: "numeric" }),
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
};
