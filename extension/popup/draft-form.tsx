/** A draft for the order, to copy: what it is for, why, what is wanted, in which language. It is sent by nobody but the buyer. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { DraftComposeParams, DraftComposeResult } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { failureKey } from "../host-client/failures";
import { Latest } from "../host-client/latest";
import type { Failure, Reply } from "../host-client/messages";
import { useAnswer } from "../host-client/use-answer";
import { hasArrived, reasonFor } from "../order/drafting/likely-reason";
import { problemOf } from "../order/facts";
import { findingSentence } from "../order/sentences";
import { Button, Callout, Field, Select } from "../shared/controls";
import { typedAmount } from "../shared/money";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { choicesOf, kinds, languages, outcomes, reasons } from "./draft-choices";

/** -32602: the choices do not fit together; the host says which do. */
const badParams = -32602;

function refusal(error: Failure, speech: Speech): string {
  if (error.code !== badParams) return speech.say(failureKey(error));
  const why = (error.data as { why?: unknown } | null | undefined)?.why;
  const words = typeof why === "string" ? speech.find(`misfit_${why.replaceAll("-", "_")}`) : null;
  return words ?? speech.say("popup_draft_unfitting");
}

export function DraftForm({ orderId }: { orderId: string }) {
  const speech = useSpeech();
  const { say } = speech;
  const known = useAnswer("ledger.order", { orderId }, 0);
  const [chosen, setChosen] = useState({
    kind: "message",
    reason: "",
    outcome: "full-refund",
    language: "en",
    amount: "",
  });
  const [reply, setReply] = useState<Reply<DraftComposeResult> | null>(null);
  const [copied, setCopied] = useState(false);
  const compose = useMemo(
    () => new Latest((params: DraftComposeParams) => callHost("draft.compose", params), setReply),
    [],
  );
  const facts = known?.ok ? known.result : null;
  const noted = facts ? problemOf(facts, null)?.reason : null;
  const reason = chosen.reason || noted || reasonFor([], null, hasArrived(facts?.order));
  const currency = known?.ok ? known.result.order.total?.currency : null;
  const partial = chosen.outcome === "partial-refund";
  const amount = partial ? typedAmount(chosen.amount) : null;
  const wanting = partial && !amount;

  useEffect(() => {
    setCopied(false);
    if (!known?.ok || wanting) return;
    compose.want({
      orderId,
      kind: chosen.kind as DraftComposeParams["kind"],
      reason: reason as DraftComposeParams["reason"],
      outcome: chosen.outcome as DraftComposeParams["outcome"],
      language: chosen.language as DraftComposeParams["language"],
      ...(amount ? { details: { amount: currency ? { amount, currency } : amount } } : {}),
    });
  }, [known?.ok, chosen.kind, chosen.outcome, chosen.language, reason, amount, wanting]);

  const set = (name: keyof typeof chosen) => (value: string) => setChosen({ ...chosen, [name]: value });
  const text = reply?.ok && !wanting ? reply.result.text : "";
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <article class="stack">
      <h1 class="heading" tabIndex={-1}>
        {say("popup_draft")}
      </h1>
      <Field label={say("popup_draft_for")}>
        {(id) => <Select id={id} value={chosen.kind} choices={choicesOf(kinds, speech)} onChange={set("kind")} />}
      </Field>
      <div class="stack">
        <Field label={say("popup_draft_reason")}>
          {(id) => <Select id={id} value={reason} choices={choicesOf(reasons, speech)} onChange={set("reason")} />}
        </Field>
        <Field label={say("popup_draft_outcome")}>
          {(id) => (
            <Select id={id} value={chosen.outcome} choices={choicesOf(outcomes, speech)} onChange={set("outcome")} />
          )}
        </Field>
      </div>
      <div class="pair">
        <Field label={say("popup_draft_language")}>
          {(id) => <Select id={id} value={chosen.language} choices={languages} onChange={set("language")} />}
        </Field>
        {partial ? (
          <Field label={say("popup_amount")} hint={currency ?? undefined}>
            {(id) => (
              <input
                id={id}
                class="input"
                inputMode="decimal"
                aria-invalid={chosen.amount !== "" && !amount}
                value={chosen.amount}
                onInput={(event) => set("amount")(event.currentTarget.value)}
              />
            )}
          </Field>
        ) : null}
      </div>
      {reply && !reply.ok ? (
        <Callout tone="wait" alert>
          <p>{refusal(reply.error, speech)}</p>
        </Callout>
      ) : null}
      {text ? (
        <>
          <Field label={say("popup_draft_text")} hint={speech.count("popup_characters", [...text].length)}>
            {(id) => <textarea id={id} class="input draft" readOnly value={text} lang={chosen.language} />}
          </Field>
          {reply?.ok && reply.result.lint.length > 0 ? (
            <ul class="plain-list quiet">
              {reply.result.lint.map((finding) => (
                <li key={JSON.stringify(finding)}>{findingSentence(finding, speech)}</li>
              ))}
            </ul>
          ) : null}
          <div class="actions">
            <Button kind="primary" onClick={copy}>
              {say("popup_copy")}
            </Button>
            <span role="status">{copied ? say("popup_copied") : ""}</span>
          </div>
        </>
      ) : null}
    </article>
  );
}
