/** Notes a message by hand, where no page of the conversation was read: the seller's answer, or the buyer's own. */
import { useState } from "preact/hooks";
import type { Message } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { useAnswer } from "../host-client/use-answer";
import { Callout, Field, Select } from "../shared/controls";
import { today } from "../shared/day";
import { DayField } from "../shared/day-field";
import { Failed } from "../shared/failed";
import { useKept } from "../shared/use-kept";
import { useSpeech } from "../shared/use-speech";
import { FormButtons } from "./agreement-form";

type Who = "seller" | "bot" | "buyer";

export interface AnswerDraft {
  who: Who;
  /** "2026-09-07T14:30", in the buyer's zone. */
  at: string;
  text: string;
}

/** The message to record; null when its time is none or still to come. */
export function answerMessage(storeId: string, orderId: string, draft: AnswerDraft, now: Date): Message | null {
  const at = new Date(draft.at);
  if (Number.isNaN(at.getTime()) || at > now) return null;
  return {
    storeId,
    orderId,
    direction: draft.who === "buyer" ? "sent" : "received",
    author: draft.who,
    sentAt: `${at.toISOString().slice(0, 19)}Z`,
    text: draft.text.trim(),
  };
}

interface Props {
  orderId: string;
  recorded(): void;
  back(): void;
}

export function AnswerForm({ orderId, recorded, back }: Props) {
  const { say, language } = useSpeech();
  const known = useAnswer("ledger.order", { orderId }, 0);
  const [draft, set] = useKept<AnswerDraft>(orderId, "answer", () => {
    const now = new Date();
    return { who: "seller", at: `${today()}T${now.toTimeString().slice(0, 5)}`, text: "" };
  });
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const storeId = known?.ok ? known.result.order.store?.storeId : null;
  const save = async () => {
    const message = storeId ? answerMessage(storeId, orderId, draft, new Date()) : null;
    setWrong(message === null);
    if (!message) return;
    const reply = await callHost("message.record", { messages: [message] }, "answer");
    if (!reply.ok) return setFailure(reply.error);
    recorded();
    back();
  };
  const choices = [
    { value: "seller", label: say("popup_who_seller") },
    { value: "bot", label: say("popup_who_bot") },
    { value: "buyer", label: say("popup_who_buyer") },
  ];
  return (
    <article class="stack">
      <h1 class="heading" tabIndex={-1}>
        {say("popup_note_answer")}
      </h1>
      {known && !known.ok ? <Failed failure={known.error} retry={back} /> : null}
      {known?.ok ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field label={say("popup_who")}>
            {(id) => (
              <Select id={id} value={draft.who} choices={choices} onChange={(who) => set({ who: who as Who })} />
            )}
          </Field>
          <Field label={say("popup_when")}>
            {(id) => (
              <span class="day-field">
                <DayField
                  id={id}
                  invalid={wrong}
                  value={draft.at.slice(0, 10)}
                  onChange={(day) => set({ at: `${day}T${draft.at.slice(11)}` })}
                />
                <input
                  class="input time"
                  inputMode="numeric"
                  maxLength={5}
                  aria-label={new Intl.DisplayNames(language, { type: "dateTimeField" }).of("hour")}
                  aria-invalid={wrong}
                  value={draft.at.slice(11)}
                  onInput={(event) => set({ at: `${draft.at.slice(0, 10)}T${event.currentTarget.value}` })}
                />
              </span>
            )}
          </Field>
          <Field label={say("popup_message_text")}>
            {(id) => (
              <textarea
                id={id}
                class="input"
                maxLength={2000}
                value={draft.text}
                onInput={(event) => set({ text: event.currentTarget.value })}
              />
            )}
          </Field>
          {wrong ? (
            <Callout tone="fault" alert>
              <p>{say("popup_when_wrong")}</p>
            </Callout>
          ) : null}
          {failure ? <Failed failure={failure} retry={() => void save()} /> : null}
          <FormButtons save={save} back={back} />
        </form>
      ) : null}
    </article>
  );
}
