import { dayIn } from "../days.mjs";

/** Ours, not seen on any page: a language that is not read. */
export const wording = {
  lang: "sv",
  completed: "Slutförd",
  shipped: "Inväntar leverans",
  statuses: {
    unpaid: "Att betala",
    processing: "Behandlas",
    cancelled: "Avbruten",
    expired: "Utgången",
  },
  day: dayIn("sv", { dateStyle: "long" }),
  reminder:
    "Beställningen är slutförd.Vid problem kan du ansöka om återbetalning inom 7 dagar efter att du bekräftat mottagandet.Om varan är trasig eller inte stämmer med beskrivningen kan du öppna en tvist inom 90 dagar efter beställningen.",
  fastDelivery: (day) =>
    `Kupong vid försening efter ${day} · Pengarna tillbaka om inget levererats senast ${day} · Pengarna tillbaka vid skada`,
  freeReturn: "Passar det inte? Skicka tillbaka det inom 15 dagar efter leveransen.",
  eta: (day) => `Beräknad leverans: ${day}`,
  disputeButton: "Retur/återbetalning",
  cases: {
    "waiting-buyer": "Inväntar ditt svar",
    "waiting-seller": "Inväntar säljarens svar",
    "platform-review": "Inväntar AliExpress svar",
    "return-pending": "Skicka tillbaka varorna",
    refunded: "Återbetalningen är klar",
    cancelled: "Avbruten",
  },
  respondBy: (day) => `Svara senast ${day}`,
  returnBy: (day) => `Skicka tillbaka varorna senast ${day}`,
  labels: {
    placed: "Beställd den",
    paid: "Betald den",
    shipped: "Skickad den",
    completed: "Slutförd den",
  },
};
