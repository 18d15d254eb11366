/** Work in slices, so that no task of ours keeps a page from answering: at most a few milliseconds, then a pause. */

const sliceMilliseconds = 8;

export function idle(timeout = 100): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, 0);
  });
}

/** Runs a generator to its end; between any two of its steps the page may have its turn. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  let until = performance.now() + sliceMilliseconds;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await idle();
    until = performance.now() + sliceMilliseconds;
  }
}
