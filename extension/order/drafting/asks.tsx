/** What the seller asks for, decoded: calm advice, a ready answer, and a note that the verdict then uses. */
import { useState } from "preact/hooks";
import type { AgreementState, OrderVerdict, SellerAsk } from "../../generated/protocol";
import type { WordKey } from "../../generated/words";
import { callHost } from "../../host-client/ask";
import { Button, Callout, Field } from "../../shared/controls";
import { today } from "../../shared/day";
import { DayField } from "../../shared/day-field";
import { useSpeech } from "../../shared/use-speech";
import { currencyOf } from "../facts";
import { ownLanguage } from "./choice";
import { useComposed } from "./composed";
import { moneyOf } from "./decimal";
import { askAdvice, askWord } from "./names";
import { Preview } from "./preview";
import type { DraftingProps } from "./props";
import { ReasonFirst } from "./reason-first";

export const asks: SellerAsk[] = [
  "wait",
  "wait-resend",
  "take-part",
  "send-photos",
  "cancel-order",
  "confirm-received",
  "cancel-dispute",
  "pay-outside",
];

/** What is noted for each: a promise has its day, an offer its amount; all else is something asked of the buyer. */
const states: Record<SellerAsk, AgreementState> = {
  wait: "promised",
  "wait-resend": "promised",
  "take-part": "seller-asked",
  "send-photos": "seller-asked",
  "cancel-order": "seller-asked",
  "confirm-received": "seller-asked",
  "cancel-dispute": "seller-asked",
  "pay-outside": "seller-asked",
};

/** What else an answer may have said: each has its form. */
const answers: [AgreementState, WordKey][] = [
  ["granted", "asks_granted"],
  ["refused", "asks_refused"],
  ["paid", "asks_paid"],
];

/** What the seller's last message seems to ask for, as the host read it: chosen to begin with, no more. */
export function seemsAsked(verdict: OrderVerdict | null): SellerAsk | null {
  const heard = verdict?.refund.reasons.map(({ args }) => (args as Record<string, unknown> | null | undefined)?.ask);
  return asks.find((one) => heard?.includes(one)) ?? null;
}

export function Asks(props: DraftingProps) {
  const { orderId, facts, verdict, choice, go, recorded } = props;
  const speech = useSpeech();
  const [ask, setAsk] = useState<SellerAsk | null>(() => seemsAsked(verdict));
  const [until, setUntil] = useState("");
  const [amount, setAmount] = useState("");
  const [noted, setNoted] = useState<"yes" | "no" | null>(null);
  const currency = facts ? currencyOf(facts) : null;
  const note = async (state: AgreementState, about: string) => {
    const reply = await callHost("agreement.record", {
      orderId,
      lineId: choice.lineId,
      state,
      amount: currency && amount ? moneyOf(amount, currency) : null,
      on: today(),
      until: state === "promised" && until ? until : null,
      note: about,
    });
    setNoted(reply.ok ? "yes" : "no");
    if (reply.ok) recorded();
  };
  const choose = (one: SellerAsk) => {
    setAsk(one);
    setNoted(null);
  };
  return (
    <div class="stack">
      <h3>{speech.say("asks_question")}</h3>
      <div class="actions">
        {asks.map((one) => (
          <button
            type="button"
            class="button"
            key={one}
            aria-pressed={one === ask}
            data-ask={one}
            onClick={() => choose(one)}
          >
            {askWord(one, speech)}
          </button>
        ))}
      </div>
      {ask && (
        <>
          <Callout tone="wait">
            <p role="status">{askAdvice(ask, speech)}</p>
          </Callout>
          <div class="pair">
            {states[ask] === "promised" && (
              <Field label={speech.say("asks_until")}>
                {(id) => <DayField id={id} value={until} ahead onChange={(day) => setUntil(day)} />}
              </Field>
            )}
            {ask === "take-part" && (
              <Field label={speech.say("asks_offered")}>
                {(id) => (
                  <input
                    id={id}
                    class="input"
                    inputMode="decimal"
                    value={amount}
                    onInput={(event) => setAmount(event.currentTarget.value)}
                  />
                )}
              </Field>
            )}
          </div>
          <div class="actions">
            <Button act="note" onClick={() => void note(states[ask], askWord(ask, speech))}>
              {speech.say(states[ask] === "promised" ? "asks_note_promise" : "asks_note")}
            </Button>
          </div>
          <h3>{speech.say("asks_ready_answer")}</h3>
          <Answer {...props} key={ask} ask={ask} offered={ask === "take-part" ? amount : ""} currency={currency} />
        </>
      )}
      <h3>{speech.say("asks_or")}</h3>
      <div class="actions">
        {answers.map(([state, key]) => (
          <Button key={state} act={state} onClick={() => go({ name: "agreement", orderId, state })}>
            {speech.say(key)}
          </Button>
        ))}
      </div>
      <p class="quiet" role="status">
        {noted === "yes" ? speech.say("drafting_noted") : noted === "no" ? speech.say("drafting_not_noted") : ""}
      </p>
    </div>
  );
}

interface AnswerProps extends DraftingProps {
  ask: SellerAsk;
  offered: string;
  currency: string | null;
}

/** The reply is a message, whatever the draft beside it is for. */
function Answer(props: AnswerProps) {
  const { orderId, ask, offered, currency } = props;
  const own = ownLanguage(useSpeech().language);
  // Without an amount to ask for, the wish is the whole.
  const outcome =
    props.choice.outcome === "partial-refund" && props.choice.amount === "" ? "full-refund" : props.choice.outcome;
  const choice = { ...props.choice, kind: "message" as const, outcome, ask, offered } as const;
  const composed = useComposed(orderId, choice, own, currency);
  if (!choice.reasonGiven)
    return <ReasonFirst facts={props.facts} chosen={(reason) => props.choose({ reason, evidence: [] })} />;
  return <Preview {...props} choice={choice} composed={composed} own={own} />;
}
