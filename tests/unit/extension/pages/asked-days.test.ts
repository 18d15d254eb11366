/** The days of a dispute's page: the buyer's are what is asked of the buyer, in so many words, and no other. */
import { afterAll, describe, expect, it } from "vitest";
import { casePage } from "../fixtures/answers";
import { languages, type PageTexts } from "../fixtures/languages";
import { read } from "../fixtures/read";
import { pageWords, speakOnly } from "../fixtures/speak";

afterAll(() => speakOnly("es", "pt", "fr", "de"));

type Asked = "respondBy" | "returnBy";
const stateOf = { respondBy: "waiting-buyer", returnBy: "return-pending" } as const;

function reading(language: string, what: Asked, reminder: string) {
  const texts = languages[language] as PageTexts;
  speakOnly(language);
  const text = reminder.replace("{day}", texts.day("2026-09-20"));
  const { disputes, missing } = read("dispute", [], casePage(texts.cases[stateOf[what]] as string, text));
  const [dispute] = disputes;
  expect(dispute?.state).toBe(stateOf[what]);
  return { days: [dispute?.respondBy ?? null, dispute?.returnBy ?? null], missing };
}

/** Said of the seller, of what was done, or on a condition. */
const notAsked: Record<string, Record<Asked, string[]>> = {
  en: {
    respondBy: [
      "If you accept, the seller must respond by {day}",
      "The seller has until {day} to respond",
      "The seller was asked to reply before {day}",
      "You don't need to respond by {day}",
      "Please wait for the seller's response until {day}",
      "If you do not respond by {day}, the seller may answer",
    ],
    returnBy: [
      "Your parcel was shipped before {day}",
      "The seller will send a new item by {day}",
      "Return the item that was shipped before {day}",
      "Returns arrive by {day}",
    ],
  },
  es: {
    respondBy: ["Si aceptas, el vendedor debe responder antes del {day}"],
    returnBy: ["El paquete fue enviado antes del {day}"],
  },
  pt: {
    respondBy: ["Se você aceitar, o vendedor deve responder até {day}"],
    returnBy: ["O pacote foi enviado antes de {day}"],
  },
  fr: {
    respondBy: ["Si vous acceptez, le vendeur doit répondre avant le {day}"],
    returnBy: ["Le colis a été expédié avant le {day}"],
  },
  de: {
    respondBy: ["Die Antwort des Verkäufers kommt bis zum {day}"],
    returnBy: ["Das Paket wurde vor dem Versenden spätestens am {day} geprüft"],
  },
  it: {
    respondBy: ["Il venditore deve rispondere entro il {day}"],
    returnBy: ["Il pacco è stato spedito prima del {day}"],
  },
  nl: {
    respondBy: ["De verkoper antwoordt uiterlijk {day}"],
    returnBy: ["Het pakket is verzonden vóór {day}"],
  },
  pl: { respondBy: ["Sprzedawca musi odpowiedzieć do {day}"], returnBy: ["Sprzedawca wyśle paczkę do {day}"] },
  cs: { respondBy: ["Prodejce musí odpovědět do {day}"], returnBy: ["Prodejce odešle balík do {day}"] },
  ru: {
    respondBy: ["Продавец должен ответить до {day}"],
    returnBy: ["Продавец отправил посылку до {day}"],
  },
  uk: {
    respondBy: ["Продавець має дати відповідь до {day}"],
    returnBy: ["Продавець відправив посилку до {day}"],
  },
  tr: {
    respondBy: ["Satıcı {day} tarihine kadar yanıt verecek"],
    returnBy: ["Satıcı {day} tarihine kadar paketi gönderdi"],
  },
  ja: {
    respondBy: ["販売者は{day}までに回答する必要があります"],
    returnBy: ["商品は{day}までに発送されました"],
  },
  ko: {
    respondBy: ["판매자는 {day}까지 회신해야 합니다"],
    returnBy: ["판매자가 {day}까지 상품을 보내야 합니다"],
  },
  ar: { respondBy: ["يجب على البائع الرد قبل {day}"], returnBy: ["أرسل البائع الطرد قبل {day}"] },
  he: { respondBy: ["על המוכר להגיב עד {day}"], returnBy: ["על המוכר לשלוח עד {day}"] },
  th: { respondBy: ["ผู้ขายต้องตอบกลับก่อน {day}"], returnBy: ["ผู้ขายจัดส่งแล้วก่อน {day}"] },
  vi: {
    respondBy: ["Người bán phải phản hồi trước {day}"],
    returnBy: ["Người bán đã gửi hàng trước {day}"],
  },
  id: { respondBy: ["Penjual harus menanggapi sebelum {day}"], returnBy: ["Penjual mengirim paket sebelum {day}"] },
};

it("has every language that is read", () => {
  expect(Object.keys(notAsked).sort()).toEqual([...pageWords.keys()].sort());
});

const cases = Object.entries(notAsked).flatMap(([language, kinds]) =>
  (["respondBy", "returnBy"] as const).flatMap((what) =>
    kinds[what].map((text) => [language, what, text] as [string, Asked, string]),
  ),
);

describe("a day that is not the buyer's", () => {
  it.each(cases)("%s, %s: %s", (language, what, text) => {
    const { days, missing } = reading(language, what, text);
    expect(days).toEqual([null, null]);
    expect(missing).toEqual(["disputeDay"]);
  });

  it.each(cases)("does not hide the buyer's own beside it: %s, %s: %s", (language, what, text) => {
    const texts = languages[language] as PageTexts;
    const own = texts[what](texts.day("2026-09-12"));
    const { days, missing } = reading(language, what, `<p>${text}</p><p>${own}</p>`);
    expect(days).toEqual(what === "respondBy" ? ["2026-09-12", null] : [null, "2026-09-12"]);
    expect(missing).toEqual([]);
  });
});

describe("the buyer's day", () => {
  it.each<[string, Asked, string]>([
    ["en", "respondBy", "The seller has made an offer. Please respond by {day}, or the request will be closed."],
    ["en", "respondBy", "The seller answered on Sep 3, 2026. You have until {day} to respond."],
    ["en", "respondBy", "Please reply to the seller's proposal before <b>{day}</b> 23:59. The seller has to wait."],
    ["en", "returnBy", "You must return the items by {day}"],
    ["de", "respondBy", "Sie müssen bis zum {day} antworten"],
    ["es", "respondBy", "Tienes hasta el {day} para responder"],
    ["fr", "returnBy", "Veuillez retourner les articles avant le {day}"],
    ["ru", "respondBy", "Пожалуйста, ответьте не позднее {day}"],
  ])("is read in %s, %s: %s", (language, what, text) => {
    const { days, missing } = reading(language, what, text);
    expect(days).toEqual(what === "respondBy" ? ["2026-09-20", null] : [null, "2026-09-20"]);
    expect(missing).toEqual([]);
  });

  it("is none, and not understood, where two are asked for", () => {
    const text = "<p>Please respond by {day}</p><p>Please respond by Sep 3, 2026</p>";
    expect(reading("en", "respondBy", text)).toEqual({ days: [null, null], missing: ["disputeDay"] });
  });

  it("is none, and nothing is missing, where no day is printed", () => {
    expect(reading("en", "respondBy", "Please respond soon")).toEqual({ days: [null, null], missing: [] });
  });
});
