import type { PageWords } from "./types";

export const de: PageWords = {
  language: "de",
  seenStatuses: {
    completed: ["Abgeschlossen"],
  },
  guessedStatuses: {
    unpaid: ["Zu bezahlen", "Warten auf Zahlung", "Unbezahlt", "Zahlung ausstehend"],
    processing: ["Zu versenden", "In Bearbeitung", "Warten auf Versand"],
    shipped: ["Warten auf Lieferung", "Versandt", "Versendet", "Lieferung ausstehend"],
    cancelled: ["Storniert", "Bestellung storniert", "Geschlossen"],
    expired: ["Abgelaufen", "Zahlung abgelaufen"],
  },
  seenDisputeButtons: [],
  guessedDisputeButtons: [
    "Rückgabe/Rückerstattung",
    "Rückgaben/Rückerstattungen",
    "Rückgabe/Erstattung",
    "Streitfall eröffnen",
  ],
  labels: {
    placedOn: ["Bestellt am", "Bestelldatum", "Bestellung aufgegeben am"],
    paidOn: ["Bezahlt am"],
    shippedOn: ["Versand abgeschlossen am", "Versandt am"],
    completedOn: ["Bestellung abgeschlossen am"],
    paymentMethod: ["Zahlungsmethode", "Zahlungsart"],
    total: ["Gesamt", "Gesamtbetrag", "Gesamtsumme"],
  },
  payment: [
    "kreditkarte",
    "debitkarte",
    "kredit",
    "debit",
    "karte",
    "bank",
    "überweisung",
    "lastschrift",
    "rechnung",
    "auf",
    "guthaben",
    "und",
  ],
  windowsSeen: false,
  windows: {
    days: /(?<!\d)(\d{1,3})\s+Tagen?/i,
    completion:
      /Best[aä]tigung\s+(?:des\s+|der\s+)?(?:Erhalts|Empfangs)|Empfangsbest[aä]tigung|(?:Abschluss|abgeschlossen)/i,
    placed:
      /(?:nach|ab|seit)\s+(?:der\s+|Ihrer\s+)?(?:Bestellung|Bestelldatum|Aufgabe der Bestellung)|bestellt wurde|Bestellung aufgegeben/i,
    delivery: /(?:nach|ab|seit)\s+(?:der\s+)?(?:Lieferung|Zustellung)/i,
    defective: /defekt|nicht wie beschrieben|entspricht nicht|mangelhaft|besch[aä]digt/i,
    notReceived: /nicht\s+(?:\S+\s+){0,6}(?:erhalten|geliefert|zugestellt)|keine Lieferung/i,
    freeReturn: /senden Sie (?:ihn|es|sie|den Artikel)|kostenlose R[uü]ck(?:gabe|sendung)/i,
    fromDate:
      /(?:R[uü]ck)?erstattung,?\s+(?:wenn|falls|bei)\s+(?:nicht|keine\S*|Nichtlieferung|Lieferung nicht)(?:\s+Lieferung)?\s+(?:bis|vor)\s+(?:zum|dem)/i,
    untilDate: /bis zum|vor dem|sp[aä]testens am|endet am/i,
    about: /erstatt|r[uü]ckgabe|r[uü]cksend|streitfall|zur[uü]ck|schutz/i,
    other: /gutschein|coupon|versp[aä]t/i,
  },
  disputes: [
    { text: "Rückerstattung abgeschlossen", state: "resolved", outcome: "refunded" },
    { text: "Warten auf Ihre Antwort", state: "waiting-buyer" },
    { text: "Warten auf Rückmeldung von AliExpress", state: "platform-review" },
    { text: "Warten auf die Antwort des Verkäufers", state: "waiting-seller" },
    { text: "Wir prüfen Ihre Anfrage", state: "platform-review" },
    { text: "Senden Sie die Artikel zurück", state: "return-pending" },
    { text: "Storniert", state: "cancelled" },
    { text: "Geschlossen", state: "resolved" },
  ],
  respondBy: /antwort.{0,40}(?:bis zum|vor dem|sp[aä]testens am)/i,
  returnBy: /(?:zur[uü]ck|send).{0,60}(?:bis zum|vor dem|sp[aä]testens am)/i,
};
