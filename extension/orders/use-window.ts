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

/** Rows drawn beyond the view, and the step in which the window moves: few renders, no blank edge. */
const step = 4;

/** The rows that a part of the list from `top` to `bottom`, in pixels, shows. */
export function spanOf(top: number, bottom: number, height: number, count: number): Span {
  const first = Math.floor(top / height / step - 1) * step;
  const end = Math.ceil(bottom / height / step + 1) * step;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}

export function useWindow(body: RefObject<HTMLElement | null>, height: number, count: number): Span {
  const [span, setSpan] = useState<Span>({ first: 0, end: Math.min(count, 3 * step) });
  useLayoutEffect(() => {
    const look = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = spanOf(-top, window.innerHeight - top, height, count);
      setSpan((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look, { passive: true });
    // What stands above the table grows as it is read.
    const grown = new ResizeObserver(look);
    grown.observe(document.body);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
      grown.disconnect();
    };
  }, [height, count]);
  return { first: Math.min(span.first, count), end: Math.min(span.end, count) };
}
