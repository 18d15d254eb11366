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
import { problemOf, titleOf } from "./facts";
import { History } from "./history";
import { Items } from "./items";
import { verdictOfLine } from "./line";
import { usePageLink } from "./page-link";
import { SomethingWrong } from "./something-wrong";
import { TimeBar } from "./time-bar/time-bar";
import { VerdictAnswer, VerdictDetails } from "./verdict-details";
import type { View } from "./views";

interface Props {
  orderId: string;
  /** The item it is asked about, where it is about one. */
  lineId: string | null;
  version: number;
  go(view: View): void;
  recorded(): void;
}

const notFound = -32004;

export function OrderView({ orderId, lineId, version, go, recorded }: Props) {
  const speech = useSpeech();
  const [attempt, setAttempt] = useState(0);
  const round = version + attempt;
  const known = useAnswer("ledger.order", { orderId }, round);
  const checked = useAnswer("order.check", { orderId }, round);
  const page = usePageLink();
  const retry = () => {
    setAttempt(attempt + 1);
    page?.retry();
  };
  const facts = known?.ok ? known.result : null;
  const failure = [known, checked].flatMap((reply) => (reply && !reply.ok ? reply.error : []))[0] ?? null;
  const unknown = failure?.code === notFound;
  const verdict = checked?.ok ? checked.result : null;
  const shown = verdict && verdictOfLine(verdict, lineId);
  return (
    <article
      class="stack"
      data-order-id={orderId}
      data-code={shown?.refund.code}
      data-ready={known && checked ? "" : undefined}
    >
      <h1 class="heading" tabIndex={-1}>
        {(facts && titleOf(facts)) || speech.say("popup_order_untitled", { order: orderId })}
      </h1>
      <OrderLine orderId={orderId} facts={facts} go={go} />
      {failure && !unknown ? <Failed failure={failure} retry={retry} /> : null}
      {unknown ? <p role="status">{speech.say("drafting_unknown_order")}</p> : null}
      {shown ? <VerdictAnswer verdict={shown} /> : null}
      {facts && shown && asksForProblem(shown, facts, lineId) ? (
        <SomethingWrong facts={facts} lineId={lineId} go={go} recorded={recorded} />
      ) : null}
      {unknown ? null : <Actions orderId={orderId} lineId={lineId} verdict={shown} facts={facts} go={go} />}
      {facts && shown ? <TimeBar facts={facts} verdict={shown} /> : null}
      {facts ? <Items facts={facts} verdict={verdict} recorded={recorded} /> : null}
      {shown ? <VerdictDetails verdict={shown} /> : null}
      {facts ? <History subject={{ orderId }} version={round} /> : null}
    </article>
  );
}

const asked: OrderVerdict["refund"]["code"][] = ["request-now", "contact-seller-first", "not-open-yet", "unknown"];

/** Nobody said yet whether anything is wrong, and it would matter. */
function asksForProblem({ refund }: OrderVerdict, facts: LedgerOrderResult, lineId: string | null): boolean {
  return asked.includes(refund.code) && problemOf(facts, lineId) === null;
}

/** Store, day, sum and id, in one quiet line. */
function OrderLine({ orderId, facts, go }: { orderId: string; facts: LedgerOrderResult | null; go(view: View): void }) {
  const speech = useSpeech();
  const { store, placedOn, total } = facts?.order ?? {};
  const storeId = store?.storeId;
  // A frame in a page is about one order.
  const inPage = usePageLink() !== null;
  return (
    <p class="row-facts">
      {store?.name && inPage ? <bdi>{store.name}</bdi> : null}
      {store?.name && storeId && !inPage ? (
        <button
          type="button"
          class="link"
          data-key={`store ${storeId}`}
          onClick={() => go({ name: "store", storeId, storeName: store.name ?? "" })}
        >
          <bdi>{store.name}</bdi>
        </button>
      ) : null}
      {placedOn ? <span>{speech.day(placedOn)}</span> : null}
      {total ? <span>{spokenMoney(total, speech.language)}</span> : null}
      <bdi>{orderId}</bdi>
    </p>
  );
}

interface ActionsProps {
  orderId: string;
  lineId: string | null;
  verdict: OrderVerdict | null;
  facts: LedgerOrderResult | null;
  go(view: View): void;
}

function Actions({ orderId, lineId, verdict, facts, go }: ActionsProps) {
  const speech = useSpeech();
  const [saving, setSaving] = useState<string | null>(null);
  const caseFile = async () => {
    const language = speech.language.slice(0, 2) as DraftLanguage;
    const reply = await callHost("casefile.build", { orderId, language, country: await knownCountry() });
    setSaving(saveCaseFile(reply, orderId, speech));
  };
  const page = verdict?.nextStep.page ?? "order-detail";
  // Whoever is on that page is not sent there again.
  const isThere = usePageLink()?.facts.kind === page;
  const step = (view: View, label: string) => (
    <button
      type="button"
      class="button"
      data-key={view.name === "draft" && view.tab !== "draft" ? `draft ${view.tab}` : view.name}
      data-tab={view.name === "draft" ? view.tab : undefined}
      onClick={() => go(view)}
    >
      {label}
    </button>
  );
  return (
    <section class="stack" aria-label={speech.say("popup_actions")}>
      <div class="actions">
        {isThere ? null : (
          <a class="button primary" href={addressOf(page, orderId)} target="_blank" rel="noopener">
            {speech.say("popup_open_aliexpress")}
          </a>
        )}
        {facts ? step({ name: "draft", orderId, lineId, tab: "draft" }, speech.say("popup_draft")) : null}
        {facts ? step({ name: "draft", orderId, lineId, tab: "evidence" }, speech.say("drafting_tab_evidence")) : null}
        {facts ? step({ name: "draft", orderId, lineId, tab: "asks" }, speech.say("drafting_tab_asks")) : null}
        {facts ? step({ name: "agreement", orderId }, speech.say("popup_note_agreement")) : null}
        {facts?.order.store?.storeId ? step({ name: "answer", orderId }, speech.say("popup_note_answer")) : null}
        {facts ? step({ name: "draft", orderId, lineId, tab: "ways" }, speech.say("drafting_tab_ways")) : null}
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
