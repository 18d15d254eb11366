/** The next step of an order: in words, and as the one thing the order's view offers before all else. */
import type { LedgerOrderResult, NextStep, OrderVerdict } from "../generated/protocol";
import { addressOf, pageOfStep, supportAddress } from "../pages/site/urls";
import { useSpeech } from "../shared/use-speech";
import { problemOf } from "./facts";
import { stepSentence } from "./next-sentences";
import { type PageLink, usePageLink } from "./page-link";
import { RemindThen } from "./remind-then";
import { stepOf } from "./sentences";
import type { Tab, View } from "./views";

type Taken = Pick<OrderVerdict, "orderId" | "nextStep">;

/** Where a step is taken; null where that is here, or has no address. */
export function addressOfStep({ orderId, nextStep }: Taken, page: PageLink | null): string | null {
  if (nextStep.action === "wait") return null;
  if (nextStep.action === "contact-support" && !nextStep.page) return supportAddress;
  const kind = pageOfStep(nextStep);
  const isHere =
    page !== null && (page.facts.kind === kind || (page.facts.kind === "dispute" && kind === "refund-list"));
  if (kind === null || isHere) return null;
  return (kind === "conversation" ? page?.facts.conversation : null) ?? addressOf(kind, orderId);
}

/** A step is a link, wherever the address is known. */
export function Step({ orderId, nextStep, kind }: Taken & { kind?: string }) {
  const words = stepSentence(nextStep, useSpeech());
  const address = addressOfStep({ orderId, nextStep }, usePageLink());
  if (address === null) return <span>{words}</span>;
  return (
    <a class={kind} href={address} target="_blank" rel="noopener" data-step={nextStep.action}>
      {words}
    </a>
  );
}

/** `page`: the step itself, on a page of AliExpress's; `draft`: a text for it; `remind`: nothing before a moment. */
export type FirstAction = { kind: "page" } | { kind: "draft"; tab: Tab } | { kind: "remind"; at: string };

/** Steps for which a text is wanted: it is written first, and leads to where it belongs. */
const written: NextStep["action"][] = ["message-seller", "open-dispute", "contact-support"];
/** Steps taken in a request, where a text is wanted once the buyer is there. */
const writtenThere: NextStep["action"][] = ["answer-dispute", "appeal"];

/**
 * What is offered first; null where nothing is to be done. `asks`: the buyer is asked whether anything is wrong, and the
 * answer leads to the text.
 */
export function firstActionOf(
  verdict: OrderVerdict,
  facts: LedgerOrderResult | null,
  lineId: string | null,
  page: PageLink | null,
  asks: boolean,
): FirstAction | null {
  const { refund, message, nextStep } = verdict;
  if (stepOf(verdict) === null) return null;
  const { action } = nextStep;
  if (action === "wait" && message.wouldBeSpam && message.retryAt && message.code !== "reply-overdue")
    return { kind: "remind", at: message.retryAt };
  // Nothing, unless the buyer no longer wants it: no step to be pressed on anybody.
  if (action === "wait" || action === "cancel-order") return null;
  if (action === "none") {
    const isLate = refund.code === "window-closed" && facts && problemOf(facts, lineId)?.state === "problem";
    return isLate ? { kind: "draft", tab: "ways" } : null;
  }
  const linked = addressOfStep(verdict, page) !== null;
  // The text leads into the conversation, where the buyer sees what was said before; nothing is sent.
  const toSeller = refund.code === "contact-seller-first" && nextStep.page === "conversation";
  const isWritten = toSeller || written.includes(action) || (writtenThere.includes(action) && !linked);
  if (isWritten) return asks || !facts ? null : { kind: "draft", tab: "draft" };
  return linked ? { kind: "page" } : null;
}

interface Props {
  action: FirstAction;
  verdict: OrderVerdict;
  lineId: string | null;
  go(view: View): void;
}

export function First({ action, verdict, lineId, go }: Props) {
  const { orderId, nextStep } = verdict;
  switch (action.kind) {
    case "page":
      return <Step orderId={orderId} nextStep={nextStep} kind="button primary" />;
    case "draft":
      return <DraftButton orderId={orderId} lineId={lineId} tab={action.tab} go={go} first />;
    case "remind":
      return <RemindThen orderId={orderId} at={action.at} />;
  }
}

const tabWords = {
  draft: "popup_draft",
  evidence: "drafting_tab_evidence",
  asks: "drafting_tab_asks",
  ways: "drafting_tab_ways",
} as const;

interface DraftButtonProps {
  orderId: string;
  lineId: string | null;
  tab: Tab;
  go(view: View): void;
  first?: boolean;
}

/** Leads to one of the tabs over a draft. */
export function DraftButton({ orderId, lineId, tab, go, first = false }: DraftButtonProps) {
  const { say } = useSpeech();
  return (
    <button
      type="button"
      class={first ? "button primary" : "button"}
      data-key={tab === "draft" ? "draft" : `draft ${tab}`}
      data-tab={tab}
      onClick={() => go({ name: "draft", orderId, lineId, tab })}
    >
      {say(tabWords[tab])}
    </button>
  );
}
