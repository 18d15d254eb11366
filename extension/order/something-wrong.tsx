/**
 * "Is something wrong?", asked where nobody noted a problem, and "What is wrong?" where one is noted without its reason:
 * one press notes it, and leads on to the text for it.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LedgerOrderResult, ProblemRecordParams, Reason } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { Button } from "../shared/controls";
import { today } from "../shared/day";
import { Failed } from "../shared/failed";
import { useSpeech } from "../shared/use-speech";
import { hasArrived } from "./drafting/likely-reason";
import { ReasonButtons } from "./drafting/reason-buttons";
import { takingBack } from "./facts";
import type { View } from "./views";

interface Props {
  facts: LedgerOrderResult;
  /** The item it is about, where it is about one. */
  lineId: string | null;
  isNoted: boolean;
  go(view: View): void;
  recorded(): void;
}

export function SomethingWrong({ facts, lineId, isNoted, go, recorded }: Props) {
  const { say } = useSpeech();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { orderId } = facts.order;
  const section = useRef<HTMLElement>(null);
  /** What was pressed goes with the question: the keyboard goes on at the heading, above the new answer. */
  const leave = () => {
    if (!section.current?.contains(document.activeElement)) return;
    section.current.closest("article")?.querySelector("h1")?.focus({ preventScroll: true });
  };
  const note = async (state: "problem" | "fine", reason: Reason | null) => {
    const reply = await callHost("problem.record", { orderId, lineId, state, reason, on: today() });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    leave();
    recorded();
    if (reason) go({ name: "draft", orderId, lineId, tab: "draft" });
  };
  return (
    <section ref={section} class="stack wrong" data-ask="wrong">
      <h2>{say(isNoted ? "drafting_ask_reason" : "wrong_heading")}</h2>
      <ReasonButtons arrived={hasArrived(facts.order)} chosen={(reason) => void note("problem", reason)} />
      {isNoted ? null : (
        <div class="actions">
          <Button act="all-fine" onClick={() => void note("fine", null)}>
            {say("wrong_fine")}
          </Button>
        </div>
      )}
      {failure ? <Failed failure={failure} retry={() => setFailure(null)} /> : null}
    </section>
  );
}

interface NotedProps {
  facts: LedgerOrderResult;
  /** The buyer's word on the item, as it stands. */
  noted: ProblemRecordParams | null;
  reason: string | null;
  recorded(): void;
}

/** Over a draft: what was noted by the press that led here, and its undoing: all is as it was before, nothing is said. */
export function NotedProblem({ facts, noted, reason, recorded }: NotedProps) {
  const { say } = useSpeech();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [undone, setUndone] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  // The pressed button is gone with what it undid: reading goes on where it stood.
  useLayoutEffect(() => {
    if (undone) line.current?.focus();
  }, [undone]);
  const undo = async (word: ProblemRecordParams) => {
    for (const before of takingBack(facts, word)) {
      const reply = await callHost("problem.record", before);
      if (!reply.ok) return setFailure(reply.error);
    }
    setUndone(true);
    recorded();
  };
  if (failure) return <Failed failure={failure} retry={() => setFailure(null)} />;
  if (undone) {
    return (
      <p class="quiet" role="status" tabIndex={-1} ref={line} data-noted="none">
        {say("wrong_taken_back")}
      </p>
    );
  }
  if (!noted || !reason) return null;
  return (
    <p class="actions quiet" role="status" data-noted="problem">
      <span>{say("wrong_noted", { reason })}</span>
      <Button act="undo-problem" onClick={() => void undo(noted)}>
        {say("drafting_undo")}
      </Button>
    </p>
  );
}
