/** What the drafting window shows: which order it is about, and a draft, the evidence, what the seller asks, other ways. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Parts } from "../../content/on-demand";
import type { WordKey } from "../../generated/words";
import { isAliExpressId } from "../../pages/site/urls";
import { Asks } from "./asks";
import { type Choice, firstChoice, likelyKind } from "./choice";
import { DraftForm } from "./draft-form";
import { Evidence } from "./evidence";
import { hasArrived, likelyReason, reasonFor } from "./likely-reason";
import type { DraftingOpen } from "./main";
import { ordersNamed } from "./order";
import { OtherWays } from "./other-ways";

export const tabs = ["draft", "evidence", "asks", "ways"] as const;
export type Tab = (typeof tabs)[number];

export const tabWords: Record<Tab, WordKey> = {
  draft: "drafting_tab_draft",
  evidence: "drafting_tab_evidence",
  asks: "drafting_tab_asks",
  ways: "drafting_tab_ways",
};

/** Kept while the page is open: closing the window loses nothing. */
const choices = new Map<string, Choice>();

interface PanelProps {
  parts: Parts;
  wanted: DraftingOpen;
  close(): void;
}

export function Panel({ parts, wanted, close }: PanelProps) {
  const { speech, session } = parts;
  const [orderId, setOrderId] = useState(wanted.orderId);
  const [tab, setTab] = useState<Tab>(wanted.tab);
  const shown = session.reading?.orders.find((order) => order.orderId === orderId);
  const [choice, setChoice] = useState<Choice>(() => {
    const kept = orderId ? choices.get(orderId) : undefined;
    const kind = likelyKind(session.kind, orderId ? session.board.verdictOf(orderId) : undefined);
    const first = firstChoice(kind, wanted.lineId, reasonFor([], null, hasArrived(shown)));
    return { ...(kept ?? first), ...(wanted.lineId ? { lineId: wanted.lineId } : {}) };
  });
  const chosen = useRef(orderId !== null && choices.has(orderId));
  const choose = (changes: Partial<Choice>) => {
    if (changes.reason) chosen.current = true;
    setChoice((before) => {
      const after = { ...before, ...changes };
      if (orderId) choices.set(orderId, after);
      return after;
    });
  };
  useEffect(() => {
    if (!orderId || chosen.current) return;
    void likelyReason(orderId, wanted.lineId, shown).then((reason) => {
      if (!chosen.current) setChoice((before) => ({ ...before, reason }));
    });
  }, [orderId]);
  const shared = { parts, choice, choose, box: wanted.box ?? parts.box };
  return (
    <>
      <div class="head">
        <h2 tabIndex={-1}>{speech.say("drafting_title")}</h2>
        <button type="button" class="close" onClick={close}>
          {speech.say("notice_close")}
        </button>
      </div>
      {orderId === null ? (
        <OrderChoice parts={parts} chosen={setOrderId} />
      ) : (
        <>
          <p class="quiet order">{speech.say("drafting_order", { order: orderId })}</p>
          <Tabs tab={tab} setTab={setTab} parts={parts} />
          <div class="body" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            {tab === "draft" && <DraftForm {...shared} orderId={orderId} />}
            {tab === "evidence" && <Evidence {...shared} orderId={orderId} />}
            {tab === "asks" && <Asks {...shared} orderId={orderId} />}
            {tab === "ways" && <OtherWays parts={parts} choose={choose} toDraft={() => setTab("draft")} />}
          </div>
        </>
      )}
      <p class="foot">{speech.say("notice_footer")}</p>
    </>
  );
}

function Tabs({ tab, setTab, parts }: { tab: Tab; setTab(tab: Tab): void; parts: Parts }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    setTab(next);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={parts.speech.say("drafting_title")} onKeyDown={onKeyDown}>
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
          {parts.speech.say(tabWords[one])}
        </button>
      ))}
    </div>
  );
}

/** A conversation may name no order, or several. */
function OrderChoice({ parts, chosen }: { parts: Parts; chosen(orderId: string): void }) {
  const { speech } = parts;
  const [typed, setTyped] = useState("");
  const digits = typed.replace(/\s/g, "");
  return (
    <div class="body">
      <p>{speech.say("drafting_which_order")}</p>
      <div class="actions">
        {ordersNamed(parts.session).map((orderId) => (
          <button type="button" key={orderId} onClick={() => chosen(orderId)}>
            {orderId}
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isAliExpressId(digits)) chosen(digits);
        }}
      >
        <label>
          {speech.say("drafting_order_number")}
          <input inputMode="numeric" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!isAliExpressId(digits)}>
          {speech.say("drafting_go_on")}
        </button>
      </form>
    </div>
  );
}
