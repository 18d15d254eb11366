/**
 * The verdicts on the orders in view, once something was recorded that their rows do not know of yet: a large ledger is
 * gathered anew only after a while. Asked for once the view has stood still; until then the rows say all there is.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { OrderVerdict } from "../generated/protocol";
import { callHost } from "../host-client/ask";

const stood = 90;
const most = 2_000;
const none: ReadonlyMap<string, OrderVerdict> = new Map();

export function useVerdicts(ids: string[], version: number, asOf: number): ReadonlyMap<string, OrderVerdict> {
  const known = useRef(new Map<string, OrderVerdict>());
  const [, drawn] = useState(0);
  const asked = useRef(asOf);
  const isKnown = version === asOf;
  useEffect(() => {
    let over = false;
    const isStale = asked.current !== version;
    const missing = isKnown ? [] : ids.filter((id) => isStale || !known.current.has(id));
    if (missing.length === 0) return;
    const timer = setTimeout(async () => {
      const replies = await Promise.all(missing.map((orderId) => callHost("order.check", { orderId })));
      if (over) return;
      if (isStale || known.current.size > most) known.current = new Map();
      asked.current = version;
      for (const reply of replies) if (reply.ok) known.current.set(reply.result.orderId, reply.result);
      drawn((times) => times + 1);
    }, stood);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [ids.join(" "), version, isKnown]);
  return isKnown ? none : known.current;
}
