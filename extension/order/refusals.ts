/** Presses in the frame that did not count: told in words for a while, so that no button seems dead. */
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "./trusted-acts";

/** Long enough to be read twice. */
const toldFor = 10_000;

export class Refusals {
  told: (why: Refusal) => void = () => {};
}

/** Why the last press did not count; null when none was refused lately. `count` tells one from the one before. */
export function useRefusal(refusals: Refusals): { why: Refusal; count: number } | null {
  const [last, setLast] = useState<{ why: Refusal; count: number } | null>(null);
  useEffect(() => {
    refusals.told = (why) => setLast((before) => ({ why, count: (before?.count ?? 0) + 1 }));
  }, [refusals]);
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(() => setLast(null), toldFor);
    return () => clearTimeout(timer);
  }, [last]);
  return last;
}
