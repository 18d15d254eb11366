/** One order found: its title, store and day, and what may be done about it now. */
import type { OrderVerdict, SearchHit } from "../generated/protocol";
import { VerdictChip } from "../order/verdict-chip";
import { useSpeech } from "../shared/use-speech";
import { Marked, marksIn } from "./marked";

export function HitRow({
  hit,
  verdict,
  open,
}: {
  hit: SearchHit;
  verdict: OrderVerdict | null | undefined;
  open(): void;
}) {
  const speech = useSpeech();
  const { snippet, marks } = hit;
  const title = hit.title || speech.say("popup_order_untitled", { order: hit.orderId });
  const store = hit.storeName ?? "";
  const parts: [string, number[][]][] = [title, store, hit.orderId].map((text) => [
    text,
    marksIn(text, snippet, marks),
  ]);
  const elsewhere = parts.every(([, found]) => found.length === 0);
  const [titleMarks = [], storeMarks = [], idMarks = []] = parts.map(([, found]) => found);
  return (
    <li>
      <button type="button" class="row" data-key={hit.orderId} onClick={open}>
        <span class="row-title" dir="auto">
          <Marked text={title} marks={titleMarks} />
        </span>
        {elsewhere && snippet ? (
          <span class="row-snippet" dir="auto">
            <Marked text={snippet} marks={marks} />
          </span>
        ) : null}
        <span class="row-facts">
          {store ? (
            <bdi>
              <Marked text={store} marks={storeMarks} />
            </bdi>
          ) : null}
          {hit.placedOn ? <span>{speech.day(hit.placedOn)}</span> : null}
          {idMarks.length > 0 ? (
            <span>
              <Marked text={hit.orderId} marks={idMarks} />
            </span>
          ) : null}
        </span>
        <VerdictChip verdict={verdict} />
      </button>
    </li>
  );
}
