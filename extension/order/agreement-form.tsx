/** Notes what the buyer and the seller agreed: any state, with the amount and the days that belong to it. */
import { useState } from "preact/hooks";
import type { AgreementRecordParams, LedgerOrderResult } from "../generated/protocol";
import type { WordKey } from "../generated/words";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { useAnswer } from "../host-client/use-answer";
import { Button, Callout, Field, Select } from "../shared/controls";
import { today } from "../shared/day";
import { DayField } from "../shared/day-field";
import { Failed } from "../shared/failed";
import { typedAmount } from "../shared/money";
import { useKept } from "../shared/use-kept";
import { useSpeech } from "../shared/use-speech";
import { agreementOf, itemsOf } from "./facts";

type State = AgreementRecordParams["state"];

const states: [State, WordKey][] = [
  ["granted", "popup_agreement_granted"],
  ["promised", "popup_agreement_promised"],
  ["paid", "popup_agreement_paid"],
  ["refused", "popup_agreement_refused"],
  ["seller-asked", "popup_agreement_seller_asked"],
  ["asked", "popup_agreement_asked"],
  ["none", "popup_agreement_none"],
];
const withAmount = new Set<State>(["granted", "promised", "paid", "asked"]);
const withUntil = new Set<State>(["granted", "promised"]);

export interface AgreementDraft {
  state: State;
  lineId: string;
  amount: string;
  currency: string;
  on: string;
  until: string;
  note: string;
}

/** What is recorded, or which field is not as it should be. */
export function agreementParams(orderId: string, draft: AgreementDraft): AgreementRecordParams | "amount" | "currency" {
  const { state, on, until, note } = draft;
  const params: AgreementRecordParams = { orderId, state, lineId: draft.lineId || null, on: on || null };
  if (withAmount.has(state) && draft.amount.trim() !== "") {
    const amount = typedAmount(draft.amount);
    const currency = draft.currency.trim().toUpperCase();
    if (!amount) return "amount";
    if (!/^[A-Z]{3}$/.test(currency)) return "currency";
    params.amount = { amount, currency };
  }
  if (withUntil.has(state)) params.until = until || null;
  if (note.trim() !== "") params.note = note.trim();
  return params;
}

interface Props {
  orderId: string;
  /** What was said already. */
  state?: State;
  recorded(): void;
  back(): void;
}

export function AgreementForm({ orderId, state, recorded, back }: Props) {
  const { say } = useSpeech();
  const known = useAnswer("ledger.order", { orderId }, 0);
  return (
    <article class="stack">
      <h1 class="heading" tabIndex={-1}>
        {say("popup_note_agreement")}
      </h1>
      {known?.ok ? <Form orderId={orderId} state={state} facts={known.result} recorded={recorded} back={back} /> : null}
      {known && !known.ok ? <Failed failure={known.error} retry={back} /> : null}
    </article>
  );
}

function Form({ orderId, state, facts, recorded, back }: Props & { facts: LedgerOrderResult }) {
  const speech = useSpeech();
  const { say } = speech;
  const before = agreementOf(facts);
  const form = `agreement ${state ?? ""}`;
  const [draft, set] = useKept<AgreementDraft>(orderId, form, () => ({
    state: state ?? "granted",
    lineId: "",
    amount: before?.amount?.amount ?? "",
    currency: before?.amount?.currency ?? facts.order.total?.currency ?? "",
    on: today(),
    until: "",
    note: "",
  }));
  const [problem, setProblem] = useState<"amount" | "currency" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const items = itemsOf(facts);
  const save = async () => {
    const params = agreementParams(orderId, draft);
    setProblem(typeof params === "string" ? params : null);
    if (typeof params === "string") return;
    const reply = await callHost("agreement.record", params, form);
    if (!reply.ok) return setFailure(reply.error);
    recorded();
    back();
  };
  const textInput = (name: "amount" | "currency") => (id: string) => (
    <input
      id={id}
      class="input"
      type="text"
      inputMode={name === "amount" ? "decimal" : "text"}
      aria-invalid={problem === name}
      value={draft[name]}
      onInput={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const dayInput = (name: "on" | "until") => (id: string) => (
    <DayField id={id} value={draft[name]} ahead onChange={(day) => set({ [name]: day })} />
  );
  const stateChoices = states.map(([value, key]) => ({ value, label: say(key) }));
  const itemChoices = [
    { value: "", label: say("popup_whole_order") },
    ...items.flatMap((item, index) => {
      const label = (item.title || say("item_unnamed", { number: index + 1 })).slice(0, 80);
      return item.lineId ? [{ value: item.lineId, label }] : [];
    }),
  ];
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={say("popup_agreement_what")}>
        {(id) => (
          <Select
            id={id}
            value={draft.state}
            choices={stateChoices}
            onChange={(state) => set({ state: state as State })}
          />
        )}
      </Field>
      {items.length > 1 ? (
        <Field label={say("popup_which_item")}>
          {(id) => <Select id={id} value={draft.lineId} choices={itemChoices} onChange={(lineId) => set({ lineId })} />}
        </Field>
      ) : null}
      {withAmount.has(draft.state) ? (
        <div class="pair">
          <Field label={say("popup_amount")}>{textInput("amount")}</Field>
          <Field label={say("popup_currency")}>{textInput("currency")}</Field>
        </div>
      ) : null}
      <div class="pair">
        <Field label={say("popup_said_on")}>{dayInput("on")}</Field>
        {withUntil.has(draft.state) ? <Field label={say("popup_promised_for")}>{dayInput("until")}</Field> : null}
      </div>
      <Field label={say("popup_note")}>
        {(id) => (
          <textarea
            id={id}
            class="input"
            maxLength={2000}
            value={draft.note}
            onInput={(event) => set({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      {problem ? (
        <Callout tone="fault" alert>
          <p>{say(problem === "amount" ? "popup_amount_wrong" : "popup_currency_wrong")}</p>
        </Callout>
      ) : null}
      {failure ? <Failed failure={failure} retry={() => void save()} /> : null}
      <FormButtons save={save} back={back} />
    </form>
  );
}

export function FormButtons({ save, back }: { save(): Promise<void>; back(): void }) {
  const { say } = useSpeech();
  return (
    <div class="actions">
      <Button kind="primary" onClick={() => void save()}>
        {say("popup_save")}
      </Button>
      <Button onClick={back}>{say("popup_cancel")}</Button>
    </div>
  );
}
