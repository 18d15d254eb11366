/** The orders a search finds, all of them: asked of the host as one types, by cursor; the newest words count. */
import { useEffect, useState } from "preact/hooks";
import type { LedgerSearchResult } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure, Reply } from "../host-client/messages";

const hitsAPage = 100;
/** Whoever finds more than these types another letter. */
const mostHits = 5_000;
const typing = 120;

export interface Found {
  ids: ReadonlySet<string>;
  /** There are more than were asked for. */
  more: boolean;
}

export async function findAll(
  query: string,
  isOver: () => boolean,
  show: (found: Found) => void,
  ask: typeof callHost = callHost,
): Promise<Failure | null> {
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: { query: string; limit: number; cursor: string | null } = { query, limit: hitsAPage, cursor };
    const reply: Reply<LedgerSearchResult> = await ask("ledger.search", page);
    if (isOver()) return null;
    if (!reply.ok) return reply.error;
    for (const { orderId } of reply.result.hits) ids.add(orderId);
    cursor = reply.result.cursor ?? null;
    show({ ids: new Set(ids), more: cursor !== null });
  } while (cursor && ids.size < mostHits);
  return null;
}

export function useFound(query: string, version: number): [Found | null, Failure | null] {
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const words = query.trim();
  useEffect(() => {
    setFailure(null);
    if (words === "") {
      setFound(null);
      return;
    }
    let over = false;
    const timer = setTimeout(() => {
      void findAll(words, () => over, setFound).then((failed) => {
        if (!over) setFailure(failed);
      });
    }, typing);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [words, version]);
  return [words === "" ? null : found, failure];
}
