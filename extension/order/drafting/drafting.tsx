/** A draft, the evidence, what the seller asks, other ways: four tabs over one choice, which is kept until it is used. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { WordKey } from "../../generated/words";
import { useAnswer } from "../../host-client/use-answer";
import { Failed } from "../../shared/failed";
import { useKept } from "../../shared/use-kept";
import { useSpeech } from "../../shared/use-speech";
import { problemOf } from "../facts";
import { usePageLink } from "../page-link";
import { NotedProblem } from "../something-wrong";
import { type Tab, tabs, type View } from "../views";
import { Writing } from "../writing";
import { Asks } from "./asks";
import { type Choice, firstChoice, likelyKind } from "./choice";
import { DraftForm } from "./draft-form";
import { Evidence } from "./evidence";
import { hasArrived, notedReason, reasonFor } from "./likely-reason";
import { reasonWord } from "./names";
import { OtherWays } from "./other-ways";

const tabWords: Record<Tab, WordKey> = {
  draft: "drafting_tab_draft",
  evidence: "drafting_tab_evidence",
  asks: "drafting_tab_asks",
  ways: "drafting_tab_ways",
};

const notFound = -32004;

interface Props {
  orderId: string;
  lineId: string | null;
  tab: Tab;
  /** The buyer asked for the text to be put into the page's box as soon as it is there. */
  insert?: boolean;
  version: number;
  go(view: View): void;
  recorded(): void;
}

export function Drafting({ orderId, lineId, tab: first, insert = false, version, go, recorded }: Props) {
  const speech = useSpeech();
  const { say } = speech;
  const page = usePageLink();
  const [tab, setTab] = useState<Tab>(first);
  const [attempt, setAttempt] = useState(0);
  const known = useAnswer("ledger.order", { orderId }, version + attempt);
  const checked = useAnswer("order.check", { orderId }, version + attempt);
  const [kept, change, wasKept] = useKept<Partial<Choice>>(orderId, "draft", () => ({}));
  const toInsert = useRef(insert);
  const mostLikely = useRef<Choice | null>(null);
  /** The heading is there from the beginning: the keyboard comes to it from the view before. */
  const under = (rest: ComponentChildren) => (
    <article class="stack" data-order-id={orderId}>
      {/* Over a page there is little room: the tabs say the same. */}
      <h1 class={page ? "heading visually-hidden" : "heading"} tabIndex={-1}>
        {say("drafting_title")}
      </h1>
      {rest}
    </article>
  );
  const failed = [known, checked].find((reply) => reply && !reply.ok && reply.error.code !== notFound);
  if (failed && !failed.ok) return under(<Failed failure={failed.error} retry={() => setAttempt(attempt + 1)} />);
  if (!known || !checked) return under(<p class="quiet">{say("popup_looking")}</p>);
  const facts = known.ok ? known.result : null;
  const verdict = checked.ok ? checked.result : null;
  const noted = facts ? problemOf(facts, lineId) : null;
  // What is likely stays as it was when the form came up: noting something must not change a text being written.
  mostLikely.current ??= firstChoice(
    likelyKind(page?.facts.kind ?? null, verdict ?? undefined),
    lineId,
    reasonFor(noted ? [noted] : [], null, hasArrived(facts?.order)),
  );
  const given = noted ? notedReason([noted], null) : null;
  const choice: Choice = { ...mostLikely.current, ...kept, ...(lineId && !wasKept ? { lineId } : {}) };
  choice.reasonGiven = kept.reason !== undefined || given !== null;
  if (kept.reason === undefined && given) choice.reason = given;
  const shared = { orderId, facts, verdict, choice, choose: change, go, recorded, toInsert };
  return under(
    <>
      <Writing verdict={verdict} />
      {facts ? (
        <NotedProblem facts={facts} noted={noted} reason={given && reasonWord(given, speech)} recorded={recorded} />
      ) : null}
      <Tabs tab={tab} setTab={setTab} />
      <div class="stack" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === "draft" && <DraftForm {...shared} />}
        {tab === "evidence" && <Evidence {...shared} />}
        {tab === "asks" && <Asks {...shared} />}
        {tab === "ways" && (
          <OtherWays facts={facts} verdict={verdict} choose={change} toDraft={() => setTab("draft")} />
        )}
      </div>
    </>,
  );
}

function Tabs({ tab, setTab }: { tab: Tab; setTab(tab: Tab): void }) {
  const { say } = useSpeech();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    setTab(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say("drafting_title")} onKeyDown={onKeyDown}>
      {tabs.map((one) => (
        <button
          type="button"
          role="tab"
          key={one}
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls={one === tab ? `panel-${one}` : undefined}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => setTab(one)}
        >
          {say(tabWords[one])}
        </button>
      ))}
    </div>
  );
}
