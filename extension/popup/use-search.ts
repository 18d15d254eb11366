/** Search as one types: the newest words count, what comes late is dropped, more of the same is asked by cursor. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { LedgerSearchResult } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import { Latest } from "../host-client/latest";
import type { Reply } from "../host-client/messages";
import type { Found } from "./search-results";

const hitsAPage = 20;

interface Question {
  query: string;
  cursor: string | null;
}

export interface Search {
  query: string;
  reply: Reply<LedgerSearchResult> | null;
  found: Found | null;
  type(query: string): void;
  more(): void;
  again(): void;
}

export function useSearch(): Search {
  const [query, setQuery] = useState("");
  const [reply, setReply] = useState<Reply<LedgerSearchResult> | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const foundNow = useRef<Found | null>(null);

  const latest = useMemo(() => {
    const ask = ({ query, cursor }: Question) =>
      callHost("ledger.search", { query, limit: hitsAPage, ...(cursor ? { cursor } : {}) });
    return new Latest(ask, (answer, asked) => {
      setReply(answer);
      if (!answer.ok) return;
      const before = asked.cursor ? (foundNow.current?.hits ?? []) : [];
      const known = new Set(before.map((hit) => hit.orderId));
      const hits = [...before, ...answer.result.hits.filter((hit) => !known.has(hit.orderId))];
      foundNow.current = { query: asked.query, hits, cursor: answer.result.cursor ?? null };
      setFound(foundNow.current);
    });
  }, []);

  const ask = (text: string) => {
    if (text.trim() !== "") {
      latest.want({ query: text, cursor: null });
      return;
    }
    latest.forget();
    foundNow.current = null;
    setFound(null);
    setReply(null);
  };
  return {
    query,
    reply,
    found,
    type: (text) => {
      setQuery(text);
      ask(text);
    },
    more: () => {
      if (found?.cursor) latest.want({ query: found.query, cursor: found.cursor });
    },
    again: () => ask(query),
  };
}
