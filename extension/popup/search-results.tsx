/** The orders a search found, each with its verdict, and how many there are for screen readers. */
import { useEffect, useState } from "preact/hooks";
import type { LedgerSearchResult, OrderVerdict, SearchHit } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Reply } from "../host-client/messages";
import { Button } from "../shared/controls";
import { Failed } from "../shared/failed";
import type { Speech } from "../shared/speech";
import { useSpeech } from "../shared/use-speech";
import { HitRow } from "./hit-row";

/** The verdicts on the orders shown, kept while the list changes and asked for anew when something was recorded. */
function useVerdicts(hits: SearchHit[], version: number): Map<string, OrderVerdict> {
  const [known, setKnown] = useState<{ version: number; verdicts: Map<string, OrderVerdict> }>({
    version,
    verdicts: new Map(),
  });
  const ids = hits.map((hit) => hit.orderId);
  useEffect(() => {
    let current = true;
    const missing = ids.filter((id) => known.version !== version || !known.verdicts.has(id));
    void Promise.all(missing.map((orderId) => callHost("order.check", { orderId }))).then((replies) => {
      if (!current || replies.length === 0) return;
      setKnown((before) => {
        const verdicts = new Map(before.version === version ? before.verdicts : []);
        for (const reply of replies) if (reply.ok) verdicts.set(reply.result.orderId, reply.result);
        return { version, verdicts };
      });
    });
    return () => {
      current = false;
    };
  }, [ids.join(" "), version]);
  return known.verdicts;
}

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
  const verdicts = useVerdicts(found?.hits ?? [], version);
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
