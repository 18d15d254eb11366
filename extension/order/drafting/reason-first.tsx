/** Before a text: what is wrong. A draft says nothing the buyer did not. */
import type { LedgerOrderResult, Reason } from "../../generated/protocol";
import { useSpeech } from "../../shared/use-speech";
import { hasArrived } from "./likely-reason";
import { ReasonButtons } from "./reason-buttons";

interface Props {
  facts: LedgerOrderResult | null;
  now?: Reason | null;
  chosen(reason: Reason): void;
}

export function ReasonFirst({ facts, now = null, chosen }: Props) {
  const { say } = useSpeech();
  return (
    <section class={now ? "reason-given" : "stack"} data-ask="reason">
      <h3>{say("drafting_ask_reason")}</h3>
      <ReasonButtons arrived={hasArrived(facts?.order)} now={now} chosen={chosen} />
      {now ? null : <p class="quiet">{say("drafting_reason_first")}</p>}
    </section>
  );
}
