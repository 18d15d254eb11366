/** The orders a search found, each with its verdict, and how many there are for screen readers. */
import type { LedgerSearchResult, SearchHit } from "../generated/protocol";
import type { Reply } from "../host-client/messages";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { HitRow } from "./hit-row";
import { useVerdicts } from "./use-verdicts";

export interface Found {
  query: string;
  hits: SearchHit[];
  cursor: string | null;
}

/** How many orders there are, in words: shown above them, and read aloud. */
export function countOf({ query, hits, cursor }: Found, speech: Speech): string {
  if (hits.length === 0) return speech.say("popup_found_nothing", { query });
  return cursor ? speech.count("popup_found_first", hits.length) : speech.count("popup_found", hits.length);
}

interface Props {
  reply: Reply<LedgerSearchResult> | null;
  found: Found | null;
  version: number;
  open(orderId: string): void;
  more(): void;
  retry(): void;
}

export function SearchResults({ reply, found, version, open, more, retry }: Props) {
  const speech = useSpeech();
  const verdicts = useVerdicts(
    (found?.hits ?? []).map((hit) => hit.orderId),
    version,
  );
  if (reply && !reply.ok) return <Failed failure={reply.error} retry={retry} />;
  const heading = <h1 class="visually-hidden">{speech.say("popup_results")}</h1>;
  if (!found) return heading;
  const { hits, cursor } = found;
  return (
    <section class="stack">
      {heading}
      <p class={hits.length > 0 ? "quiet" : undefined} data-count={hits.length}>
        {countOf(found, speech)}
      </p>
      <ul class="rows" data-results="">
        {hits.map((hit) => (
          <HitRow key={hit.orderId} hit={hit} verdict={verdicts.get(hit.orderId)} open={() => open(hit.orderId)} />
        ))}
      </ul>
      {cursor ? (
        <Button kind="plain" onClick={more}>
          {speech.say("popup_more")}
        </Button>
      ) : null}
    </section>
  );
}
