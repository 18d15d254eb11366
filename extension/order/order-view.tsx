/** One order: what the verdict is and why, its items, what can be noted or written about it, and its history. */
import { useState } from "preact/hooks";
import type { DraftLanguage, LedgerOrderResult, OrderVerdict } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { useAnswer } from "../host-client/use-answer";
import { addressOf } from "../pages/site/urls";
import { Button, Callout } from "../shared/controls";
import { knownCountry } from "../shared/country";
import { Failed } from "../shared/failed";
import { spokenMoney } from "../shared/money";
import { useSpeech } from "../shared/use-speech";
import { saveCaseFile } from "./case-file";
import { titleOf } from "./facts";
import { History } from "./history";
import { Items } from "./items";
import { VerdictAnswer, VerdictDetails } from "./verdict-details";
import type { View } from "./views";

interface Props {
  orderId: string;
  version: number;
  go(view: View): void;
  recorded(): void;
}

export function OrderView({ orderId, version, go, recorded }: Props) {
  const speech = useSpeech();
  const [attempt, setAttempt] = useState(0);
  const round = version + attempt;
  const known = useAnswer("ledger.order", { orderId }, round);
  const verdict = useAnswer("order.check", { orderId }, round);
  const retry = () => setAttempt(attempt + 1);
  const facts = known?.ok ? known.result : null;
  return (
    <article class="stack" data-order-id={orderId} data-code={verdict?.ok ? verdict.result.refund.code : undefined}>
      <h1 class="heading" tabIndex={-1}>
        {(facts && titleOf(facts)) || speech.say("popup_order_untitled", { order: orderId })}
      </h1>
      <OrderLine orderId={orderId} facts={facts} go={go} />
      {verdict && !verdict.ok ? <Failed failure={verdict.error} retry={retry} /> : null}
      {verdict?.ok ? <VerdictAnswer verdict={verdict.result} /> : null}
      <Actions orderId={orderId} verdict={verdict?.ok ? verdict.result : null} facts={facts} go={go} />
      {verdict?.ok ? <VerdictDetails verdict={verdict.result} /> : null}
      {facts ? <Items facts={facts} verdict={verdict?.ok ? verdict.result : null} recorded={recorded} /> : null}
      <History subject={{ orderId }} version={round} />
    </article>
  );
}

/** Store, day, sum and id, in one quiet line. */
function OrderLine({ orderId, facts, go }: { orderId: string; facts: LedgerOrderResult | null; go(view: View): void }) {
  const speech = useSpeech();
  const { store, placedOn, total } = facts?.order ?? {};
  const storeId = store?.storeId;
  return (
    <p class="row-facts">
      {store?.name && storeId ? (
        <button
          type="button"
          class="link"
          data-key={`store ${storeId}`}
          onClick={() => go({ name: "store", storeId, storeName: store.name ?? "" })}
        >
          {store.name}
        </button>
      ) : null}
      {placedOn ? <span>{speech.day(placedOn)}</span> : null}
      {total ? <span>{spokenMoney(total, speech.language)}</span> : null}
      <span>{orderId}</span>
    </p>
  );
}

interface ActionsProps {
  orderId: string;
  verdict: OrderVerdict | null;
  facts: LedgerOrderResult | null;
  go(view: View): void;
}

function Actions({ orderId, verdict, facts, go }: ActionsProps) {
  const speech = useSpeech();
  const [saving, setSaving] = useState<string | null>(null);
  const caseFile = async () => {
    const language = speech.language.slice(0, 2) as DraftLanguage;
    const reply = await callHost("casefile.build", { orderId, language, country: await knownCountry() });
    setSaving(saveCaseFile(reply, orderId, speech));
  };
  const page = verdict?.nextStep.page ?? "order-detail";
  const step = (name: "draft" | "agreement" | "answer", label: string) => (
    <button type="button" class="button" data-key={name} onClick={() => go({ name, orderId })}>
      {label}
    </button>
  );
  return (
    <section class="stack" aria-label={speech.say("popup_actions")}>
      <div class="actions">
        <a class="button primary" href={addressOf(page, orderId)} target="_blank" rel="noopener">
          {speech.say("popup_open_aliexpress")}
        </a>
        {facts ? step("draft", speech.say("popup_draft")) : null}
        {facts ? step("agreement", speech.say("popup_note_agreement")) : null}
        {facts?.order.store?.storeId ? step("answer", speech.say("popup_note_answer")) : null}
        {facts ? <Button onClick={() => void caseFile()}>{speech.say("popup_case_file")}</Button> : null}
      </div>
      {saving ? (
        <Callout tone="wait" alert>
          <p>{saving}</p>
        </Callout>
      ) : null}
    </section>
  );
}
