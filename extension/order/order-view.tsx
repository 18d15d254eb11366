/** One order: what the verdict is and why, its items, what can be noted or written about it, and its history. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LedgerOrderResult, OrderVerdict, ProblemRecordParams } from "../generated/protocol";
import { useAnswer } from "../host-client/use-answer";
import { addressOf } from "../pages/site/urls";
import { Failed } from "../shared/failed";
import { spokenMoney } from "../shared/money";
import { Shortened } from "../shared/shortened";
import { useSpeech } from "../shared/use-speech";
import { problemOf, titleOf } from "./facts";
import { History } from "./history";
import { Items } from "./items";
import { verdictOfLine } from "./line";
import { MoreActions } from "./more-actions";
import { First, firstActionOf } from "./next-step";
import { usePageLink } from "./page-link";
import { SomethingWrong } from "./something-wrong";
import { TimeBar } from "./time-bar/time-bar";
import { VerdictAnswer, VerdictDetails } from "./verdict-details";
import type { View } from "./views";

interface Props {
  orderId: string;
  /** The item it is asked about, where it is about one. */
  lineId: string | null;
  /** The key of what was pressed here before, where the buyer comes back from what it led to. */
  from?: string | null;
  version: number;
  go(view: View): void;
  recorded(): void;
}

const notFound = -32004;

export function OrderView({ orderId, lineId, from = null, version, go, recorded }: Props) {
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
  const noted = facts && problemOf(facts, lineId);
  const asks = facts !== null && shown !== null && asksForProblem(shown, noted);
  const first = shown && firstActionOf(shown, facts, lineId, page, asks);
  const article = useCameBack(from, known !== null && checked !== null);
  return (
    <article
      ref={article}
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
      {unknown && page?.facts.kind !== "order-detail" ? <OpenOrder orderId={orderId} /> : null}
      {shown ? (
        <VerdictAnswer verdict={shown} isStepBelow={first?.kind === "page" || first?.kind === "remind"}>
          {first ? <First action={first} verdict={shown} lineId={lineId} go={go} /> : null}
        </VerdictAnswer>
      ) : null}
      {asks ? (
        <SomethingWrong
          facts={facts}
          lineId={lineId ?? noted?.lineId ?? null}
          isNoted={noted !== null}
          go={go}
          recorded={recorded}
        />
      ) : null}
      {facts && shown ? <TimeBar facts={facts} verdict={shown} /> : null}
      {facts ? <Items facts={facts} verdict={verdict} recorded={recorded} /> : null}
      <Shortened of={[facts, verdict]} />
      {unknown ? null : (
        <div class="folds">
          <MoreActions orderId={orderId} lineId={lineId} facts={facts} first={first} go={go} />
          {shown ? <VerdictDetails verdict={shown} /> : null}
          {facts ? <History subject={{ orderId }} version={round} /> : null}
        </div>
      )}
    </article>
  );
}

const asked: OrderVerdict["refund"]["code"][] = ["request-now", "contact-seller-first", "not-open-yet", "unknown"];

/** Nobody said yet whether anything is wrong, or what, and it would matter. */
function asksForProblem({ refund }: OrderVerdict, noted: ProblemRecordParams | null): boolean {
  return asked.includes(refund.code) && (noted === null || (noted.state === "problem" && !noted.reason));
}

/** The keyboard goes on where it was, once what it was at is there again, unless it has moved on. */
function useCameBack(from: string | null, isReady: boolean) {
  const article = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const heading = article.current?.querySelector("h1");
    if (from === null || !isReady || document.activeElement !== heading) return;
    const pressed = article.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(from)}"]`);
    const folded = pressed?.closest("details");
    if (folded) folded.open = true;
    pressed?.focus();
  }, [isReady]);
  return article;
}

/** An order nobody read yet: its page tells. */
function OpenOrder({ orderId }: { orderId: string }) {
  const { say } = useSpeech();
  return (
    <p class="actions">
      <a class="button primary" href={addressOf("order-detail", orderId)} target="_blank" rel="noopener">
        {say("drafting_open_order")}
      </a>
    </p>
  );
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
