import * as cldr from "../../generated/cldr/cs";
import type { PageWords } from "./types";

/** No order page in Czech was ever seen: everything here is a translation, and decides nothing by itself. */
export const words: PageWords = {
  language: "cs",
  cldr,
  statuses: [
    { is: "unpaid", text: "K zaplacení" },
    { is: "unpaid", text: "Čeká na platbu" },
    { is: "processing", text: "Zpracovává se" },
    { is: "processing", text: "Čeká na odeslání" },
    { is: "shipped", text: "Čeká na doručení" },
    { is: "shipped", text: "Odesláno" },
    { is: "completed", text: "Dokončeno" },
    { is: "completed", text: "Objednávka dokončena" },
    { is: "cancelled", text: "Zrušeno" },
    { is: "cancelled", text: "Objednávka zrušena" },
    { is: "cancelled", text: "Uzavřeno" },
    { is: "expired", text: "Vypršelo" },
    { is: "expired", text: "Platba vypršela" },
  ],
  disputeButtons: [{ text: "Vrácení/vrácení peněz" }, { text: "Vrácení zboží/peněz" }, { text: "Otevřít spor" }],
  confirmButtons: [{ text: "Potvrdit přijetí" }, { text: "Potvrdit doručení" }],
  disputes: [
    { is: "resolved", outcome: "refunded", text: "Vrácení peněz dokončeno" },
    { is: "waiting-buyer", text: "Čeká se na vaši odpověď" },
    { is: "platform-review", text: "Čeká se na odpověď AliExpressu" },
    { is: "platform-review", text: "Posuzujeme vaši žádost" },
    { is: "waiting-seller", text: "Čeká se na odpověď prodejce" },
    { is: "return-pending", text: "Vraťte položky" },
    { is: "cancelled", text: "Zrušeno" },
    { is: "resolved", text: "Uzavřeno" },
  ],
  labels: [
    { is: "placedOn", text: "Objednáno dne" },
    { is: "placedOn", text: "Datum objednávky" },
    { is: "day", text: "Datum" },
    { is: "paidOn", text: "Zaplaceno dne" },
    { is: "shippedOn", text: "Odeslání dokončeno dne" },
    { is: "completedOn", text: "Objednávka dokončena dne" },
    { is: "paymentMethod", text: "Způsob platby" },
    { is: "total", text: "Celkem" },
  ],
  payment: ["kreditní", "debetní", "karta", "bankovní", "převod", "zůstatek", "a"],
  windows: {
    days: /(?<!\d)(\d{1,3})\s+(?:dn[íůuy]|den)/i,
    completion: /potvrzení\s+(?:přijetí|doručení)|objednávk\S*\s+(?:\S+\s+)?dokonč/i,
    placed: /(?:vytvoření|podání|zadání|data)\s+objednávky/i,
    delivery: /(?:od|po)\s+doručení/i,
    defective: /vadn|neodpovíd|poškozen/i,
    notReceived: /nebude\s+doruč|nebyl\S*\s+doruč|nedoruč|neobdrž|nedoraz/i,
    freeReturn: /pošlete (?:ho|ji|je) zpět|bezplatné vrácení|vrácení zdarma/i,
    fromDate: /vrácení peněz,?\s+(?:pokud|když) (?:nebude doručen\S*|nedoruč\S*|nedorazí)\s+(?:do|před)/i,
    untilDate: /(?:^|\s)do\s*$|nejpozději|před\s*$/i,
    denied: /nelze|nem[ůo](?:že|hou)|není možn|již ne/i,
    about: /vrácen|vra[ťt]|spor|reklam|zpět|ochran/i,
    other: /kup[oó]n|zpožd/i,
  },
  respondBy:
    /^(?:(?:prosíme, |prosím, )?(?:odpovězte|odpověz|musíte odpovědět)(?: prodejci)?(?: prosím)? (?:do|nejpozději|před) #|máte čas do #,? (?:abyste odpověděli|na odpověď))/i,
  returnBy:
    /^(?:(?:prosíme, |prosím, )?(?:vraťte|vrať|pošlete|odešlete|musíte vrátit) (?:položky|položku|zboží|produkty|balík)(?: prodejci)?(?: zpět)? (?:do|nejpozději|před) #|máte čas do #,? (?:abyste vrátili|na vrácení))/i,
};
