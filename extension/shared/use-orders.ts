/** The orders on the page, gathered anew when something was recorded; the old ones stay until all the new ones are there. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Failure } from "../host-client/messages";
import { askOrders, type Gathered, gatherOrders } from "./gathered-orders";

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
/** Between two counts of the orders looked at. */
const countEvery = 250;

/** `ask` is the same at every call. */
export function useOrders(version: number, ask = askOrders): Orders {
  const [{ gathered, asOf }, setGathered] = useState<Pick<Orders, "gathered" | "asOf">>({
    gathered: null,
    asOf: version,
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [looked, setLooked] = useState<number | null>(0);
  const [attempt, setAttempt] = useState(0);
  const notBefore = useRef(0);
  const isFirst = useRef(true);
  const shown = useRef(0);
  const counted = useRef(0);
  // Not useEffect: that waits until a frame was drawn.
  useLayoutEffect(() => {
    let over = false;
    const begin = () => {
      const began = performance.now();
      const grown = (more: Gathered) => {
        setFailure(null);
        // Begun anew before all were there: those on the page stay until there are as many again.
        if (!more.whole && (!isFirst.current || more.rows.length < shown.current)) return;
        shown.current = more.rows.length;
        setGathered({ gathered: more, asOf: version });
      };
      const progress = (orders: number) => {
        if (!isFirst.current || performance.now() - counted.current < countEvery) return;
        counted.current = performance.now();
        setLooked(orders);
      };
      void gatherOrders(grown, progress, () => over, ask).then((failed) => {
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
