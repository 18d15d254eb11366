/** What a buyer chose for a draft, and what there is to choose from. Which of it fits together, the host decides. */
import type { DraftKind, OrderVerdict, PageKind, Reason, SellerAsk } from "../../generated/protocol";
import { type Language, languages, sellersLanguages } from "../../generated/words";

export const kinds: DraftKind[] = ["message", "dispute", "reject-offer", "appeal", "support", "bank"];
export const reasons: Reason[] = [
  "not-received",
  "marked-delivered",
  "late",
  "damaged",
  "defective",
  "not-as-described",
  "wrong-item",
  "missing-parts",
  "counterfeit",
  "poor-service",
  "changed-mind",
  "refund-missing",
];
const afterArrival: Reason[] = ["damaged", "defective", "not-as-described", "wrong-item", "missing-parts"];
const beforeArrival: Reason[] = ["not-received", "late", "marked-delivered"];

/** What came cannot be missing; what did not come cannot be broken. */
export function likelyReasons(arrived: boolean | null): Reason[] {
  if (arrived === null) return ["not-received", "damaged", "not-as-described"];
  return arrived ? afterArrival : beforeArrival;
}

export const outcomes = ["full-refund", "partial-refund", "return-refund", "replacement", "resend", "cancel"] as const;
export type Outcome = (typeof outcomes)[number];
/** As the protocol names them: "pt" for both its countries. */
export const draftLanguages = [...languages, ...sellersLanguages].map(
  (language) => language.split("-")[0] as DraftLanguage,
);
type BaseOf<L> = L extends `${infer Base}-${string}` ? Base : L;
export type DraftLanguage = BaseOf<Language> | (typeof sellersLanguages)[number];

export interface Choice {
  /** What the text answers, where it is an answer; and what was offered. */
  ask?: SellerAsk;
  offered?: string;
  kind: DraftKind;
  lineId: string | null;
  reason: Reason;
  /** The buyer said it; what is only likely goes into no text. */
  reasonGiven: boolean;
  outcome: Outcome;
  /** The language it is sent in; sellers read English best. */
  language: DraftLanguage;
  /** As typed; wanted with a partial refund. */
  amount: string;
  text: string;
  receivedOn: string;
  evidence: string[];
}

export const firstChoice = (kind: DraftKind, lineId: string | null, reason: Reason): Choice => ({
  kind,
  lineId,
  reason,
  reasonGiven: false,
  outcome: "full-refund",
  language: "en",
  amount: "",
  text: "",
  receivedOn: "",
  evidence: [],
});

export function ownLanguage(language: Language): DraftLanguage {
  const base = language.split("-")[0];
  return draftLanguages.find((one) => one === base) ?? "en";
}

/** What a text is most likely for, on this page and with this verdict. */
export function likelyKind(page: PageKind | null, verdict: OrderVerdict | undefined): DraftKind {
  if (page === "conversation") return "message";
  const action = verdict?.nextStep.action;
  if (page === "dispute")
    return action === "answer-dispute" ? "reject-offer" : action === "appeal" ? "appeal" : "dispute";
  if (verdict?.refund.code === "window-closed") return "bank";
  if (action === "open-dispute") return "dispute";
  if (action === "answer-dispute") return "reject-offer";
  if (action === "appeal") return "appeal";
  return action === "contact-support" ? "support" : "message";
}

/** Which texts belong into the box of which page. */
export function fitsBox(kind: DraftKind, page: PageKind | null): boolean {
  if (page === "conversation") return kind === "message";
  return page === "dispute" && (kind === "dispute" || kind === "reject-offer" || kind === "appeal");
}
