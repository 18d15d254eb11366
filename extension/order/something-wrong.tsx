/** "Is something wrong?", asked where nobody noted a problem: one press notes it, and leads on to the text for it. */
import { useState } from "preact/hooks";
import type { LedgerOrderResult, Reason } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { Button } from "../shared/controls";
import { today } from "../shared/day";
import { Failed } from "../shared/failed";
import { useSpeech } from "../shared/use-speech";
import { hasArrived } from "./drafting/likely-reason";
import { ReasonButtons } from "./drafting/reason-buttons";
import type { View } from "./views";

interface Props {
  facts: LedgerOrderResult;
  lineId: string | null;
  go(view: View): void;
  recorded(): void;
}

export function SomethingWrong({ facts, lineId, go, recorded }: Props) {
  const { say } = useSpeech();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { orderId } = facts.order;
  const note = async (state: "problem" | "fine", reason: Reason | null) => {
    const reply = await callHost("problem.record", { orderId, lineId, state, reason, on: today() });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    recorded();
    if (reason) go({ name: "draft", orderId, lineId, tab: "draft" });
  };
  return (
    <section class="stack wrong" data-ask="wrong">
      <h2>{say("wrong_heading")}</h2>
      <ReasonButtons arrived={hasArrived(facts.order)} chosen={(reason) => void note("problem", reason)} />
      <div class="actions">
        <Button act="all-fine" onClick={() => void note("fine", null)}>
          {say("wrong_fine")}
        </Button>
      </div>
      {failure ? <Failed failure={failure} retry={() => setFailure(null)} /> : null}
    </section>
  );
}

/** Over a draft: what was noted by the press that led here, and its undoing. */
export function NotedProblem({ facts, lineId, reason, recorded }: Omit<Props, "go"> & { reason: string }) {
  const { say } = useSpeech();
  const [undone, setUndone] = useState(false);
  const undo = async () => {
    const params = { orderId: facts.order.orderId, lineId, state: "fine" as const, on: today() };
    const reply = await callHost("problem.record", params);
    if (!reply.ok) return;
    setUndone(true);
    recorded();
  };
  return (
    <p class="actions quiet" role="status" data-noted={undone ? "fine" : "problem"}>
      <span>{undone ? say("wrong_undone") : say("wrong_noted", { reason })}</span>
      {undone ? null : (
        <Button act="undo-problem" onClick={() => void undo()}>
          {say("wrong_undo")}
        </Button>
      )}
    </p>
  );
}
