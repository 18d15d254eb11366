import * as cldr from "../../generated/cldr/nl";
import type { PageWords } from "./types";

/** No order page in Dutch was ever seen: everything here is a translation, and decides nothing by itself. */
export const words: PageWords = {
  language: "nl",
  cldr,
  statuses: [
    { is: "unpaid", text: "Te betalen" },
    { is: "unpaid", text: "Wacht op betaling" },
    { is: "unpaid", text: "In afwachting van betaling" },
    { is: "processing", text: "Te verzenden" },
    { is: "processing", text: "In behandeling" },
    { is: "processing", text: "Wordt verwerkt" },
    { is: "processing", text: "Wacht op verzending" },
    { is: "shipped", text: "In afwachting van levering" },
    { is: "shipped", text: "Wacht op levering" },
    { is: "shipped", text: "Verzonden" },
    { is: "completed", text: "Voltooid" },
    { is: "completed", text: "Afgerond" },
    { is: "cancelled", text: "Geannuleerd" },
    { is: "cancelled", text: "Bestelling geannuleerd" },
    { is: "cancelled", text: "Gesloten" },
    { is: "expired", text: "Verlopen" },
    { is: "expired", text: "Betaling verlopen" },
  ],
  disputeButtons: [{ text: "Retouren/terugbetalingen" }, { text: "Retour/terugbetaling" }, { text: "Geschil openen" }],
  confirmButtons: [{ text: "Ontvangst bevestigen" }, { text: "Bevestig ontvangst" }],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "Terugbetaling voltooid" },
    { is: "waiting-buyer", text: "Wachten op je antwoord" },
    { is: "platform-review", text: "Wachten op reactie van AliExpress" },
    { is: "platform-review", text: "We beoordelen je verzoek" },
    { is: "waiting-seller", text: "Wachten op antwoord van de verkoper" },
    { is: "return-pending", text: "Stuur de artikelen terug" },
    { is: "cancelled", text: "Geannuleerd" },
    { is: "resolved", text: "Gesloten" },
  ],
  labels: [
    { is: "placedOn", text: "Bestelling geplaatst op" },
    { is: "placedOn", text: "Besteldatum" },
    { is: "day", text: "Datum" },
    { is: "paidOn", text: "Betaald op" },
    { is: "shippedOn", text: "Verzending voltooid op" },
    { is: "completedOn", text: "Bestelling voltooid op" },
    { is: "paymentMethod", text: "Betaalmethode" },
    { is: "total", text: "Totaal" },
  ],
  payment: ["creditcard", "debetkaart", "krediet", "kaart", "bank", "overschrijving", "saldo", "en"],
  windows: {
    days: /(?<!\d)(\d{1,3})\s+dag(?:en)?/i,
    completion: /bevestig\S*\s+van\s+(?:de\s+)?ontvangst|ontvangstbevestiging|bestelling\s+(?:\S+\s+)?voltooid/i,
    placed: /plaatsen\s+van\s+(?:de|je|uw)\s+bestelling|bestelling\s+(?:\S+\s+)?geplaatst|besteldatum/i,
    delivery: /na\s+(?:de\s+)?(?:levering|bezorging)/i,
    defective: /defect|niet (?:zoals|volgens) beschr|beschadigd|komt niet overeen/i,
    notReceived: /niet\s+(?:\S+\s+){0,4}(?:ontvangen|geleverd|bezorgd)|geen levering/i,
    freeReturn: /stuur (?:het|hem)\s.{0,60}terug|gratis retour/i,
    fromDate: /terugbetaling (?:als|bij|indien) (?:er )?(?:niet geleverd|geen levering|niet ontvangen)\s+v[oó][oó]r/i,
    untilDate: /uiterlijk|tot en met|v[oó][oó]r\s*$/i,
    denied:
      /(?:kun|kunt|kan|mag)\s+(?:\S+\s+){0,3}(?:niet|geen)(?=\s|$)|niet (?:meer )?mogelijk|niet langer|geen (?:terugbetaling|retour|geschil)/i,
    about: /terugbetal|retour|geschil|terugst|stuur .*terug|bescherming/i,
    other: /coupon|vertrag|kortingsbon/i,
  },
  respondBy:
    /^(?:(?:reageer|antwoord)(?: a\.?u\.?b\.?| alstublieft)?(?: op het voorstel)? (?:uiterlijk op|uiterlijk|v[oó][oó]r|tot) #|(?:je|u) moet (?:uiterlijk op|uiterlijk|v[oó][oó]r) # (?:reageren|antwoorden)|(?:je hebt|u heeft|u hebt) tot # om te (?:reageren|antwoorden))/i,
  returnBy:
    /^(?:(?:stuur|verzend) (?:de|het|je|uw) (?:artikelen|artikel|producten|product|pakket|goederen) (?:uiterlijk op|uiterlijk|v[oó][oó]r) # terug|(?:je|u) moet (?:de|het) (?:artikelen|artikel|producten|product|pakket) (?:uiterlijk op|uiterlijk|v[oó][oó]r) # terugsturen|(?:je hebt|u heeft|u hebt) tot # om .{0,30}terug te sturen)/i,
};
