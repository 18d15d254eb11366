/** The orders on the page, gathered anew when something was recorded; the old ones stay until all the new ones are there. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Failure } from "../host-client/messages";
import { type Gathered, gatherOrders } from "./gathered-orders";

export interface Orders {
  gathered: Gathered | null;
  /** What they were gathered for: nothing recorded later is in them. */
  asOf: number;
  failure: Failure | null;
  /** Orders looked at so far, while they are gathered for the first time; null afterwards. */
  looked: number | null;
  retry(): void;
}

/** A page that shows a hundred orders records them one after another: they are gathered once, when it is quiet. */
const quiet = 600;
/** A large ledger is not gathered again and again: between two times lies at least this many times what one takes. */
const pause = 8;

export function useOrders(version: number): Orders {
  const [{ gathered, asOf }, setGathered] = useState<Pick<Orders, "gathered" | "asOf">>({
    gathered: null,
    asOf: version,
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [looked, setLooked] = useState<number | null>(0);
  const [attempt, setAttempt] = useState(0);
  const notBefore = useRef(0);
  const isFirst = useRef(true);
  useEffect(() => {
    let over = false;
    const begin = () => {
      const began = performance.now();
      const grown = (more: Gathered) => {
        setFailure(null);
        if (more.whole || isFirst.current) setGathered({ gathered: more, asOf: version });
      };
      const progress = (orders: number) => isFirst.current && setLooked(orders);
      void gatherOrders(grown, progress, () => over).then((failed) => {
        if (over) return;
        setFailure(failed);
        if (failed) return;
        isFirst.current = false;
        setLooked(null);
        const took = performance.now() - began;
        notBefore.current = performance.now() + pause * took;
      });
    };
    const wait = isFirst.current ? 0 : Math.max(quiet, notBefore.current - performance.now());
    const timer = wait > 0 ? setTimeout(begin, wait) : undefined;
    if (wait <= 0) begin();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [version, attempt]);
  return {
    gathered,
    asOf,
    failure,
    looked,
    retry: () => {
      notBefore.current = 0;
      setAttempt(attempt + 1);
    },
  };
}
