/**
 * Which rows are in view. All rows are equally high, so the place of each is arithmetic: a library that measures rows
 * would keep a hundred thousand measurements and go through them whenever more orders come in.
 */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Span {
  first: number;
  /** The one after the last. */
  end: number;
}

/** The step in which the window moves: few renders. */
const step = 2;
/** Once the view stands still, so many rows more are drawn on either side: no blank edge where one scrolls on. */
const beyond = 5;
const stood = 100;

/** The rows that a part of the list from `top` to `bottom`, in pixels, shows, and at least `more` on either side. */
export function spanOf(top: number, bottom: number, height: number, count: number, more = beyond): Span {
  const first = Math.floor((top / height - more) / step) * step;
  const end = Math.ceil((bottom / height + more) / step) * step;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}

const isWithin = (inner: Span, outer: Span) => outer.first <= inner.first && inner.end <= outer.end;
/** Most of what is needed is drawn already. */
const isNear = (needed: Span, before: Span) =>
  Math.min(needed.end, before.end) - Math.max(needed.first, before.first) > (needed.end - needed.first) / 2;

export function useWindow(body: RefObject<HTMLElement | null>, height: number, count: number): Span {
  // Before anything was measured: as many as the window holds.
  const [span, setSpan] = useState<Span>(() => spanOf(0, window.innerHeight, height, count, 0));
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (more: number) => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const needed = spanOf(-top, window.innerHeight - top, height, count, more);
      setSpan((before) => {
        if (more === 0 && isWithin(needed, before)) return before;
        if (before.first === needed.first && before.end === needed.end) return before;
        // While one scrolls on, what is near by is drawn too; far leaps draw what they lead to, and the rest afterwards.
        return isNear(needed, before) ? spanOf(-top, window.innerHeight - top, height, count) : needed;
      });
    };
    const settle = () => look(beyond);
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, stood);
      look(0);
    };
    addEventListener("scroll", moved, { passive: true });
    addEventListener("resize", moved, { passive: true });
    // What stands above the table grows as it is read. It tells of the first layout too: none is forced here.
    const grown = new ResizeObserver(moved);
    grown.observe(document.body);
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", moved);
      removeEventListener("resize", moved);
      grown.disconnect();
    };
  }, [height, count]);
  return { first: Math.min(span.first, count), end: Math.min(span.end, count) };
}
