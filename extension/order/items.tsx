/** The items of an order, each with one click for "something is wrong" or "all is fine", and another to take it back. */
import { useState } from "preact/hooks";
import type { LedgerOrderResult, OrderVerdict, ProblemRecordParams } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { Button, Chip } from "../shared/controls";
import { today } from "../shared/day";
import { Failed } from "../shared/failed";
import { spokenMoney } from "../shared/money";
import { useSpeech } from "../shared/use-speech";
import { chipOf, spokenChip } from "./chip";
import { type Item, itemsOf, problemOf } from "./facts";
import { verdictOfLine } from "./line";

interface Props {
  facts: LedgerOrderResult;
  verdict: OrderVerdict | null;
  recorded(): void;
}

export function Items({ facts, verdict, recorded }: Props) {
  const speech = useSpeech();
  const [failure, setFailure] = useState<Failure | null>(null);
  const items = itemsOf(facts);
  const note = async (lineId: string | null, state: ProblemRecordParams["state"]) => {
    const on = state === "none" ? null : today();
    const params = { orderId: facts.order.orderId, lineId, state, on };
    const reply = await callHost("problem.record", params);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) recorded();
  };
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{speech.say("heading_items")}</h2>
      {failure ? <Failed failure={failure} retry={() => setFailure(null)} /> : null}
      <ul class="plain-list items">
        {items.map((item, index) => (
          <ItemRow
            key={item.lineId ?? index}
            item={item}
            name={item.title || speech.say("item_unnamed", { number: index + 1 })}
            facts={facts}
            verdict={items.length > 1 ? verdict : null}
            note={item.lineId || items.length === 1 ? (state) => void note(item.lineId ?? null, state) : null}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  item: Item;
  name: string;
  facts: LedgerOrderResult;
  verdict: OrderVerdict | null;
  /** Null for one of several whose id no page has told: nothing can be noted for it alone. */
  note: ((state: ProblemRecordParams["state"]) => void) | null;
}

function ItemRow({ item, name, facts, verdict, note }: RowProps) {
  const speech = useSpeech();
  const said = problemOf(facts, item.lineId ?? null)?.state;
  const known = item.lineId && verdict?.lines.some(({ lineId }) => lineId === item.lineId);
  const chip = verdict && known ? chipOf(verdictOfLine(verdict, item.lineId ?? null), speech) : null;
  return (
    <li data-line-id={item.lineId}>
      <span>{name}</span>
      <span class="row-facts">
        {item.quantity && item.quantity > 1 ? <span>{`${item.quantity} ×`}</span> : null}
        {item.price ? <span>{spokenMoney(item.price, speech.language)}</span> : null}
        {chip ? <Chip tone={chip.tone}>{spokenChip(chip, speech)}</Chip> : null}
      </span>
      {note && (
        <span class="actions">
          <Button
            act="problem"
            pressed={said === "problem"}
            onClick={() => note(said === "problem" ? "none" : "problem")}
            label={speech.say("popup_problem_of", { item: name })}
          >
            {speech.say("popup_problem")}
          </Button>
          <Button
            act="fine"
            pressed={said === "fine"}
            onClick={() => note(said === "fine" ? "none" : "fine")}
            label={speech.say("popup_fine_of", { item: name })}
          >
            {speech.say("popup_fine")}
          </Button>
        </span>
      )}
    </li>
  );
}
