/** The verdicts on the orders shown, kept while a list changes and asked for anew when something was recorded. */
import { useEffect, useState } from "preact/hooks";
import type { OrderVerdict } from "../generated/protocol";
import { callHost } from "../host-client/ask";

export type Verdicts = ReadonlyMap<string, OrderVerdict>;

export function useVerdicts(orderIds: string[], version: number): Verdicts {
  const [known, setKnown] = useState<{ version: number; verdicts: Map<string, OrderVerdict> }>({
    version,
    verdicts: new Map(),
  });
  const ids = [...new Set(orderIds)];
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
