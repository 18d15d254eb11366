/** All else that can be done with an order: folded, since one thing at a time is what a buyer came for. */
import { useState } from "preact/hooks";
import type { DraftLanguage, LedgerOrderResult } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { addressOf } from "../pages/site/urls";
import { Button, Callout } from "../shared/controls";
import { knownCountry } from "../shared/country";
import { useSpeech } from "../shared/use-speech";
import { saveCaseFile } from "./case-file";
import { DraftButton, type FirstAction } from "./next-step";
import { usePageLink } from "./page-link";
import { tabs, type View } from "./views";

interface Props {
  orderId: string;
  lineId: string | null;
  facts: LedgerOrderResult | null;
  /** What is offered before all else is not offered twice. */
  first: FirstAction | null;
  go(view: View): void;
}

export function MoreActions({ orderId, lineId, facts, first, go }: Props) {
  const speech = useSpeech();
  const { say } = speech;
  const [saving, setSaving] = useState<string | null>(null);
  const isHere = usePageLink()?.facts.kind === "order-detail";
  const firstTab = first?.kind === "draft" ? first.tab : null;
  const caseFile = async () => {
    const language = speech.language.slice(0, 2) as DraftLanguage;
    const reply = await callHost("casefile.build", { orderId, language, country: await knownCountry() });
    setSaving(saveCaseFile(reply, orderId, speech));
  };
  const note = (name: "agreement" | "answer", label: string) => (
    <button type="button" class="button" data-key={name} onClick={() => go({ name, orderId })}>
      {label}
    </button>
  );
  return (
    <details class="more">
      <summary>{say("order_more")}</summary>
      <div class="stack">
        <div class="actions">
          {isHere ? null : (
            <a class="button" href={addressOf("order-detail", orderId)} target="_blank" rel="noopener">
              {say("popup_open_aliexpress")}
            </a>
          )}
          {facts &&
            tabs
              .filter((tab) => tab !== firstTab)
              .map((tab) => <DraftButton key={tab} orderId={orderId} lineId={lineId} tab={tab} go={go} />)}
          {facts ? note("agreement", say("popup_note_agreement")) : null}
          {facts?.order.store?.storeId ? note("answer", say("popup_note_answer")) : null}
          {facts ? <Button onClick={() => void caseFile()}>{say("popup_case_file")}</Button> : null}
        </div>
        {saving ? (
          <Callout tone="wait" alert>
            <p>{saving}</p>
          </Callout>
        ) : null}
      </div>
    </details>
  );
}
