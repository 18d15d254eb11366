/** Asking the host for drafts: the text to send, the same in the buyer's language, and which outcomes fit the reason. */
import { useEffect, useState } from "preact/hooks";
import type { DraftComposeParams, DraftComposeResult, EvidenceId } from "../../generated/protocol";
import { callHost } from "../../host-client/ask";
import type { Failure } from "../../host-client/messages";
import { type Choice, type DraftLanguage, type Outcome, outcomes } from "./choice";
import { moneyOf } from "./decimal";

const invalidParams = -32602;

export interface Composed {
  sent: DraftComposeResult | null;
  /** Null where the text is sent in the buyer's own language. */
  own: DraftComposeResult | null;
  failure: Failure | null;
}

/** Exact money where the currency is known; else the amount as the buyer wrote it. */
function paramsOf(orderId: string, choice: Choice, currency: string | null): DraftComposeParams {
  const exact = (text: string) => (currency ? moneyOf(text, currency) : null) ?? (text.trim() || null);
  return {
    orderId,
    lineId: choice.lineId,
    kind: choice.kind,
    reason: choice.reason,
    outcome: choice.outcome,
    language: choice.language,
    details: {
      amount: choice.outcome === "partial-refund" ? exact(choice.amount) : null,
      offered: exact(choice.offered ?? ""),
      ask: choice.ask ?? null,
      text: choice.text.trim() || null,
      receivedOn: choice.receivedOn || null,
      quantity: null,
    },
    evidence: choice.evidence,
  };
}

export async function compose(
  orderId: string,
  choice: Choice,
  own: DraftLanguage,
  currency: string | null,
): Promise<Composed> {
  const params = paramsOf(orderId, choice, currency);
  const [sent, translated] = await Promise.all([
    callHost("draft.compose", params),
    own === choice.language ? null : callHost("draft.compose", { ...params, language: own }),
  ]);
  return {
    sent: sent.ok ? sent.result : null,
    own: translated?.ok ? translated.result : null,
    failure: sent.ok ? null : sent.error,
  };
}

/** The outcomes that make sense with kind and reason: those the host does not refuse as such. */
export async function fittingOutcomes(orderId: string, choice: Choice): Promise<Outcome[]> {
  const replies = await Promise.all(
    outcomes.map((outcome) => callHost("draft.compose", paramsOf(orderId, { ...choice, outcome, amount: "" }, null))),
  );
  return outcomes.filter((_, n) => {
    const reply = replies[n];
    return reply?.ok || !isMisfit(reply?.error);
  });
}

function isMisfit(error: Failure | null | undefined): boolean {
  return error?.code === invalidParams && (error.data?.fits ?? null) !== null;
}

/** What to gather for a reason; any text for it has the list. */
export async function checklistFor(orderId: string, choice: Choice): Promise<EvidenceId[]> {
  const plain: Choice = { ...choice, kind: "message", outcome: "full-refund", ask: undefined };
  const reply = await callHost("draft.compose", paramsOf(orderId, plain, null));
  if (reply.ok) return reply.result.checklist;
  const fitting = outcomes.find((outcome) => reply.error.data?.fits?.includes(outcome));
  if (!fitting) return [];
  const other = await callHost("draft.compose", paramsOf(orderId, { ...plain, outcome: fitting }, null));
  return other.ok ? other.result.checklist : [];
}

const typingPause = 250;

/** The newest answer; one that comes late for an older choice is dropped. */
export function useComposed(
  orderId: string,
  choice: Choice,
  own: DraftLanguage,
  currency: string | null,
): Composed | null {
  const [composed, setComposed] = useState<Composed | null>(null);
  const key = JSON.stringify([orderId, choice, currency]);
  useEffect(() => {
    let current = true;
    if (!choice.reasonGiven) return setComposed(null);
    const timer = setTimeout(async () => {
      const answer = await compose(orderId, choice, own, currency);
      if (current) setComposed(answer);
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, own]);
  return composed;
}
